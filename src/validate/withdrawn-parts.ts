import type { AnyRecord, Kind } from '../model/kinds.ts';
import { partNamesOf } from '../model/part-names.ts';
import type { WithdrawnPart } from '../model/tombstone.ts';
import { formatValue } from '../problem/format-value.ts';
import { findNearName } from '../problem/near-name.ts';
import { groupCycles } from './find-cycles.ts';
import type { Tell } from './tell.ts';

/** What names of parts look like, and an example. */
const FORMS: { readonly [K in Exclude<Kind, 'topic'>]: readonly [form: RegExp, example: string] } = {
  series: [/^(?:purpose|passage)-[1-9]\d*$/, 'purpose-2'],
  meeting: [
    /^(?:(?:purpose|step|outcome|follow-up|side-event|remark|conflict|passage)-[1-9]\d*|conflict-[1-9]\d*-[1-9]\d*|(?:delegation|participation|link)-[a-z0-9-]+|overall|larger-event)$/,
    'outcome-3',
  ],
  organization: [/^(?:passage-[1-9]\d*|link-[a-z0-9-]+)$/, 'passage-2'],
  person: [/^passage-[1-9]\d*$/, 'passage-2'],
  place: [/^address$/, 'address'],
  source: [/^(?:publisher|remark-date|remark-name-[a-z0-9-]+)$/, 'publisher'],
};

/**
 * Checks that parts which were withdrawn are no more, have names that parts can have, and lead to others that there
 * are, or were, without going round.
 */
export function checkWithdrawnParts(of: AnyRecord, tell: Tell): void {
  const { kind, record } = of;
  if (kind === 'topic' || record.withdrawnParts === undefined) return;
  const withdrawn = record.withdrawnParts;
  const living = partNamesOf(of);
  const links = new Map<string, string[]>(
    withdrawn.map(({ part, replacedBy }) => [part, replacedBy === undefined ? [] : [replacedBy]]),
  );
  const cycles = groupCycles(links);
  for (const [i, each] of withdrawn.entries()) {
    checkName(each.part, FORMS[kind], living, i, tell);
    checkSuccessor(each, living, links, cycles, i, tell);
  }
}

function checkName(
  part: string,
  [form, example]: readonly [RegExp, string],
  living: ReadonlySet<string>,
  i: number,
  tell: Tell,
): void {
  const path = ['withdrawnParts', i, 'part'];
  if (living.has(part)) {
    const message = `Cannot withdraw ${formatValue(part)}: the record still has this part`;
    tell('BAD_VALUE', path, message, 'Take the part away above, or take it away here');
  } else if (!form.test(part)) {
    const message = `Cannot withdraw ${formatValue(part)}: no part of such a record has a name of this form`;
    tell('BAD_VALUE', path, message, `Write it as it stands behind the # of its address, such as ${example}`);
  }
}

function checkSuccessor(
  { part, replacedBy }: WithdrawnPart,
  living: ReadonlySet<string>,
  links: ReadonlyMap<string, readonly string[]>,
  cycles: ReadonlyMap<string, number>,
  i: number,
  tell: Tell,
): void {
  if (replacedBy === undefined || living.has(replacedBy)) return;
  const path = ['withdrawnParts', i, 'replacedBy'];
  if (!links.has(replacedBy)) {
    const near = findNearName(replacedBy, [...living, ...links.keys()]);
    const message = `Cannot find part ${formatValue(replacedBy)}: the record neither has nor had such a part`;
    const help =
      near === undefined ? 'Name a part of this record, or leave it out' : `Did you mean "${near}"?`;
    tell('UNKNOWN_REFERENCE', path, message, help);
  } else if (cycles.get(replacedBy) === cycles.get(part)) {
    const message = `Cannot lead on to ${formatValue(replacedBy)}: from there, replacedBy leads back to this part`;
    tell('CYCLE', path, message, 'Name a part that is still there, or leave it out');
  }
}
