import { flatten } from '../terms/flatten.ts';
import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';
import { rdf } from '../terms/vocabularies.ts';
import { escapeLiteral } from './escape-literal.ts';
import { Pieces } from './pieces.ts';
import type { Sink, Write } from './sink.ts';

/**
 * Writes N-Triples or N-Quads, one line a statement, document by document.
 *
 * Non-ASCII characters stay as they are (RDF 1.1 N-Triples, section 2.4). In N-Quads the graph is the
 * document.
 */
export class NTriplesSink implements Sink {
  readonly #write: Write;
  readonly #withGraph: boolean;
  readonly #lines = new Pieces();
  /** What stands between a subject and an address, between it and a text, and behind a typed text; by term. */
  readonly #toAddress: string[] = [];
  readonly #toText: string[] = [];
  readonly #afterTyped: string[] = [];
  /** What ends a statement, and one about an address. */
  #end = ' .\n';
  #endOfAddress = '> .\n';
  #subject = '';

  constructor(write: Write, options: { readonly graphs: boolean } = { graphs: false }) {
    this.#write = write;
    this.#withGraph = options.graphs;
  }

  openDocument(document: Iri): void {
    if (!this.#withGraph) return;
    this.#end = flatten(` <${document}> .\n`);
    this.#endOfAddress = flatten(`> <${document}> .\n`);
  }

  resource(subject: Iri, types: readonly Term[]): void {
    this.#subject = flatten(`<${subject}>`);
    for (const type of types) this.term(rdf.type, type);
  }

  link(predicate: Term, object: Iri): void {
    const between =
      this.#toAddress[predicate.index] ?? remember(this.#toAddress, predicate, ` <${predicate.iri}> <`);
    this.#lines.add(this.#subject + between + object + this.#endOfAddress);
  }

  term(predicate: Term, object: Term): void {
    this.link(predicate, object.iri);
  }

  text(predicate: Term, value: string, language: LanguageTag): void {
    this.#text(predicate, value, `"@${language}`);
  }

  plain(predicate: Term, value: string): void {
    this.#text(predicate, value, '"');
  }

  typed(predicate: Term, value: string, datatype: Term): void {
    const after =
      this.#afterTyped[datatype.index] ?? remember(this.#afterTyped, datatype, `"^^<${datatype.iri}>`);
    this.#text(predicate, value, after);
  }

  inverse(predicate: Term, subject: Iri): void {
    this.#lines.add(`<${subject}> <${predicate.iri}> ${this.#subject}${this.#end}`);
  }

  also(): void {}

  closeDocument(): void {
    for (const piece of this.#lines.take()) this.#write(piece);
  }

  #text(predicate: Term, value: string, after: string): void {
    const between =
      this.#toText[predicate.index] ?? remember(this.#toText, predicate, ` <${predicate.iri}> "`);
    this.#lines.add(this.#subject + between + escapeLiteral(value) + after + this.#end);
  }
}

/** Keeps what is the same in every statement with a term, since putting it together each time costs most. */
function remember(texts: string[], { index }: Term, text: string): string {
  texts[index] = flatten(text);
  return text;
}
