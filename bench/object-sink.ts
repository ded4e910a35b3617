import type { Context, ContextKey } from '../src/sinks/context.ts';
import type { Sink } from '../src/sinks/sink.ts';
import type { Iri } from '../src/terms/iri.ts';
import type { LanguageTag } from '../src/terms/language.ts';
import type { Term } from '../src/terms/namespace.ts';

type Node = Record<string, unknown>;

/**
 * Makes the JSON-LD of a document as plain objects, as a mapper for jsonld.js would: keys of our context, which
 * is named by its address. A peer for the benchmark, never published.
 */
export class ObjectSink implements Sink {
  readonly #context: Context;
  readonly #take: (document: object) => void;
  #graph: Node[] = [];
  #node: Node = {};

  constructor(context: Context, take: (document: object) => void) {
    this.#context = context;
    this.#take = take;
  }

  openDocument(): void {}

  resource(subject: Iri, types: readonly Term[]): void {
    this.#node = { id: subject };
    if (types.length > 0) this.#node['type'] = types.map(({ curie }) => this.#context.keyOf(curie).key);
    this.#graph.push(this.#node);
  }

  link(predicate: Term, object: Iri): void {
    const key = this.#context.keyOf(predicate.curie);
    this.#add(key, key.type === '@id' ? object : { id: object });
  }

  term(predicate: Term, object: Term): void {
    this.link(predicate, object.iri);
  }

  text(predicate: Term, value: string, language: LanguageTag): void {
    const key = this.#context.keyOf(predicate.curie);
    if (key.isLanguageMap) this.#addText(key, value, language);
    else this.#add(key, { '@value': value, '@language': language });
  }

  plain(predicate: Term, value: string): void {
    const key = this.#context.keyOf(predicate.curie);
    if (key.isLanguageMap) this.#addText(key, value, '@none');
    else this.#add(key, value);
  }

  typed(predicate: Term, value: string, datatype: Term): void {
    const key = this.#context.keyOf(predicate.curie);
    this.#add(key, key.type === datatype.curie ? value : { '@value': value, type: datatype.iri });
  }

  inverse(predicate: Term, subject: Iri): void {
    this.#add(this.#context.reverseKeyOf(predicate.curie), subject);
  }

  also(): void {}

  closeDocument(): void {
    this.#take({ '@context': 'https://communique.example/context/v1.jsonld', '@graph': this.#graph });
    this.#graph = [];
  }

  #addText({ key }: ContextKey, value: string, language: string): void {
    const texts = (this.#node[key] ?? {}) as Node;
    this.#node[key] = texts;
    const others = texts[language];
    texts[language] = others === undefined ? value : [others, value].flat();
  }

  #add({ key }: ContextKey, value: unknown): void {
    const others = this.#node[key];
    this.#node[key] =
      others === undefined ? value : Array.isArray(others) ? [...others, value] : [others, value];
  }
}
