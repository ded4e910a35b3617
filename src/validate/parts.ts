import type { Path } from '../model/field.ts';
import type { AnyRecord, Kind, Place, Source } from '../model/kinds.ts';
import { formatValue } from '../problem/format-value.ts';
import type { Locate, Problem } from '../problem/problem.ts';
import { checkConflicts } from './conflicts.ts';
import { checkMeetingParts } from './meeting-parts.ts';
import { checkPassages } from './passages.ts';
import { checkSets } from './sets.ts';
import { createTell, type Tell } from './tell.ts';
import { type Steps, stepsOf, visit } from './visit.ts';
import { checkWithdrawnParts } from './withdrawn-parts.ts';

/**
 * Checks that the parts of one record fit each other: numbers once, passages that exist and back something,
 * anchors of at most eight words, nothing twice in a list that is a set, no field that would be published only
 * together with another one, for a meeting who takes part and what is disputed, and what became of parts that are no
 * more.
 */
export function validateParts(of: AnyRecord, locate: Locate): Problem[] {
  const { kind, record } = of;
  const problems: Problem[] = [];
  const tell = createTell(problems, locate);
  for (const list of NUMBERED[kind] ?? []) checkNumbers(record, list, tell);
  checkPassages(of, tell);
  checkSets(of, tell);
  if (kind === 'meeting') {
    checkMeetingParts(record, tell);
    checkConflicts(record, tell);
  }
  if (kind === 'source') checkSource(record, tell);
  if (kind === 'place') checkPlace(record, tell);
  checkWithdrawnParts(of, tell);
  return problems;
}

/** The lists whose items have numbers, which are parts of their addresses. */
const NUMBERED: { readonly [K in Kind]?: readonly Steps[] } = {
  series: numbersOf('purposes', 'passages'),
  meeting: numbersOf(
    'purposes',
    'outcomes',
    'followUps',
    'steps',
    'sideEvents',
    'remarks',
    'conflicts',
    'conflicts/*/others',
    'passages',
  ),
  organization: numbersOf('passages'),
  person: numbersOf('passages'),
};

function numbersOf(...lists: string[]): Steps[] {
  return lists.map((list) => stepsOf(`${list}/*/n`));
}

function checkNumbers(record: object, steps: Steps, tell: Tell): void {
  const lists = new Map<string, Set<unknown>>();
  visit(record, steps, (n, path) => {
    const around = path.slice(0, -2).join('/');
    const numbers = lists.get(around) ?? new Set();
    lists.set(around, numbers);
    if (numbers.has(n)) refuseNumber(n, path, numbers, tell);
    numbers.add(n);
  });
}

function refuseNumber(n: unknown, path: Path, numbers: ReadonlySet<unknown>, tell: Tell): void {
  const message = `Cannot use number ${formatValue(n)} twice in "${path.at(-3)}": it is part of an address`;
  tell('DUPLICATE_NUMBER', path, message, `Give the newer one the next free number, ${nextFree(numbers)}`);
}

function nextFree(numbers: ReadonlySet<unknown>): number {
  let highest = 0;
  for (const n of numbers) highest = Math.max(highest, Number(n));
  return highest + 1;
}

function checkSource({ publisher, publisherName, date, dateBasis }: Source, tell: Tell): void {
  if (publisher !== undefined && publisherName !== undefined) {
    const message =
      'Cannot tell who published it: only one of "publisher" and "publisherName" may stand here';
    tell('BAD_VALUE', ['publisherName'], message, 'Keep publisher, which names a record');
  }
  if (dateBasis !== undefined && date === undefined) {
    const message = 'Cannot say how the date is known: there is no "date"';
    tell('BAD_VALUE', ['dateBasis'], message, 'Add date: or take dateBasis away');
  }
}

function checkPlace({ kind, countryCode }: Place, tell: Tell): void {
  if (countryCode === undefined || kind === 'country') return;
  const message = `Cannot give a ${kind} the countryCode "${countryCode}": only a country has one`;
  const help =
    'Write it as addressCountry: under address:, or as containedInPlace: with the id of the country';
  tell('BAD_VALUE', ['countryCode'], message, help);
}
