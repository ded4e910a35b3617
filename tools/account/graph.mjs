import { readFileSync } from 'node:fs';
import { Parser } from 'n3';

const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'http://schema.org/',
  cmq: 'https://w3id.org/communique/ns#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
};

/** The published graph, asked by subject and by a short name of the predicate such as `schema:name`. */
class Graph {
  #subjects = new Map();
  #base = '';

  add({ subject, predicate, object }) {
    const properties = this.#subjects.get(subject.value) ?? new Map();
    this.#subjects.set(subject.value, properties);
    const objects = properties.get(predicate.value) ?? [];
    properties.set(predicate.value, objects);
    // A statement may stand in several documents, and so several times in the dump.
    if (!objects.some((other) => other.equals(object))) objects.push(object);
    if (object.value === `${PREFIXES.cmq}Meeting`) this.#base = subject.value.replace(/meeting\/.*/, '');
  }

  /** All objects, as terms. */
  terms(subject, predicate) {
    const [prefix, name] = predicate.split(':');
    return this.#subjects.get(subject)?.get(PREFIXES[prefix] + name) ?? [];
  }

  /** All objects, as their lexical forms. */
  all(subject, predicate) {
    return this.terms(subject, predicate).map((term) => term.value);
  }

  /** The first object; undefined where there is none. */
  one(subject, predicate) {
    return this.all(subject, predicate)[0];
  }

  /** The text in a language. */
  text(subject, predicate, language) {
    return this.terms(subject, predicate).find((term) => term.language === language)?.value;
  }

  /** The end of the address of a code: `held` of `…#status-held`. */
  code(subject, predicate) {
    return this.one(subject, predicate)?.replace(/^.*#[a-z]+-/, '');
  }

  /** Our own address of a thing. */
  iri(kind, id) {
    return `${this.#base}${kind}/${id}/#it`;
  }

  /** The id in one of our addresses. */
  id(iri) {
    return iri?.match(/([^/]+)\/#it$/)?.[1] ?? iri;
  }

  /** The ids of all objects. */
  ids(subject, predicate) {
    return this.all(subject, predicate).map((iri) => this.id(iri));
  }

  has(subject) {
    return this.#subjects.has(subject);
  }

  /** Our things of a kind, or the parts of a document where `part` says how their addresses go on. */
  things(kind, part = 'it$') {
    const pattern = new RegExp(`^${kind}/[^/]+/#${part}`);
    const own = [...this.#subjects.keys()].filter((iri) => iri.startsWith(this.#base));
    return own.filter((iri) => pattern.test(iri.slice(this.#base.length)));
  }

  /** Addresses of the documents in which the evidence of a part lies. */
  sources(subject) {
    return this.all(subject, 'cmq:evidence').map((passage) => this.one(passage, 'oa:hasSource'));
  }
}

/** Reads a dump in N-Quads; in which document a statement stands does not matter here. */
export function readGraph(path) {
  const graph = new Graph();
  for (const quad of new Parser({ format: 'N-Quads' }).parse(readFileSync(path, 'utf8'))) graph.add(quad);
  return graph;
}
