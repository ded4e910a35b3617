import type { Path } from '../model/field.ts';
import { type AnyRecord, KINDS, type Kind, type Meeting } from '../model/kinds.ts';
import { REFERENCES } from '../model/references.ts';
import type { Texts } from '../model/values.ts';
import { formatValue } from '../problem/format-value.ts';
import { EVIDENCE } from './passages.ts';
import type { Tell } from './tell.ts';
import { type Steps, stepsOf, visit } from './visit.ts';

/** Lists of records: of their ids, or of links that hold one each. */
const LISTS_OF_RECORDS =
  /\/\*$|(?:^|\/)(?:representing|parents|linkedTo|replaces|members)\/\*\/organization$/;

const OTHER_NAMES = stepsOf('alternateNames/*/*');
const WITHDRAWN_PARTS = stepsOf('withdrawnParts/*/part');

const SETS = new Map(KINDS.map((kind) => [kind, setsOf(kind)]));

function setsOf(kind: Kind): Steps[] {
  const fields = REFERENCES[kind].map(([field]): string => field);
  const lists = fields.filter((field) => LISTS_OF_RECORDS.test(field)).map(stepsOf);
  return [
    ...lists,
    ...(EVIDENCE[kind] ?? []),
    stepsOf('sameAs/*'),
    stepsOf('formerIds/*'),
    WITHDRAWN_PARTS,
    OTHER_NAMES,
  ];
}

/**
 * Checks that nothing stands twice in a list whose items would be published as one and the same statement; and
 * that another name is not the name.
 */
export function checkSets({ kind, record }: AnyRecord, tell: Tell): void {
  for (const steps of SETS.get(kind) ?? []) checkSet(record, steps, tell);
  if ('alternateNames' in record) checkNames(record, tell);
  if (kind === 'meeting') checkOtherSources(record, tell);
}

function checkSet(record: object, steps: Steps, tell: Tell): void {
  let around = '';
  let seen = new Set<unknown>();
  visit(record, steps, (value, path) => {
    const list = path.slice(
      0,
      path.findLastIndex((step) => typeof step === 'number'),
    );
    const name = list.join('/');
    if (name !== around) seen = new Set();
    around = name;
    if (seen.has(value)) refuseTwin(path, value, list.at(-1), tell);
    seen.add(value);
  });
}

function refuseTwin(path: Path, value: unknown, list: string | number | undefined, tell: Tell): void {
  const message = `Cannot name ${formatValue(value)} twice: each item stands once in "${list}"`;
  tell('DUPLICATE_VALUE', path, message, 'Take one of the two away');
}

function checkNames(record: { readonly name: Texts }, tell: Tell): void {
  const names = new Map<unknown, string>(Object.entries(record.name));
  visit(record, OTHER_NAMES, (text, path) => {
    if (text !== names.get(path[1])) return;
    const message = `Cannot take ${formatValue(text)} as another name: it is the name`;
    tell('DUPLICATE_VALUE', path, message, 'Take it away here');
  });
}

function checkOtherSources({ otherSources, passages }: Meeting, tell: Tell): void {
  for (const [i, source] of (otherSources ?? []).entries()) {
    const cited = passages?.find((passage) => passage.source === source);
    if (cited === undefined) continue;
    const message = `Cannot count ${formatValue(source)} among the other sources: passage "${cited.n}" is from it`;
    tell('DUPLICATE_VALUE', ['otherSources', i], message, 'Take it away here');
  }
}
