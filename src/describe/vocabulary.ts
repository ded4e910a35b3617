import { Parser, type Quad, type Term } from 'n3';

/**
 * Turns a vocabulary from Turtle into JSON-LD: the same triples, a node a resource in the order of the file,
 * with the prefixes of the file as context.
 *
 * @param turtle without blank nodes and lists, as our vocabularies are
 * @throws {TypeError} when there is a blank node
 */
export function serializeVocabulary(turtle: string): string {
  const prefixes: Record<string, string> = {};
  const quads = new Parser({ format: 'Turtle' }).parse(turtle, null, (prefix, iri) => {
    prefixes[prefix] = iri.value;
  });
  const nodes = new Map<string, Map<string, unknown[]>>();
  for (const quad of quads) addQuad(nodes, quad, (term) => compact(term, prefixes));
  const graph = [...nodes].map(([id, node]) => ({ '@id': id, ...Object.fromEntries(node) }));
  return `${JSON.stringify({ '@context': prefixes, '@graph': graph }, null, 2)}\n`;
}

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';

function addQuad(
  nodes: Map<string, Map<string, unknown[]>>,
  { subject, predicate, object }: Quad,
  name: (term: Term) => string,
): void {
  if (subject.termType !== 'NamedNode')
    throw new TypeError(`The vocabulary has a blank node, ${subject.value}`);
  const id = name(subject);
  const node = nodes.get(id) ?? new Map<string, unknown[]>();
  nodes.set(id, node);
  const isType = predicate.value === RDF_TYPE;
  const key = isType ? '@type' : name(predicate);
  const values = node.get(key) ?? [];
  node.set(key, values);
  values.push(isType ? name(object) : renderValue(object, name));
}

function renderValue(object: Quad['object'], name: (term: Term) => string): unknown {
  if (object.termType !== 'Literal') return { '@id': name(object) };
  if (object.language !== '') return { '@value': object.value, '@language': object.language };
  if (object.datatype.value === XSD_STRING) return { '@value': object.value };
  return { '@value': object.value, '@type': name(object.datatype) };
}

/** `prefix:local` where a prefix fits and what follows is plain, else the whole IRI. */
function compact(term: Term, prefixes: Readonly<Record<string, string>>): string {
  for (const [prefix, iri] of Object.entries(prefixes)) {
    if (!term.value.startsWith(iri)) continue;
    const local = term.value.slice(iri.length);
    if (/^[A-Za-z][A-Za-z0-9-]*$/.test(local)) return `${prefix}:${local}`;
  }
  return term.value;
}
