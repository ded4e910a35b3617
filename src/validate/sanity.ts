import type { Path } from '../model/field.ts';
import type { AnyRecord, Meeting } from '../model/kinds.ts';
import type { Participation } from '../model/participation.ts';
import type { Locate, Problem } from '../problem/problem.ts';
import type { Code } from '../terms/codes.ts';
import { countryOf } from './country-of.ts';
import type { RecordIndex } from './index-of-records.ts';
import { onceForAll } from './once-for-all.ts';
import { checkSessionNumber } from './session-numbers.ts';
import { createTell, type Tell } from './tell.ts';

/** Warns of what is allowed but is likely a slip; nothing here stops publishing. */
export function validateSanity({ kind, record }: AnyRecord, index: RecordIndex, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  const warn = createTell(problems, locate);
  if (kind === 'source') warnOfTwin(record.id, record.url, index, warn);
  if (kind === 'meeting') {
    warnOfEvidence(record, warn);
    warnOfParties(record, index, warn);
    checkSessionNumber(record, index, warn);
    warnOfHeads(record, warn);
    warnOfSides(record, index, warn);
  }
  return problems;
}

const sourcesByUrl = onceForAll((index) => {
  const sources = new Map<string, string[]>();
  for (const { id, url } of index.all('source')) {
    const twins = sources.get(url);
    if (twins === undefined) sources.set(url, [id]);
    else twins.push(id);
  }
  return sources;
});

function warnOfTwin(id: string, url: string, index: RecordIndex, warn: Tell): void {
  const twin = sourcesByUrl(index)
    .get(url)
    ?.find((other) => other !== id);
  if (twin === undefined) return;
  const message = `Cannot tell two sources apart: "${twin}" has this address too`;
  warn('SOURCE_REPEATED', ['url'], message, 'Keep one of the two records, and let all passages name it');
}

function warnOfEvidence(meeting: Meeting, warn: Tell): void {
  if (meeting.evidence === undefined) {
    const message = `Cannot trace meeting "${meeting.id}" to a source: it has no "evidence"`;
    warn('NO_EVIDENCE', ['id'], message, 'Add a line such as evidence: [1], with the numbers of passages');
  }
  for (const list of ['delegations', 'outcomes', 'followUps'] as const) {
    for (const [i, { evidence }] of (meeting[list] ?? []).entries()) {
      if (evidence !== undefined) continue;
      const message = `Cannot trace item ${i + 1} of "${list}" to a source: it has no "evidence"`;
      warn(
        'NO_EVIDENCE',
        [list, i],
        message,
        'Add a line such as evidence: [1], with the numbers of passages',
      );
    }
  }
}

function warnOfParties({ parties, series: id }: Meeting, index: RecordIndex, warn: Tell): void {
  const series = index.get('series', id);
  if (series === undefined) return;
  for (const [i, party] of parties.entries()) {
    if (series.parties.includes(party)) continue;
    const message = `Cannot find "${party}" among the parties of series "${id}"`;
    const help = `Check the party and the series; its parties are ${series.parties.join(', ')}`;
    warn('OUTSIDE_SERIES', ['parties', i], message, help);
  }
}

const LEADING: ReadonlySet<Code<'role'>> = new Set([
  'head',
  'co-head',
  'chair',
  'co-chair',
  'principal',
  'host',
]);

function warnOfHeads({ delegations }: Meeting, warn: Tell): void {
  for (const [i, { key, participations }] of (delegations ?? []).entries()) {
    if (participations === undefined || participations.some(({ role }) => LEADING.has(role))) continue;
    const message = `Cannot see who leads delegation "${key}": nobody in it is its head, co-head, chair or the like`;
    const help = 'If a source names the head, add role: head; if none does, leave it as it is';
    warn('DELEGATION_WITHOUT_HEAD', ['delegations', i, 'key'], message, help);
  }
}

/** Warns of a person who speaks for a body of another country than the party of the delegation. */
function warnOfSides(meeting: Meeting, index: RecordIndex, warn: Tell): void {
  for (const [i, { party, participations }] of (meeting.delegations ?? []).entries()) {
    const side = countryOf(index, party);
    for (const [j, participation] of (participations ?? []).entries()) {
      const foreign = bodiesOf(participation).find(([, body]) => isForeign(countryOf(index, body), side));
      if (foreign === undefined) continue;
      const [path, body] = foreign;
      const message = `Cannot match "${body}" with party "${party}": they belong to different countries`;
      const help = 'Check which delegation it is, and the country and parents of the organization';
      warn('PERSON_SIDE', ['delegations', i, 'participations', j, ...path], message, help);
    }
  }
}

/** The organizations that somebody comes from, each with its path in the participation. */
function bodiesOf({ organization, representing }: Participation): [Path, string][] {
  const own: [Path, string][] = organization === undefined ? [] : [[['organization'], organization]];
  const others = (representing ?? []).map((link, k): [Path, string] => {
    return [['representing', k, 'organization'], link.organization];
  });
  return [...own, ...others];
}

function isForeign(country: string | undefined, side: string | undefined): boolean {
  return country !== undefined && side !== undefined && country !== side;
}
