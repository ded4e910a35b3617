import type { FieldOf } from '../model/field.ts';
import type { Kind, Records } from '../model/kinds.ts';
import type { TombstoneFile } from '../model/tombstone.ts';
import type { Origin } from '../sinks/sink.ts';

type RuleTable<Value, Name extends string> = Readonly<
  Record<Name, readonly [field: FieldOf<Value>, rule: string]>
>;

/** Every rule of the mapping, by name; filled when the mappers are loaded. */
export const RULES = new Map<string, Origin>();

/**
 * Names where the statements of one kind of record come from.
 *
 * @param group what the names of the rules start with
 * @param table by name: the field, and in a sentence what the mapping does with it
 */
export function rulesOf<K extends Kind, const Name extends string>(
  _kind: K,
  group: string,
  table: RuleTable<Records[K], Name>,
): Readonly<Record<Name, Origin>> {
  return defineRules(group, table);
}

/** Names where the statements of the file of a tombstone come from; see {@link rulesOf}. */
export function rulesOfTombstone<const Name extends string>(
  group: string,
  table: RuleTable<TombstoneFile, Name>,
): Readonly<Record<Name, Origin>> {
  return defineRules(group, table);
}

function defineRules<Name extends string>(
  group: string,
  table: Readonly<Record<Name, readonly [field: string, rule: string]>>,
): Readonly<Record<Name, Origin>> {
  const rules = {} as Record<Name, Origin>;
  for (const key of Object.keys(table) as Name[]) {
    const [field, rule] = table[key];
    const origin = Object.freeze({ name: `${group}.${key}`, field, rule });
    if (RULES.has(origin.name)) throw new TypeError(`There are two rules called ${origin.name}`);
    RULES.set(origin.name, origin);
    rules[key] = origin;
  }
  return rules;
}
