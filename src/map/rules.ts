import type { FieldOf } from '../model/field.ts';
import type { Kind, Records } from '../model/kinds.ts';
import type { Origin } from '../sinks/sink.ts';

type RuleTable<K extends Kind, Name extends string> = Readonly<
  Record<Name, readonly [field: FieldOf<Records[K]>, rule: string]>
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
  table: RuleTable<K, Name>,
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
