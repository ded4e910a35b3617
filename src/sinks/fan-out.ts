import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';
import type { At, Origin, Sink } from './sink.ts';

/** Tells several sinks at once, so that a record is mapped once for all formats. */
export class FanOut implements Sink {
  readonly #sinks: readonly Sink[];

  constructor(sinks: readonly Sink[]) {
    this.#sinks = sinks;
  }

  openDocument(document: Iri): void {
    for (const sink of this.#sinks) sink.openDocument(document);
  }

  resource(subject: Iri, types: readonly Term[], from: Origin, ...at: At): void {
    for (const sink of this.#sinks) sink.resource(subject, types, from, ...at);
  }

  link(predicate: Term, object: Iri, from: Origin, ...at: At): void {
    for (const sink of this.#sinks) sink.link(predicate, object, from, ...at);
  }

  term(predicate: Term, object: Term, from: Origin, ...at: At): void {
    for (const sink of this.#sinks) sink.term(predicate, object, from, ...at);
  }

  text(predicate: Term, value: string, language: LanguageTag, from: Origin, ...at: At): void {
    for (const sink of this.#sinks) sink.text(predicate, value, language, from, ...at);
  }

  plain(predicate: Term, value: string, from: Origin, ...at: At): void {
    for (const sink of this.#sinks) sink.plain(predicate, value, from, ...at);
  }

  typed(predicate: Term, value: string, datatype: Term, from: Origin, ...at: At): void {
    for (const sink of this.#sinks) sink.typed(predicate, value, datatype, from, ...at);
  }

  inverse(predicate: Term, subject: Iri, from: Origin, ...at: At): void {
    for (const sink of this.#sinks) sink.inverse(predicate, subject, from, ...at);
  }

  also(from: Origin, ...at: At): void {
    for (const sink of this.#sinks) sink.also(from, ...at);
  }

  closeDocument(): void {
    for (const sink of this.#sinks) sink.closeDocument();
  }
}
