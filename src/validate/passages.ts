import type { Path } from '../model/field.ts';
import type { AnyRecord, Kind } from '../model/kinds.ts';
import type { Passage } from '../model/parts.ts';
import { formatValue } from '../problem/format-value.ts';
import type { Tell } from './tell.ts';
import { type Steps, stepsOf, visit } from './visit.ts';

const OF_RECORD = stepsOf('evidence/*');
const OF_PURPOSES = stepsOf('purposes/*/evidence/*');

/** Where passages are named by their numbers. */
export const EVIDENCE: { readonly [K in Kind]?: readonly Steps[] } = {
  series: [OF_RECORD, OF_PURPOSES],
  meeting: [
    OF_RECORD,
    OF_PURPOSES,
    ...evidenceOf('outcomes', 'followUps', 'steps', 'sideEvents', 'remarks', 'conflicts/*/others'),
    stepsOf('overall/evidence/*'),
    ...evidenceOf('delegations', 'delegations/*/participations', 'participations'),
    ...evidenceOf('delegations/*/participations/*/representing', 'participations/*/representing'),
  ],
  organization: [OF_RECORD, ...evidenceOf('parents', 'linkedTo', 'replaces', 'members')],
  person: [OF_RECORD],
};

function evidenceOf(...lists: string[]): Steps[] {
  return lists.map((list) => stepsOf(`${list}/*/evidence/*`));
}

/** Checks that each number named as evidence is that of a passage, and that each passage is named. */
export function checkPassages({ kind, record }: AnyRecord, tell: Tell): void {
  const passages = 'passages' in record ? (record.passages ?? []) : [];
  const known = new Set<unknown>(passages.map(({ n }) => n));
  const used = new Set<unknown>();
  for (const steps of EVIDENCE[kind] ?? []) {
    visit(record, steps, (n, path) => {
      used.add(n);
      if (!known.has(n)) refuseNumber(path, n, known, tell);
    });
  }
  for (const [i, passage] of passages.entries()) {
    checkAnchors(passage, ['passages', i], tell);
    if (used.has(passage.n)) continue;
    const message = `Cannot see what passage "${passage.n}" backs: no evidence names it`;
    const help = `Add ${passage.n} to the evidence of what it backs, or take the passage away`;
    tell('UNUSED_PASSAGE', ['passages', i, 'n'], message, help);
  }
}

const MAX_SHOWN = 20;

function refuseNumber(path: Path, n: unknown, known: ReadonlySet<unknown>, tell: Tell): void {
  const message = `Cannot find passage ${formatValue(n)}: the record has no passage with this number`;
  const numbers = [...known].slice(0, MAX_SHOWN).join(', ');
  const list = known.size > MAX_SHOWN ? `${numbers} …` : numbers;
  const help = known.size === 0 ? 'Add passages: with this n' : `Passages of this record: ${list}`;
  tell('UNKNOWN_PASSAGE', path, message, help);
}

const MAX_WORDS = 8;

function checkAnchors(passage: Passage, path: Path, tell: Tell): void {
  for (const field of ['startsWith', 'endsWith'] as const) {
    const words = passage[field];
    if (words === undefined || countWords(words) <= MAX_WORDS) continue;
    const message = `Cannot use ${field} ${formatValue(words)}: at most ${MAX_WORDS} words may be taken over`;
    const help = `Keep the ${field === 'startsWith' ? 'first' : 'last'} words, as few as find the place again`;
    tell('BAD_ANCHOR', [...path, field], message, help);
  }
  if (passage.endsWith === undefined || passage.startsWith !== undefined) return;
  const message = 'Cannot find a passage by its end alone: "startsWith" is needed too';
  tell('BAD_ANCHOR', [...path, 'endsWith'], message, 'Add startsWith: with the first words');
}

/** Scripts that are written without blanks count a word for every four letters, which is generous. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]{1,4}/gu;

function countWords(text: string): number {
  const unspaced = text.match(UNSPACED) ?? [];
  const others = text.replaceAll(UNSPACED, ' ').split(/\s+/);
  return unspaced.length + others.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
