import type { DataFactory, NamedNode, Quad } from '@rdfjs/types';
import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';
import { rdf } from '../terms/vocabularies.ts';
import type { Sink } from './sink.ts';

/** Makes RDF/JS quads, for libraries that want them; the graph is the document. Never on the road to dist/. */
export class QuadSink implements Sink {
  readonly #factory: DataFactory;
  readonly #take: (quad: Quad) => void;
  #graph: NamedNode;
  #subject: NamedNode;

  /** @param factory that of n3, rdf-data-factory or any other */
  constructor(factory: DataFactory, take: (quad: Quad) => void) {
    this.#factory = factory;
    this.#take = take;
    this.#graph = this.#subject = factory.namedNode('');
  }

  openDocument(document: Iri): void {
    this.#graph = this.#factory.namedNode(document);
  }

  resource(subject: Iri, types: readonly Term[]): void {
    this.#subject = this.#factory.namedNode(subject);
    for (const type of types) this.term(rdf.type, type);
  }

  link(predicate: Term, object: Iri): void {
    this.#tell(this.#subject, predicate, this.#factory.namedNode(object));
  }

  term(predicate: Term, object: Term): void {
    this.link(predicate, object.iri);
  }

  text(predicate: Term, value: string, language: LanguageTag): void {
    this.#tell(this.#subject, predicate, this.#factory.literal(value, language));
  }

  plain(predicate: Term, value: string): void {
    this.#tell(this.#subject, predicate, this.#factory.literal(value));
  }

  typed(predicate: Term, value: string, datatype: Term): void {
    const type = this.#factory.namedNode(datatype.iri);
    this.#tell(this.#subject, predicate, this.#factory.literal(value, type));
  }

  inverse(predicate: Term, subject: Iri): void {
    this.#tell(this.#factory.namedNode(subject), predicate, this.#subject);
  }

  also(): void {}

  closeDocument(): void {}

  #tell(subject: NamedNode, predicate: Term, object: Quad['object']): void {
    const property = this.#factory.namedNode(predicate.iri);
    this.#take(this.#factory.quad(subject, property, object, this.#graph));
  }
}
