import type { LanguageTag } from '../terms/language.ts';

/**
 * The paths of the fields of a record, with a `*` for each item of a list or map: a misspelt field
 * does not compile.
 */
export type FieldOf<Value> = Value extends string | number | boolean | undefined
  ? never
  : Value extends readonly (infer Item)[]
    ? '*' | `*/${FieldOf<Item>}`
    : LanguageTag extends keyof Value
      ? '*' | `*/${FieldOf<Value[LanguageTag]>}`
      : { [Key in keyof Value & string]: Key | `${Key}/${FieldOf<NonNullable<Value[Key]>>}` }[keyof Value &
          string];

/** Where a value stands in a record: keys of maps and positions in lists, from the outside in. */
export type Path = readonly (string | number)[];

/** Every value that a field with `*` stands for, with its path; none where the record leaves the field out. */
export function* eachValue(value: unknown, field: string, path: Path = []): Generator<[Path, unknown]> {
  if (value === undefined || value === null) return;
  const slash = field.indexOf('/');
  const step = slash === -1 ? field : field.slice(0, slash);
  const rest = slash === -1 ? undefined : field.slice(slash + 1);
  for (const [key, item] of stepInto(value, step)) {
    if (rest !== undefined) yield* eachValue(item, rest, [...path, key]);
    else if (item !== undefined) yield [[...path, key], item];
  }
}

function stepInto(value: unknown, step: string): readonly (readonly [string | number, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (step !== '*') return [[step, (value as Record<string, unknown>)[step]]];
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value);
}

/**
 * The path of one value of a field.
 *
 * @param at for each `*` the position in the list, or in the map in the order of its keys
 * @returns as much of the path as the record has
 */
export function pathOf(record: unknown, field: string, at: readonly (number | undefined)[]): Path {
  const positions = at.filter((position) => position !== undefined);
  const path: (string | number)[] = [];
  let value = record;
  for (const step of field.split('/')) {
    const entry = step === '*' ? stepInto(value, step)[positions.shift() ?? 0] : stepInto(value, step)[0];
    if (entry === undefined) break;
    path.push(entry[0]);
    value = entry[1];
  }
  return path;
}
