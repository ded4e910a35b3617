import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { nameOf } from './plain-value.ts';

/** A stretch of a text: offset of its first character, and of the first one behind it. */
export type Span = readonly [start: number, end: number];

export type Path = readonly (string | number)[];

export interface Located {
  /** What is at the path, or the nearest thing around it. */
  readonly node: unknown;
  /** The key of the field that the path ends with, if it is there. */
  readonly key: unknown;
  readonly isFound: boolean;
}

/** Walks from the top along names of fields and indexes of items, through aliases to what they repeat. */
export function locateNode(top: unknown, path: Path, targets: ReadonlyMap<Alias, Node | undefined>): Located {
  let located: Located = { node: top, key: undefined, isFound: true };
  for (const step of path) {
    const parent = resolve(located.node, targets);
    const next = isSeq(parent) ? locateItem(parent.items, step) : locateField(parent, step);
    if (next === undefined) return { ...located, isFound: false };
    located = next;
  }
  return located;
}

export function resolve(node: unknown, targets: ReadonlyMap<Alias, Node | undefined>): unknown {
  return isAlias(node) ? targets.get(node) : node;
}

function locateItem(items: readonly unknown[], step: string | number): Located | undefined {
  const node = items[Number(step)];
  return node === undefined ? undefined : { node, key: undefined, isFound: true };
}

function locateField(map: unknown, step: string | number): Located | undefined {
  const fields: readonly Pair[] = isMap(map) ? map.items : [];
  const field = fields.find(({ key }) => nameOf(key) === String(step));
  return field && { node: field.value, key: field.key, isFound: true };
}

/** The stretch to underline: a whole value, or the name of the first field of a thing in lines of its own. */
export function spanOf(node: unknown): Span | undefined {
  if (isMap(node) && node.flow !== true) return spanOf(node.items[0]?.key);
  if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return undefined;
  const [start, end] = node.range ?? [];
  return start === undefined || end === undefined || start === end ? undefined : [start, end];
}
