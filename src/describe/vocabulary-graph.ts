import { Parser, type Quad } from 'n3';
import { type Iri, makeIri } from '../terms/iri.ts';
import type { LanguageText, TermReference } from './vocabulary-term.ts';

const STANDARD_PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'http://schema.org/',
  vann: 'http://purl.org/vocab/vann/',
  vs: 'http://www.w3.org/2003/06/sw-vocab-status/ns#',
} as const;

/** A property by the usual prefix of its vocabulary, whatever the file calls it. */
export type Name = `${keyof typeof STANDARD_PREFIXES}:${string}`;

/** What a Turtle file of ours says, by subject, in the order of the file. */
export class VocabularyGraph {
  readonly #prefixes = new Map<string, string>();
  readonly #bySubject = new Map<string, Quad[]>();

  /** @throws {Error} of the parser, when the text is not Turtle */
  constructor(turtle: string) {
    const quads = new Parser({ format: 'Turtle' }).parse(turtle, null, (prefix, iri) => {
      this.#prefixes.set(prefix, iri.value);
    });
    for (const quad of quads) {
      const known = this.#bySubject.get(quad.subject.value);
      if (known === undefined) this.#bySubject.set(quad.subject.value, [quad]);
      else known.push(quad);
    }
  }

  get subjects(): readonly string[] {
    return [...this.#bySubject.keys()];
  }

  texts(subject: string, ...names: readonly Name[]): LanguageText[] {
    return this.#objects(subject, names).flatMap((object) => {
      return object.termType === 'Literal' ? [{ language: object.language, value: object.value }] : [];
    });
  }

  references(subject: string, ...names: readonly Name[]): TermReference[] {
    return this.#objects(subject, names).flatMap((object) => {
      return object.termType === 'NamedNode' ? [this.reference(object.value)] : [];
    });
  }

  /** The first value, whatever it is; nothing where there is none. */
  value(subject: string, name: Name): string | undefined {
    return this.#objects(subject, [name])[0]?.value;
  }

  /** @throws {TypeError} when there is no such value */
  require(subject: string, name: Name): string {
    const value = this.value(subject, name);
    if (value === undefined) throw new TypeError(`The vocabulary says no ${name} of ${subject}`);
    return value;
  }

  requireIri(subject: string, name: Name): Iri {
    return makeIri(this.require(subject, name));
  }

  reference(iri: string): TermReference {
    for (const [prefix, namespace] of this.#prefixes) {
      const local = iri.startsWith(namespace) ? iri.slice(namespace.length) : '';
      if (/^[\w-]+$/.test(local)) return { iri: makeIri(iri), curie: `${prefix}:${local}` };
    }
    return { iri: makeIri(iri), curie: iri };
  }

  #objects(subject: string, names: readonly Name[]): Quad['object'][] {
    const quads = this.#bySubject.get(subject) ?? [];
    return names.flatMap((name) => {
      return quads.filter(({ predicate }) => predicate.value === expand(name)).map(({ object }) => object);
    });
  }
}

function expand(name: Name): string {
  const at = name.indexOf(':');
  return STANDARD_PREFIXES[name.slice(0, at) as keyof typeof STANDARD_PREFIXES] + name.slice(at + 1);
}
