import { describe, expect, test } from 'vitest';
import { describeDropped } from '../../src/state/describe-dropped.ts';
import type { Dropped } from '../../src/state/find-dropped.ts';
import type { PublicationState } from '../../src/state/publication-state.ts';
import { linesOfDocuments, serializeState } from '../../src/state/serialize-state.ts';
import { document, stateAfter } from './draw-state.ts';

const FOLDERS = ['place', 'place/osaka', 'place/tokyo', 'report/follow-ups', 'topic'];
const previous = stateAfter([FOLDERS.map((folder) => document(folder))]) as PublicationState;

function tell(dropped: readonly Dropped[], present: readonly string[] = []) {
  const lines = linesOfDocuments(serializeState(previous));
  const shown = { shownData: 'data', shownState: 'publication-state.json' };
  return describeDropped(dropped, { previous, present, day: '2026-02-01', lines, ...shown });
}

describe('describeDropped()', () => {
  test('shows the document in the file of the state, and how to leave a tombstone', () => {
    expect(tell([{ folder: 'place/tokyo' }])).toEqual([
      {
        code: 'ADDRESS_DROPPED',
        severity: 'error',
        place: { file: 'publication-state.json', line: 7, column: 7, length: 23 },
        message: 'Cannot publish without "place/tokyo": an address that was published stays',
        help: 'If it has another id now, write formerIds: [tokyo] into its record; if not, write data/place/tokyo.yaml with {id: tokyo, withdrawn: {reason: {en: ‹why›}, date: 2026-02-01}}',
      },
    ]);
  });

  test.each([
    [
      'a new id that is near',
      [{ folder: 'place/tokyo' }, { folder: 'place/osaka' }],
      ['place/tokio', 'place/x'],
    ],
    [
      'the only new id for the only lost one',
      [{ folder: 'place/tokyo' }],
      ['place/tokio', 'meeting/x', 'place'],
    ],
  ])('guesses %s', (_, dropped, present) => {
    const help = tell(dropped, present).map((problem) => problem.help);
    expect(help[0]).toMatch(
      /^Did you rename it to "tokio"\? Then write formerIds: \[tokyo\] into place\/tokio\.yaml/,
    );
  });

  test.each([
    ['an id that was published before', ['place/osaka']],
    ['an id of another kind', ['topic/tokio']],
    ['one of several that are far', ['place/kyoto-city', 'place/nara-city']],
  ])('does not guess %s', (_, present) => {
    expect(tell([{ folder: 'place/tokyo' }], present)[0]?.help).toMatch(/^If it has another id now/);
  });

  test('shows the record that lost a part, and the line to write into it', () => {
    expect(tell([{ folder: 'place/tokyo', part: 'address' }])).toMatchObject([
      {
        code: 'PART_DROPPED',
        place: { file: 'data/place/tokyo.yaml', line: 1, column: 1 },
        message: 'Cannot publish "place/tokyo" without "address": an address that was published stays',
        help: 'Put it back as it was called, or add to the record under withdrawnParts: - {part: address, reason: {en: ‹why›}, date: 2026-02-01}',
      },
    ]);
  });

  test('guesses what became of a part that has the former id of a renamed record in its name', () => {
    const folder = 'meeting/talks';
    const parts = ['it', 'participation-mof', 'link-mof-representing-mof-2', 'participation-mofa'];
    const before = stateAfter([[{ ...document(folder), parts }]]) as PublicationState;
    const dropped = parts.slice(1).map((part) => ({ folder, part }));
    const context = { previous: before, present: [folder], day: '2026-02-01', lines: new Map() };
    const now = ['participation-ministry', 'link-ministry-representing-mof-2', 'participation-other'];
    const problems = describeDropped(dropped, {
      ...context,
      shownData: 'data',
      shownState: 'publication-state.json',
      renamed: new Map([['mof', 'ministry']]),
      partsOf: () => now,
    });
    expect(problems.map(({ help }) => help.replace(/^.*(?=- \{)/, ''))).toEqual([
      '- {part: participation-mof, reason: {en: It goes by another name now}, date: 2026-02-01, replacedBy: participation-ministry}',
      '- {part: link-mof-representing-mof-2, reason: {en: ‹why›}, date: 2026-02-01}',
      '- {part: participation-mofa, reason: {en: ‹why›}, date: 2026-02-01}',
    ]);
  });

  test.each([
    { folder: 'place' },
    { folder: 'report/follow-ups' },
    { folder: 'topic', part: 'scheme' },
    { folder: 'report/follow-ups', part: 'ledger' },
  ])('asks no editor for %o, which no record makes', (dropped) => {
    const [problem] = tell([dropped]);
    expect(problem?.place.file).toBe('publication-state.json');
    expect(problem?.help).toMatch(/^Publish with a version of communique/);
  });
});
