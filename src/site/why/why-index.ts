import { evidenceOf } from '../../model/evidence-of.ts';
import type { Path } from '../../model/field.ts';
import type { Passage } from '../../model/parts.ts';
import type { Statement } from './why-sink.ts';

/** The statements that one field of a record leads to, by one rule. */
export interface Ground {
  readonly path: Path;
  readonly rule: string;
  /** Where the field is in the file, from 1, where that is known. */
  readonly line: number | undefined;
  readonly statements: readonly Statement[];
}

/** Why something on a page is said: from which fields, by which rules, on which passages. */
export interface Reasons {
  /** In the order of the mapping; at least one. */
  readonly grounds: readonly Ground[];
  /** By their numbers; none, where the record names none for it. */
  readonly passages: readonly Passage[];
}

/** Answers what the statements of one record rest on, field by field. */
export class WhyIndex {
  readonly #record: object;
  readonly #byField = new Map<string, Ground[]>();

  /**
   * @param record as the mapping was given it
   * @param lineOf where the file of the record says something
   */
  constructor(
    record: object,
    statements: readonly Statement[],
    lineOf: (path: Path) => number | undefined = () => undefined,
  ) {
    this.#record = record;
    const grounds = new Map<string, Ground & { statements: Statement[] }>();
    for (const statement of statements) {
      for (const { path, rule } of statement.from) {
        const key = `${keyOf(path)}\n${rule}`;
        const known = grounds.get(key);
        if (known === undefined)
          grounds.set(key, { path, rule, line: lineOf(path), statements: [statement] });
        else known.statements.push(statement);
      }
    }
    for (const ground of grounds.values()) this.#add(ground);
  }

  /**
   * What is said because of some fields and all that is in them.
   *
   * @param except fields within these whose statements are told elsewhere
   * @returns `undefined`, where nothing is
   */
  reasonsFor(fields: readonly Path[], except: readonly Path[] = []): Reasons | undefined {
    const found = fields.flatMap((field) => this.#byField.get(keyOf(field)) ?? []);
    const grounds = [...new Set(found)].filter(({ path }) => !except.some((field) => isWithin(path, field)));
    if (grounds.length === 0) return undefined;
    const cited = grounds.flatMap(({ path }) => evidenceOf(this.#record, path));
    const passages = [...new Set(cited)].sort((a, b) => a.n - b.n);
    return { grounds, passages };
  }

  /** Each ground can be found by its field and by every field around it. */
  #add(ground: Ground): void {
    for (let length = 0; length <= ground.path.length; length++) {
      const key = keyOf(ground.path.slice(0, length));
      const known = this.#byField.get(key);
      if (known === undefined) this.#byField.set(key, [ground]);
      else known.push(ground);
    }
  }
}

function isWithin(path: Path, field: Path): boolean {
  return field.every((step, i) => path[i] === step);
}

function keyOf(path: Path): string {
  return path.join('/');
}
