import type { AnyRecord, Kind } from '../model/kinds.ts';
import type { Tombstone, Withdrawn } from '../model/tombstone.ts';
import { formatValue } from '../problem/format-value.ts';
import type { Locate, Problem } from '../problem/problem.ts';
import { type KnownIds, refuseReference } from './between-records.ts';
import { type Gone, nextOf } from './gone.ts';

/** The old addresses that a record keeps alive under its new id. */
export function movedTo({ kind, record }: AnyRecord): Tombstone[] {
  return (record.formerIds ?? []).map((id, position) => {
    return { kind, id, status: 'moved', movedTo: record.id, position };
  });
}

/**
 * Checks that the former ids of a record are nobody's: an id is never used again.
 *
 * @param known ids of every record that there is a file for, but not of tombstones
 * @param gone knows, of an id that two records claim, the first
 */
export function validateFormerIds(
  { kind, record }: AnyRecord,
  known: KnownIds,
  gone: Gone,
  locate: Locate,
): Problem[] {
  const problems: Problem[] = [];
  for (const [i, id] of (record.formerIds ?? []).entries()) {
    const must = explainReuse(kind, id, record.id, known, gone);
    if (must === undefined) continue;
    const message = `Cannot take ${formatValue(id)} as a former id: ${must}`;
    const help = 'Take it away here, or there: an id that was published belongs to one record for ever';
    problems.push({ code: 'ID_REUSED', severity: 'error', place: locate(['formerIds', i]), message, help });
  }
  return problems;
}

function explainReuse(kind: Kind, id: string, own: string, known: KnownIds, gone: Gone): string | undefined {
  if (id === own) return 'the record still has this id';
  if (known[kind].has(id)) return `there is a record ${kind}/${id}.yaml`;
  const tombstone = gone.get(kind, id);
  if (tombstone?.status === 'withdrawn') return `${kind}/${id}.yaml says that it was withdrawn`;
  return tombstone === undefined || tombstone.movedTo === own
    ? undefined
    : `${kind}/${tombstone.movedTo}.yaml has it as a former id too`;
}

/** Checks that what was withdrawn leads on to a record, or to another that was withdrawn, and never round. */
export function validateSuccessor(
  { kind, id, replacedBy }: Withdrawn,
  known: KnownIds,
  gone: Gone,
  locate: Locate,
): Problem[] {
  if (replacedBy === undefined || known[kind].has(replacedBy)) return [];
  const place = locate(['withdrawn', 'replacedBy']);
  if (gone.get(kind, replacedBy)?.status !== 'withdrawn') {
    return [refuseReference(kind, replacedBy, known, gone, place)];
  }
  if (!goesRound(kind, id, gone)) return [];
  const message = `Cannot lead on to ${formatValue(replacedBy)}: from there, replacedBy leads back to this record`;
  const help = 'Name a record that is still there, or take the line away';
  return [{ code: 'CYCLE', severity: 'error', place, message, help }];
}

/** Whether what replaces something is in the end replaced by it. */
function goesRound(kind: Kind, id: string, gone: Gone): boolean {
  const seen = new Set<string>();
  for (let at = nextIn(gone, kind, id); at !== undefined && !seen.has(at); at = nextIn(gone, kind, at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function nextIn(gone: Gone, kind: Kind, id: string): string | undefined {
  const tombstone = gone.get(kind, id);
  return tombstone === undefined ? undefined : nextOf(tombstone);
}
