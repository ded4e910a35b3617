import { dcat, dublinCore, foaf, rdfs, vcard } from '../terms/catalogue-vocabularies.ts';
import { type Iri, makeIri } from '../terms/iri.ts';
import type { Term } from '../terms/namespace.ts';
import { dcterms, skos, xsd } from '../terms/vocabularies.ts';
import { ENGLISH, from } from './catalogue-origins.ts';
import { type CatalogueScope, partOf, tellTexts } from './catalogue-scope.ts';

const PROVENANCE =
  'Kept by editors from documents that anybody can look up; a statement leads to the passages that back it, as far as they are known';

const AGENTS: Readonly<Record<'organization' | 'person', Term>> = {
  organization: foaf.Organization,
  person: foaf.Person,
};

/** Tells who publishes, whom to ask, which days are covered, and where it all comes from. */
export function tellAgents(scope: CatalogueScope): void {
  tellPublisher(scope);
  tellContact(scope);
  const { dataset, sink } = scope;
  if (dataset.temporal !== undefined) {
    sink.resource(partOf(dataset, 'coverage'), [dublinCore.PeriodOfTime], from.records);
    sink.typed(dcat.startDate, dataset.temporal.start, xsd.date, from.records);
    sink.typed(dcat.endDate, dataset.temporal.end, xsd.date, from.records);
  }
  sink.resource(partOf(dataset, 'provenance'), [dublinCore.ProvenanceStatement], from.software);
  sink.text(rdfs.label, PROVENANCE, ENGLISH, from.software);
}

function tellPublisher(scope: CatalogueScope): void {
  const { dataset, sink, stubs } = scope;
  const { kind, name, url } = dataset.publication.publisher;
  const types = kind === undefined ? [foaf.Agent] : [foaf.Agent, AGENTS[kind]];
  sink.resource(partOf(dataset, 'publisher'), types, from.publication);
  tellTexts(scope, foaf.name, name);
  sink.link(foaf.homepage, stubs.addPage(url), from.publication);
  if (kind === 'person') sink.link(dcterms.type, addPrivatePerson(scope), from.publication);
}

/** The kind of publisher that DCAT-AP knows for people; of organizations, the publication does not tell which. */
function addPrivatePerson({ stubs }: CatalogueScope): Iri {
  const kinds = 'http://purl.org/adms/publishertype/';
  const scheme = stubs.add(makeIri(`${kinds}1.0`), skos.ConceptScheme, { title: 'Kinds of publishers' });
  return stubs.add(makeIri(`${kinds}PrivateIndividual(s)`), skos.Concept, {
    scheme,
    label: 'Private individual(s)',
  });
}

function tellContact(scope: CatalogueScope): void {
  const { dataset, sink } = scope;
  const { contact } = dataset.publication;
  if (contact === undefined) return;
  sink.resource(partOf(dataset, 'contact'), [vcard.Kind], from.publication);
  tellTexts(scope, vcard.fn, contact.name);
  if (contact.email !== undefined) {
    sink.link(vcard.hasEmail, makeIri(`mailto:${contact.email}`), from.publication);
  }
  if (contact.url !== undefined) sink.link(vcard.hasURL, contact.url, from.publication);
}
