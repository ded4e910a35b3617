import type { At, Origin, Sink } from '../sinks/sink.ts';
import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';

/** A value as it was told: an address, or a text that may have a language. */
export type ToldValue =
  | { readonly iri: Iri }
  | { readonly text: string; readonly language?: LanguageTag | undefined };

/** A resource with what schema.org can say of it; names are those of schema.org, without prefix. */
export interface ToldNode {
  readonly iri: Iri;
  readonly types: readonly string[];
  readonly values: ReadonlyMap<string, readonly ToldValue[]>;
}

/** What one document tells in the words of schema.org, by address. */
export type Told = ReadonlyMap<Iri, ToldNode>;

/**
 * Keeps of a document what is said in terms of schema.org, for the markup of its page.
 *
 * It listens to the same mapping as the files, so that no page can say what the graph does not.
 */
export class SearchSink implements Sink {
  readonly #nodes = new Map<Iri, ToldNode>();
  #values = new Map<string, ToldValue[]>();

  get told(): Told {
    return this.#nodes;
  }

  openDocument(): void {}

  resource(subject: Iri, types: readonly Term[]): void {
    this.#values = new Map();
    const known = types.filter(isOfSchemaOrg).map(({ local }) => local);
    this.#nodes.set(subject, { iri: subject, types: known, values: this.#values });
  }

  link(predicate: Term, object: Iri): void {
    this.#keep(predicate, { iri: object });
  }

  term(predicate: Term, object: Term): void {
    this.#keep(predicate, { iri: object.iri });
  }

  text(predicate: Term, value: string, language: LanguageTag): void {
    this.#keep(predicate, { text: value, language });
  }

  plain(predicate: Term, value: string): void {
    this.#keep(predicate, { text: value });
  }

  typed(predicate: Term, value: string): void {
    this.#keep(predicate, { text: value });
  }

  /** Only `org:headOf` is told this way, for which schema.org has no word. */
  inverse(_predicate: Term, _subject: Iri, _from: Origin, ..._at: At): void {}

  also(): void {}

  closeDocument(): void {}

  #keep(predicate: Term, value: ToldValue): void {
    if (!isOfSchemaOrg(predicate)) return;
    const values = this.#values.get(predicate.local);
    if (values === undefined) this.#values.set(predicate.local, [value]);
    else values.push(value);
  }
}

function isOfSchemaOrg({ prefix }: Term): boolean {
  return prefix === 'schema';
}

/** The addresses that a property leads to, in the order in which they were told. */
export function linksOf(node: ToldNode | undefined, property: string): readonly Iri[] {
  return (node?.values.get(property) ?? []).flatMap((value) => ('iri' in value ? [value.iri] : []));
}

/** The first text of a property, in the language if it has one in it. */
export function textOf(node: ToldNode | undefined, property: string, language?: string): string | undefined {
  const texts = textsOf(node, property);
  return (texts.find((text) => text.language === language) ?? texts[0])?.text;
}

/** All texts of a property. */
export function textsOf(
  node: ToldNode | undefined,
  property: string,
): readonly { readonly text: string; readonly language?: LanguageTag | undefined }[] {
  return (node?.values.get(property) ?? []).flatMap((value) => ('text' in value ? [value] : []));
}
