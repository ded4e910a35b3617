import type { Passage } from '../model/parts.ts';
import type { TextLists, Texts } from '../model/values.ts';
import type { Origin, Sink } from '../sinks/sink.ts';
import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';
import type { IriOf } from './iri-of.ts';

/** A passage with its address, and its place in the record's list, counted from 0. */
export interface NumberedPassage {
  readonly passage: Passage;
  readonly iri: Iri;
  readonly index: number;
}

/** What the mapping of one record works with. */
export interface Scope {
  readonly sink: Sink;
  readonly iriOf: IriOf;
  /** The document that is told. */
  readonly document: Iri;
  /** The thing that the document is about. */
  readonly it: Iri;
  /** Passages of the record by number. */
  readonly passages: ReadonlyMap<number, NumberedPassage>;
}

const NO_PASSAGES: ReadonlyMap<number, NumberedPassage> = new Map();

/** Numbers the passages of a record. */
export function numberPassages(
  passages: readonly Passage[] | undefined,
  iriOf: IriOf,
  document: Iri,
): ReadonlyMap<number, NumberedPassage> {
  if (passages === undefined) return NO_PASSAGES;
  const numbered = new Map<number, NumberedPassage>();
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index] as Passage;
    numbered.set(passage.n, { passage, iri: iriOf.part(document, 'passage', passage.n), index });
  }
  return numbered;
}

/** The address of a passage by its number; validation has seen that there is one. */
export function passageIri({ passages, iriOf, document }: Scope, n: number): Iri {
  return passages.get(n)?.iri ?? iriOf.part(document, 'passage', n);
}

/**
 * Tells the texts of a field, a statement a language.
 *
 * @param from a rule whose last `*` is the language; `i` and `j` are those before it
 */
export function mapTexts(
  sink: Sink,
  predicate: Term,
  texts: Texts | undefined,
  from: Origin,
  i?: number,
  j?: number,
): void {
  let n = 0;
  for (const language in texts) {
    const tag = language as LanguageTag;
    sink.text(predicate, texts[tag] as string, tag, from, i, j, n);
    n += 1;
  }
}

/** Tells lists of texts by language; the rule's field ends in a `*` for the language and one for the item. */
export function mapTextLists(sink: Sink, predicate: Term, lists: TextLists | undefined, from: Origin): void {
  let n = 0;
  for (const language in lists) {
    const tag = language as LanguageTag;
    for (const [i, text] of (lists[tag] ?? []).entries()) sink.text(predicate, text, tag, from, n, i);
    n += 1;
  }
}
