import type { Path } from '../model/field.ts';
import type { ProblemCode } from '../problem/codes.ts';
import { formatValue } from '../problem/format-value.ts';

/** What a problem says, beside its place. */
export interface Finding {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly target: 'key' | 'value';
  readonly message: string;
  readonly help: string;
}

/** Refuses what stands at a path; a list or a group of fields is not shown, since its lines are. */
export function refuseValue(
  code: ProblemCode,
  path: Path,
  value: unknown,
  must: string,
  help: string,
): Finding {
  const shown = typeof value === 'object' ? '' : ` ${formatValue(value)}`;
  return { code, path, target: 'value', message: `Cannot read ${formatField(path)}${shown}: ${must}`, help };
}

/** What the editor calls a field: `date`, or `name.en` where a group of fields is around it. */
export function formatField(path: Path): string {
  const at = path.findLastIndex((step) => typeof step === 'string');
  const [around, name] = [path[at - 1], path[at] ?? 'record'];
  return typeof around === 'string' ? `${around}.${name}` : String(name);
}

/** The last key of a path that is not a position. */
export function nameOf(path: Path): string {
  return path.findLast((step) => typeof step === 'string') ?? 'record';
}

/** What the editor calls what has fields: `a meeting`, `item 2 of "delegations"`, `"address"`. */
export function formatGroup(path: Path, noun: string): string {
  const last = path.at(-1);
  if (last === undefined) return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
  return typeof last === 'number' ? `item ${last + 1} of "${formatField(path)}"` : `"${formatField(path)}"`;
}

/** What stands at a path; nothing where the record leaves it out. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}
