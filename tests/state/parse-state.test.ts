import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PublishError } from '../../src/problem/publish-error.ts';
import { parseState } from '../../src/state/parse-state.ts';
import { requireState } from '../../src/state/require-state.ts';
import { linesOfDocuments, serializeState } from '../../src/state/serialize-state.ts';
import { document, hashOf, state, stateAfter } from './draw-state.ts';

const EXAMPLE = serializeState({
  releases: [{ version: '1.0.0', date: '2026-01-10', files: new Map([['feed/1.0.0/1.trig', hashOf(7)]]) }],
  documents:
    stateAfter([[document('place/b'), document('place/a', 2, 'it', 'address')]])?.documents ?? new Map(),
});

/** Plants a fault; fails when the text to change is not there. */
function plant(good: string | RegExp, bad: string): string {
  const text = EXAMPLE.replace(good, () => bad);
  expect(text).not.toBe(EXAMPLE);
  return text;
}

describe('serializeState()', () => {
  test('writes a document a line, sorted by code unit', () =>
    expect(EXAMPLE).toBe(`{
  "format": 1,
  "releases": [
    { "version": "1.0.0", "date": "2026-01-10", "files": {
      "feed/1.0.0/1.trig": "${hashOf(7)}"
    } }
  ],
  "documents": [
    { "folder": "place/a", "status": "published", "revision": 1, "released": 0, "created": "2026-01-10", "changed": "2026-01-10", "hash": "${hashOf(2)}", "parts": ["address", "it"] },
    { "folder": "place/b", "status": "published", "revision": 1, "released": 0, "created": "2026-01-10", "changed": "2026-01-10", "hash": "${hashOf(1)}", "parts": ["it"] }
  ]
}
`));

  test('knows on which line each document is', () => {
    expect([...linesOfDocuments(EXAMPLE)]).toEqual([
      ['place/a', 9],
      ['place/b', 10],
    ]);
  });

  test('changes the lines of what changed, and no others', () => {
    const changed = serializeState({
      releases: [],
      documents:
        stateAfter([
          [document('place/a'), document('place/b'), document('place/c')],
          [document('place/a'), document('place/b', 2), document('place/c')],
        ])?.documents ?? new Map(),
    }).split('\n');
    const before = serializeState({
      releases: [],
      documents:
        stateAfter([[document('place/a'), document('place/b'), document('place/c')]])?.documents ?? new Map(),
    }).split('\n');
    expect(changed.filter((line, i) => line !== before[i])).toEqual([changed[5]]);
  });
});

describe('parseState()', () => {
  test('reads what serializeState() wrote', () => {
    fc.assert(
      fc.property(state, (each) => {
        const read = parseState(serializeState(each)).state;
        expect(read).toEqual(each);
        expect([...(read?.documents.keys() ?? [])]).toEqual([...each.documents.keys()]); // in order, too
      }),
    );
  });

  test('reads it in whatever lines and order it is', () => {
    const value = JSON.parse(EXAMPLE) as { documents: unknown[] };
    const turned = JSON.stringify({ ...value, documents: value.documents.toReversed() }, null, 8);
    const read = parseState(turned).state;
    expect(read && serializeState(read)).toBe(EXAMPLE);
  });

  test.each([
    ['nothing', '', 1, 'it is JSON, one document a line'],
    ['a file that is cut', EXAMPLE.slice(0, -90), 10, 'it is JSON, one document a line'],
    [
      'a line that is damaged',
      plant('"status": "published", "revision"', '"status": "publi'),
      9,
      'it is JSON',
    ],
    ['a comma too many', plant('"parts": ["it"] }\n', '"parts": ["it"] },\n'), 13, 'it is JSON'],
    ['another file', '{"files": []}', 1, '"format" says how it is written'],
    [
      'a newer format',
      plant('"format": 1', '"format": 2'),
      2,
      'knows format 1, and it is written in format 2',
    ],
    [
      'a field of nobody',
      plant('"format": 1,', '"format": 1, "built": "2026",'),
      1,
      'no field is called "built"',
    ],
    ['no list of documents', plant(/"documents": \[[\s\S]*\]\n/, '"documents": {}\n'), 1, 'are lists'],
    ['a document without a day', plant(' "created": "2026-01-10",', ''), 9, 'the field "created" is needed'],
    ['a day that is none', plant('"created": "2026-01-10"', '"created": "10 Jan"'), 9, '"created" is a day'],
    ['a hash that is none', plant(hashOf(1), 'abc'), 10, '"hash" is 64 hexadecimal digits'],
    ['a status of nobody', plant('"published"', '"gone"'), 9, '"status" is published, withdrawn or moved'],
    ['no revision', plant('"revision": 1', '"revision": 0'), 9, '"revision" is a whole number from 1'],
    ['what was released before it was', plant('"released": 0', '"released": 2'), 9, '"released" is at most'],
    [
      'a change before the creation',
      plant('"changed": "2026-01-10"', '"changed": "2026-01-09"'),
      9,
      'not before',
    ],
    ['a path out of the folder', plant('"place/b"', '"../b"'), 10, '"folder" is a path inside of dist/'],
    [
      'a page twice',
      plant('  "documents"', '  "translations": ["ja", "ja"],\n  "documents"'),
      8,
      '"translations" is a list of folders',
    ],
    ['a part twice', plant('["address", "it"]', '["it", "it"]'), 9, '"parts" is a list of names of parts'],
    ['a document twice', plant('"place/b"', '"place/a"'), 10, 'document "place/a" stands there once'],
    ['a release without files', plant(/, "files": \{[^}]*\}/, ''), 3, 'the field "files" is needed'],
  ])('refuses %s', (_, text, line, must) => {
    expect(parseState(text).fault).toMatchObject({ line, must: expect.stringContaining(must) });
  });

  test('shows where a merge is not finished, and says how to finish it', () => {
    const lines = EXAMPLE.split('\n');
    lines.splice(
      8,
      1,
      '<<<<<<< HEAD',
      lines[8] ?? '',
      '=======',
      (lines[8] ?? '').replace('1,', '2,'),
      '>>>>>>> other',
    );
    expect(parseState(lines.join('\n')).fault).toMatchObject({
      line: 9,
      help: expect.stringContaining('the line with the higher revision'),
    });
  });

  test('never throws, and takes no text that is damaged for whole', () => {
    fc.assert(
      fc.property(state, fc.nat(), fc.string({ maxLength: 3 }), (each, at, piece) => {
        const text = serializeState(each);
        const position = at % text.length;
        const damaged = text.slice(0, position) + piece + text.slice(position + 1);
        const read = parseState(damaged);
        expect(read.state ?? read.fault).toBeDefined();
        if (read.fault !== undefined) {
          expect(read.fault.line).toBeGreaterThanOrEqual(1);
          expect(read.fault.line).toBeLessThanOrEqual(damaged.split('\n').length);
        }
      }),
    );
  });
});

describe('requireState()', () => {
  test('ends the command with the line and a next step', () => {
    const broken = () => requireState(plant('"format": 1', '"format": 9'), 'publication-state.json');
    expect(broken).toThrow(PublishError);
    expect(broken).toThrow(/^Cannot read "publication-state.json", line 2: this program knows format 1/);
  });
});
