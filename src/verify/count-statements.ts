import { type Quad, termToId } from 'n3';
import { rdf } from '../terms/vocabularies.ts';

/** Figures of a graph, as SPARQL counts them. */
export interface StatementCounts {
  readonly triples: number;
  readonly subjects: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  /** How many things have each class. */
  readonly classes: ReadonlyMap<string, number>;
  /** How many triples have each property. */
  readonly properties: ReadonlyMap<string, number>;
}

/** @param quads each once */
export function countStatements(quads: Iterable<Quad>): StatementCounts {
  const counts = {
    triples: 0,
    subjects: new Set<string>(),
    objects: new Set<string>(),
    classes: new Map<string, number>(),
    properties: new Map<string, number>(),
  };
  for (const { subject, predicate, object } of quads) {
    counts.triples += 1;
    counts.subjects.add(termToId(subject));
    counts.objects.add(termToId(object));
    increase(counts.properties, predicate.value);
    if (predicate.value === rdf.type.iri) increase(counts.classes, object.value);
  }
  return counts;
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
