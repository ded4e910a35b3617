import type { Path } from '../model/field.ts';

/** The path of a field, cut at its slashes once for all records; `*` stands for each item of a list or map. */
export type Steps = readonly string[];

/** Is given a value and its path; the path goes on changing, so that who keeps it must copy it. */
export type See = (value: unknown, path: Path) => void;

/** Cuts the path of a field. */
export function stepsOf(field: string): Steps {
  return field.split('/');
}

/**
 * Looks at every value that a field stands for.
 *
 * As `eachValue` of the model, but several times as fast: each record is looked at for some fifty fields.
 */
export function visit(record: object, steps: Steps, see: See): void {
  new Walk(steps, see).at(record, 0);
}

class Walk {
  readonly #steps: Steps;
  readonly #see: See;
  readonly #path: (string | number)[] = [];

  constructor(steps: Steps, see: See) {
    this.#steps = steps;
    this.#see = see;
  }

  /** @param depth how many steps lead to the value */
  at(value: unknown, depth: number): void {
    const step = this.#steps[depth];
    if (step === undefined) this.#see(value, this.#path);
    else if (Array.isArray(value)) this.#into(value, step, depth);
    else if (typeof value === 'object' && value !== null) this.#within(value, step, depth);
  }

  #into(list: readonly unknown[], step: string, depth: number): void {
    if (step !== '*') return;
    for (let i = 0; i < list.length; i++) this.#enter(list[i], i, depth);
  }

  #within(group: object, step: string, depth: number): void {
    const fields = group as Readonly<Record<string, unknown>>;
    if (step !== '*') this.#enter(fields[step], step, depth);
    else for (const key of Object.keys(group)) this.#enter(fields[key], key, depth);
  }

  #enter(value: unknown, key: string | number, depth: number): void {
    if (value === undefined) return;
    this.#path.push(key);
    this.at(value, depth + 1);
    this.#path.pop();
  }
}
