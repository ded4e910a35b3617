import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';
import { rdf } from '../terms/vocabularies.ts';
import { escapeLiteral } from './escape-literal.ts';
import { flatten } from './flatten.ts';
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
  /** ` <predicate> ` by index of the term. */
  readonly #predicates: string[] = [];
  #end = ' .\n';
  #subject = '';
  readonly #lines = new Pieces();

  constructor(write: Write, options: { readonly graphs: boolean } = { graphs: false }) {
    this.#write = write;
    this.#withGraph = options.graphs;
  }

  openDocument(document: Iri): void {
    if (this.#withGraph) this.#end = flatten(` <${document}> .\n`);
  }

  resource(subject: Iri, types: readonly Term[]): void {
    this.#subject = flatten(`<${subject}>`);
    for (const type of types) this.term(rdf.type, type);
  }

  link(predicate: Term, object: Iri): void {
    this.#lines.add(`${this.#subject + this.#predicate(predicate)}<${object}>${this.#end}`);
  }

  term(predicate: Term, object: Term): void {
    this.link(predicate, object.iri);
  }

  text(predicate: Term, value: string, language: LanguageTag): void {
    const literal = `"${escapeLiteral(value)}"@${language}`;
    this.#lines.add(this.#subject + this.#predicate(predicate) + literal + this.#end);
  }

  plain(predicate: Term, value: string): void {
    this.#lines.add(`${this.#subject + this.#predicate(predicate)}"${escapeLiteral(value)}"${this.#end}`);
  }

  typed(predicate: Term, value: string, datatype: Term): void {
    const literal = `"${escapeLiteral(value)}"^^<${datatype.iri}>`;
    this.#lines.add(this.#subject + this.#predicate(predicate) + literal + this.#end);
  }

  inverse(predicate: Term, subject: Iri): void {
    this.#lines.add(`<${subject}>${this.#predicate(predicate)}${this.#subject}${this.#end}`);
  }

  also(): void {}

  closeDocument(): void {
    for (const piece of this.#lines.take()) this.#write(piece);
  }

  #predicate(term: Term): string {
    const known = this.#predicates[term.index];
    if (known !== undefined) return known;
    const rendered = ` <${term.iri}> `;
    this.#predicates[term.index] = rendered;
    return rendered;
  }
}
