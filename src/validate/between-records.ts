import { type AnyRecord, KINDS, type Kind } from '../model/kinds.ts';
import { REFERENCES } from '../model/references.ts';
import type { Tombstone } from '../model/tombstone.ts';
import { formatValue } from '../problem/format-value.ts';
import type { Locate, Problem } from '../problem/problem.ts';
import { groupCycles } from './find-cycles.ts';
import type { Gone } from './gone.ts';
import { guessId } from './guess-id.ts';
import type { RecordIndex } from './index-of-records.ts';
import { onceForAll } from './once-for-all.ts';
import { type Steps, stepsOf, visit } from './visit.ts';

/**
 * Ids of every record there is a file for, by kind; also of those that have problems of their own, but not of those that
 * were withdrawn.
 */
export type KnownIds = { readonly [K in Kind]: ReadonlySet<string> };

const FIELDS = new Map(
  KINDS.map((kind) => [kind, REFERENCES[kind].map(([field, target]) => [stepsOf(field), target] as const)]),
);

/** Checks that the ids in a record are those of other records, and of the right kind. */
export function validateReferences(
  { kind, record }: AnyRecord,
  known: KnownIds,
  gone: Gone,
  locate: Locate,
): Problem[] {
  const problems: Problem[] = [];
  for (const [steps, target] of FIELDS.get(kind) ?? []) {
    visit(record, steps, (value, path) => {
      const id = String(value);
      if (!known[target].has(id)) problems.push(refuseReference(target, id, known, gone, locate(path)));
      else if (target === kind && id === record.id) problems.push(refuseItself(id, locate(path)));
    });
  }
  return problems;
}

/** The problem of an id that no record has; one that was withdrawn, or changed, leads on to what is meant now. */
export function refuseReference(
  target: Kind,
  id: string,
  known: KnownIds,
  gone: Gone,
  place: Problem['place'],
): Problem {
  const tombstone = gone.get(target, id);
  return tombstone === undefined
    ? refuseUnknown(target, id, known, place)
    : refuseGone(tombstone, known, gone, place);
}

function refuseGone(
  { kind, id, status }: Tombstone,
  known: KnownIds,
  gone: Gone,
  place: Problem['place'],
): Problem {
  const next = gone.successorOf(kind, id);
  const isKnown = next !== undefined && known[kind].has(next);
  const why =
    status === 'moved' ? 'it goes by another id now' : `${kind}/${id}.yaml says that it was withdrawn`;
  const message = `Cannot link to ${kind} ${formatValue(id)}: ${why}`;
  const help = isKnown ? `Did you mean "${next}"?` : `Name another ${kind}, or take the link away`;
  return { code: 'WITHDRAWN_REFERENCE', severity: 'error', place, message, help };
}

function refuseUnknown(target: Kind, id: string, known: KnownIds, place: Problem['place']): Problem {
  const message = `Cannot find ${target} ${formatValue(id)}: no file in ${target}/ is called ${id}.yaml`;
  return { code: 'UNKNOWN_REFERENCE', severity: 'error', place, message, help: suggestId(target, id, known) };
}

function suggestId(target: Kind, id: string, known: KnownIds): string {
  const other = KINDS.find((kind) => known[kind].has(id));
  const isOrAre = other === 'series' ? 'a series' : `${other === 'organization' ? 'an' : 'a'} ${other}`;
  if (other !== undefined) return `This is the id of ${isOrAre}: name the ${target} that is meant`;
  const near = guessId(id, known[target]);
  const isNew = near === undefined ? 'If it is new' : `Did you mean "${near}"? If it is another one`;
  return `${isNew}, write its record: ${target}/${id}.yaml`;
}

function refuseItself(id: string, place: Problem['place']): Problem {
  const message = `Cannot link to ${formatValue(id)}: a record may not link to itself`;
  return { code: 'CYCLE', severity: 'error', place, message, help: 'Name the record that is meant' };
}

interface Chain {
  readonly kind: Kind;
  readonly steps: Steps;
  /** What the editor calls the field. */
  readonly name: string;
}

function chain(kind: Kind, name: string, field: string = name): Chain {
  return { kind, steps: stepsOf(field), name };
}

/** The fields along which no record may lead back to itself. */
const CHAINS: readonly Chain[] = [
  chain('meeting', 'previousMeeting'),
  chain('meeting', 'realizedBy', 'followUps/*/realizedBy'),
  chain('organization', 'parents', 'parents/*/organization'),
  chain('organization', 'replaces', 'replaces/*/organization'),
  chain('place', 'containedInPlace'),
  chain('topic', 'broader'),
  chain('source', 'copyOf'),
  chain('source', 'translationOf'),
];

/** Checks that no record contains, precedes or copies itself, by whatever way round. */
export function validateCycles({ kind, record }: AnyRecord, index: RecordIndex, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  for (const { chain, groups } of cyclesOf(index)) {
    const own = chain.kind === kind ? groups.get(record.id) : undefined;
    if (own === undefined) continue;
    visit(record, chain.steps, (value, path) => {
      const id = String(value);
      if (id !== record.id && groups.get(id) === own)
        problems.push(refuseCycle(id, chain.name, locate(path)));
    });
  }
  return problems;
}

const cyclesOf = onceForAll((index) => {
  return CHAINS.map((chain) => {
    const links = index.all(chain.kind).map((record) => [record.id, idsIn(record, chain.steps)] as const);
    return { chain, groups: groupCycles(new Map<string, readonly string[]>(links)) };
  });
});

function idsIn(record: object, steps: Steps): string[] {
  const ids: string[] = [];
  visit(record, steps, (id) => ids.push(String(id)));
  return ids;
}

function refuseCycle(id: string, name: string, place: Problem['place']): Problem {
  const message = `Cannot link to ${formatValue(id)}: from there, ${name} leads back to this record`;
  const help = `Take away the link that is wrong, here or in ${id}`;
  return { code: 'CYCLE', severity: 'error', place, message, help };
}
