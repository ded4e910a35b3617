import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { Fault } from './fault.ts';
import { DEEP, MANY_ALIASES, MAX_ALIASES, MAX_DEPTH } from './scan-yaml.ts';

const MAX_REPEATED_NODES = 10_000;

/**
 * Makes plain objects, lists and values of what was composed, and finds the faults that do not make it unreadable:
 * a field that stands twice (the first is kept), a number that loses digits, an alias that repeats too much.
 *
 * Each field of a map is an own property, `__proto__` too, so that no name of a field changes an object.
 */
export class PlainValues {
  readonly faults: Fault[] = [];
  /** False when a part of the value could not be said. */
  isWhole = true;
  /** What each alias stands for; also needed to find a path through it. */
  readonly targets = new Map<Alias, Node | undefined>();
  readonly #anchors = new Map<string, Node>();
  readonly #open = new Set<Node>();
  readonly #told = new Set<number>();
  #aliases = 0;
  #repeated = 0;
  #isFull = false;

  /** @returns `undefined` in place of what could not be said */
  valueOf(node: unknown, depth = 0, isRepeated = false): unknown {
    if (isAlias(node)) return this.#valueOfAlias(node, depth);
    if (isRepeated) this.#repeated += 1;
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined && !isRepeated) this.#anchors.set(node.anchor, node);
    }
    if (isScalar(node)) return this.#valueOfScalar(node);
    if (!isMap(node) && !isSeq(node)) return null; // a field without a value
    if (depth >= MAX_DEPTH) return this.#leaveOut(node, DEEP);
    this.#open.add(node);
    const value = isMap(node)
      ? this.#valueOfMap(node, depth, isRepeated)
      : node.items.map((item) => this.valueOf(item, depth + 1, isRepeated));
    this.#open.delete(node);
    return value;
  }

  #valueOfMap(map: YAMLMap, depth: number, isRepeated: boolean): object {
    const value = {};
    for (const { key, value: node } of map.items) {
      const name = nameOf(key);
      const field = this.valueOf(node, depth + 1, isRepeated);
      if (!Object.hasOwn(value, name)) setOwn(value, name, field);
      else this.#refuse(key, TWICE);
    }
    return value;
  }

  #valueOfScalar(scalar: Scalar): unknown {
    const { value } = scalar;
    if (typeof value !== 'number') return value;
    if (!Number.isFinite(value) || Object.is(value, -0)) this.#refuse(scalar, NOT_A_NUMBER);
    else if (Number.isInteger(value) && !Number.isSafeInteger(value)) this.#refuse(scalar, LOST_DIGITS);
    return value;
  }

  #valueOfAlias(alias: Alias, depth: number): unknown {
    this.#aliases += 1;
    if (this.#isFull) return undefined;
    this.#isFull = this.#aliases > MAX_ALIASES || this.#repeated > MAX_REPEATED_NODES;
    if (this.#isFull) return this.#leaveOut(alias, MANY_ALIASES);
    if (!this.targets.has(alias)) this.targets.set(alias, this.#anchors.get(alias.source));
    const target = this.targets.get(alias);
    if (target === undefined) return this.#leaveOut(alias, NO_ANCHOR);
    if (this.#open.has(target)) return this.#leaveOut(alias, CYCLE);
    return this.valueOf(target, depth, true);
  }

  #leaveOut(node: unknown, words: Omit<Fault, 'start' | 'end'>): undefined {
    this.isWhole = false;
    this.#refuse(node, words);
  }

  #refuse(node: unknown, words: Omit<Fault, 'start' | 'end'>): void {
    const [start = 0, end = start + 1] =
      isAlias(node) || isScalar(node) || isMap(node) || isSeq(node) ? (node.range ?? []) : [];
    if (!this.#told.has(start)) this.faults.push({ start, end, ...words });
    this.#told.add(start); // once, though an alias may come by again
  }
}

/** The name of a field; keys that are not scalars were refused when the document was composed. */
export function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function setOwn(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

const TWICE = {
  code: 'DUPLICATE_KEY',
  must: 'each field stands once in a thing',
  help: 'Delete one of the two, or join what they say',
} as const;

const NOT_A_NUMBER = {
  code: 'WRONG_TYPE',
  must: 'a number is written with digits, and zero has no sign',
  help: 'Write the number, or put the value in quotes if it is text',
} as const;

const LOST_DIGITS = {
  code: 'WRONG_TYPE',
  must: 'a whole number is at most 9007199254740991, so that no digit is lost',
  help: 'Put the value in quotes if it is a code or an id',
} as const;

const NO_ANCHOR = {
  code: 'BAD_SYNTAX',
  must: 'an alias (*) repeats a value that was marked before with the same name (&)',
  help: "Put the value in quotes if it is text: '…'",
} as const;

const CYCLE = {
  code: 'ALIAS_LIMIT',
  must: 'a value may not repeat what it is a part of',
  help: 'Write out the values that are meant',
} as const;
