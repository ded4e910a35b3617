import type { Quad } from 'n3';
import { formatValue } from '../problem/format-value.ts';
import { voids } from '../terms/catalogue-vocabularies.ts';
import type { Term } from '../terms/namespace.ts';
import { schema } from '../terms/vocabularies.ts';
import type { Catalogue } from './catalogue.ts';
import type { StatementCounts } from './count-statements.ts';
import type { Finding } from './verification.ts';

/** Holds the figures of the data set and of its partitions against those of the documents. */
export function compareFigures(catalogue: Catalogue, counts: StatementCounts, documents: number): Finding[] {
  const figures: readonly (readonly [Term, number])[] = [
    [voids.triples, counts.triples],
    [voids.distinctSubjects, counts.subjects.size],
    [voids.distinctObjects, counts.objects.size],
    [voids.properties, counts.properties.size],
    [voids.classes, counts.classes.size],
    [voids.documents, documents],
  ];
  const wrong = figures.flatMap(([figure, expected]) => {
    const actual = catalogue.get(catalogue.dataset, figure);
    return Number(actual) === expected ? [] : [countDiffers(figure.curie, expected, actual)];
  });
  const classes = catalogue.countsOf(voids.classPartition, voids.class, voids.entities);
  const properties = catalogue.countsOf(voids.propertyPartition, voids.property, voids.triples);
  return [
    ...wrong,
    ...compareCounts('things of the class', counts.classes, classes),
    ...compareCounts('triples with the property', counts.properties, properties),
  ];
}

function compareCounts(
  what: string,
  expected: ReadonlyMap<string, number>,
  actual: ReadonlyMap<string, number>,
): Finding[] {
  const all = new Set([...expected.keys(), ...actual.keys()]);
  return [...all].flatMap((iri) => {
    const [due, found] = [expected.get(iri) ?? 0, actual.get(iri)];
    return due === found ? [] : [countDiffers(`${what} ${formatValue(iri)}`, due, found)];
  });
}

/** Holds each linkset against the links of the documents, and all together against all links to elsewhere. */
export function compareLinksets(catalogue: Catalogue, quads: readonly Quad[], base: string): Finding[] {
  const links = quads.filter(({ object }) => {
    return object.termType === 'NamedNode' && /^https?:/.test(object.value) && !object.value.startsWith(base);
  });
  const linksets = catalogue.listLinksets();
  const wrong = linksets.flatMap(({ address, predicate, target, triples }) => {
    const own = links.filter((quad) => {
      return quad.predicate.value === predicate && quad.object.value.startsWith(target ?? address);
    });
    return own.length === triples
      ? []
      : [countDiffers(`links of ${formatValue(address)}`, own.length, triples)];
  });
  const isSame = (predicate: string) => predicate === schema.sameAs.iri;
  const due = links.filter(({ predicate }) => isSame(predicate.value)).length;
  const found = linksets
    .filter(({ predicate }) => isSame(predicate))
    .reduce((sum, { triples }) => sum + triples, 0);
  return due === found ? wrong : [...wrong, countDiffers('links of all linksets together', due, found)];
}

function countDiffers(what: string, expected: number, actual: number | string | undefined): Finding {
  const said = actual === undefined ? 'says nothing' : `says ${actual}`;
  const message = `Cannot rely on the catalogue for ${what}: the documents have ${expected}, and it ${said}`;
  const help = 'Publish again: communique build';
  return { code: 'COUNT_DIFFERS', severity: 'error', file: 'catalog.ttl', message, help };
}
