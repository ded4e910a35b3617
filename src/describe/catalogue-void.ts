import { voids } from '../terms/catalogue-vocabularies.ts';
import { type Iri, makeIri } from '../terms/iri.ts';
import { PREFIXES } from '../terms/namespace.ts';
import { from } from './catalogue-origins.ts';
import { type CatalogueScope, partOf, tellCount } from './catalogue-scope.ts';
import type { Dataset, Linkset } from './dataset.ts';
import type { Entries } from './entries.ts';
import { nameHost, nameTerm } from './part-names.ts';

/** The formats of documents and dumps, by their names at the W3C. */
const FEATURES = ['Turtle', 'JSON-LD', 'N-Triples', 'N-Quads', 'RDF_XML'].map((name) =>
  makeIri(`http://www.w3.org/ns/formats/${name}`),
);

/** Tells of the data set how it is used as linked data, with figures. */
export function tellVoid(scope: CatalogueScope, { roots, examples }: Entries): void {
  const { dataset, sink } = scope;
  sink.plain(voids.uriSpace, dataset.base, from.software);
  for (const vocabulary of listVocabularies(dataset)) sink.link(voids.vocabulary, vocabulary, from.counts);
  for (const root of roots) sink.link(voids.rootResource, root, from.records);
  for (const example of examples) sink.link(voids.exampleResource, example, from.records);
  for (const feature of FEATURES) sink.link(voids.feature, feature, from.software);
  for (const { path } of dataset.distributions) {
    for (const file of [path, `${path}.gz`]) {
      sink.link(voids.dataDump, makeIri(dataset.base + file), from.files);
    }
  }
  tellCounts(scope);
  for (const one of dataset.counts.linksets) sink.link(voids.subset, linksetIri(dataset, one), from.counts);
}

function tellCounts(scope: CatalogueScope): void {
  const { dataset, sink } = scope;
  const { counts } = dataset;
  tellCount(scope, voids.triples, counts.triples);
  tellCount(scope, voids.distinctSubjects, counts.distinctSubjects);
  tellCount(scope, voids.distinctObjects, counts.distinctObjects);
  tellCount(scope, voids.properties, counts.properties.length);
  tellCount(scope, voids.classes, counts.classes.length);
  tellCount(scope, voids.documents, counts.documents);
  for (const { iri } of counts.classes) sink.link(voids.classPartition, classIri(dataset, iri), from.counts);
  for (const { iri } of counts.properties) {
    sink.link(voids.propertyPartition, propertyIri(dataset, iri), from.counts);
  }
}

/** Namespaces of which a class or property is used. */
function listVocabularies({ counts }: Dataset): Iri[] {
  const used = [...counts.classes, ...counts.properties];
  return [...PREFIXES.values()].filter((namespace) => used.some(({ iri }) => iri.startsWith(namespace)));
}

/** Tells how often each class and each property is used. */
export function tellPartitions(scope: CatalogueScope): void {
  const { dataset, sink } = scope;
  for (const { iri, count } of dataset.counts.classes) {
    sink.resource(classIri(dataset, iri), [voids.Dataset], from.counts);
    sink.link(voids.class, iri, from.counts);
    tellCount(scope, voids.entities, count);
  }
  for (const { iri, count } of dataset.counts.properties) {
    sink.resource(propertyIri(dataset, iri), [voids.Dataset], from.counts);
    sink.link(voids.property, iri, from.counts);
    tellCount(scope, voids.triples, count);
  }
}

/** Tells how many links lead to each other data set. */
export function tellLinksets(scope: CatalogueScope): void {
  const { dataset, sink, stubs } = scope;
  for (const linkset of dataset.counts.linksets) {
    const { predicate, target, triples } = linkset;
    sink.resource(linksetIri(dataset, linkset), [voids.Linkset], from.counts);
    sink.link(voids.subjectsTarget, partOf(dataset, 'dataset'), from.counts);
    sink.link(
      voids.objectsTarget,
      stubs.add(targetIri(target), voids.Dataset, { uriSpace: target }),
      from.counts,
    );
    sink.link(voids.linkPredicate, predicate, from.counts);
    tellCount(scope, voids.triples, triples);
  }
}

/** The data set that is linked to: a table of the European Union has an address without a slash at the end. */
function targetIri(target: string): Iri {
  return makeIri(/\/resource\/authority\/[^/]+\/$/.test(target) ? target.slice(0, -1) : target);
}

function classIri(dataset: Dataset, iri: Iri): Iri {
  return partOf(dataset, `class-${nameTerm(iri)}`);
}

function propertyIri(dataset: Dataset, iri: Iri): Iri {
  return partOf(dataset, `property-${nameTerm(iri)}`);
}

function linksetIri(dataset: Dataset, { predicate, target }: Linkset): Iri {
  return partOf(dataset, `links-${nameTerm(predicate)}-${nameHost(target)}`);
}
