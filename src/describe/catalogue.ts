import type { Sink } from '../sinks/sink.ts';
import { dcat, dublinCore, foaf } from '../terms/catalogue-vocabularies.ts';
import { authorityTable } from '../terms/eu-authorities.ts';
import { dcterms, skos, xsd } from '../terms/vocabularies.ts';
import { tellAgents } from './catalogue-agents.ts';
import { tellCountries } from './catalogue-countries.ts';
import { tellDataset } from './catalogue-dataset.ts';
import { tellDistributions } from './catalogue-distributions.ts';
import { addLicense } from './catalogue-license.ts';
import { ENGLISH, from } from './catalogue-origins.ts';
import { type CatalogueScope, partOf } from './catalogue-scope.ts';
import { tellLinksets, tellPartitions } from './catalogue-void.ts';
import type { Dataset } from './dataset.ts';
import type { Entries } from './entries.ts';
import { languagesOf } from './languages.ts';
import { Stubs } from './stubs.ts';

/**
 * Tells the catalogue of a publication as one document: DCAT 3 in the profile DCAT-AP 3.0.1, and VoID about the same
 * data set.
 *
 * One data set is a `dcat:Dataset`; its partitions and linksets are of VoID alone, since a harvester makes an entry
 * of every `dcat:Dataset` that it finds.
 *
 * @see https://semiceu.github.io/DCAT-AP/releases/3.0.1/
 * @see https://www.w3.org/TR/void/
 */
export function mapCatalogue(dataset: Dataset, entries: Entries, sink: Sink): void {
  const scope: CatalogueScope = { dataset, sink, stubs: new Stubs() };
  sink.openDocument(dataset.base);
  tellCatalogue(scope);
  tellDataset(scope, entries);
  tellPartitions(scope);
  tellLinksets(scope);
  tellAgents(scope);
  tellDistributions(scope);
  scope.stubs.tell(sink);
  sink.closeDocument();
}

function tellCatalogue(scope: CatalogueScope): void {
  const { dataset, sink, stubs } = scope;
  const { base, publication } = dataset;
  sink.resource(partOf(dataset, 'catalog'), [dcat.Catalog], from.software);
  sink.text(dcterms.title, `Catalogue of ${base}`, ENGLISH, from.software);
  sink.text(dublinCore.description, `What is published as linked data at ${base}`, ENGLISH, from.software);
  sink.link(dublinCore.publisher, partOf(dataset, 'publisher'), from.publication);
  if (publication.contact !== undefined) {
    sink.link(dcat.contactPoint, partOf(dataset, 'contact'), from.publication);
  }
  sink.link(dublinCore.license, addLicense(scope), from.publication);
  sink.link(foaf.homepage, stubs.addPage(base), from.publication);
  for (const language of languagesOf(scope)) sink.link(dublinCore.language, language, from.records);
  tellCountries(scope);
  sink.typed(dublinCore.issued, dataset.issued, xsd.date, from.build);
  sink.typed(dublinCore.modified, dataset.modified, xsd.date, from.build);
  if (publication.themes !== undefined) {
    const themes = stubs.add(authorityTable('data-theme'), skos.ConceptScheme, { title: 'Data theme' });
    sink.link(dcat.themeTaxonomy, themes, from.software);
  }
  sink.link(dcat.dataset, partOf(dataset, 'dataset'), from.software);
}
