import { dcat, dublinCore, foaf, voids } from '../terms/catalogue-vocabularies.ts';
import { authorityIri, authorityTable, DATA_THEMES } from '../terms/eu-authorities.ts';
import { makeIri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import { cmq, dcterms, skos, xsd } from '../terms/vocabularies.ts';
import { tellCountries } from './catalogue-countries.ts';
import { addLicense } from './catalogue-license.ts';
import { from } from './catalogue-origins.ts';
import { type CatalogueScope, partOf, tellTexts } from './catalogue-scope.ts';
import { tellVoid } from './catalogue-void.ts';
import type { Entries } from './entries.ts';
import { languagesOf } from './languages.ts';

/** Tells the one data set, with DCAT first and VoID after it. */
export function tellDataset(scope: CatalogueScope, entries: Entries): void {
  const { dataset, sink } = scope;
  const { publication } = dataset;
  const it = partOf(dataset, 'dataset');
  sink.resource(it, [dcat.Dataset, voids.Dataset], from.software);
  tellTexts(scope, dcterms.title, publication.name);
  tellTexts(scope, dublinCore.description, publication.description);
  sink.plain(dublinCore.identifier, it, from.software);
  sink.link(dublinCore.publisher, partOf(dataset, 'publisher'), from.publication);
  sink.link(dublinCore.creator, partOf(dataset, 'publisher'), from.publication);
  if (publication.contact !== undefined) {
    sink.link(dcat.contactPoint, partOf(dataset, 'contact'), from.publication);
  }
  tellRights(scope);
  tellSubject(scope);
  tellCoverage(scope);
  tellVersion(scope);
  for (const { format } of dataset.distributions) {
    sink.link(dcat.distribution, partOf(dataset, `dump-${format}`), from.files);
  }
  tellVoid(scope, entries);
}

function tellRights(scope: CatalogueScope): void {
  const { sink, stubs } = scope;
  sink.link(dublinCore.license, addLicense(scope), from.publication);
  const isPublic = stubs.add(authorityIri('access-right', 'PUBLIC'), dublinCore.RightsStatement, {
    scheme: authorityTable('access-right'),
  });
  sink.link(dublinCore.accessRights, isPublic, from.software);
}

function tellSubject(scope: CatalogueScope): void {
  const { sink, stubs } = scope;
  const { keywords = {}, themes = [], frequency } = scope.dataset.publication;
  for (const theme of themes) {
    const label = DATA_THEMES.get(theme);
    const scheme = authorityTable('data-theme');
    const about = label === undefined ? { scheme } : { scheme, label };
    sink.link(dcat.theme, stubs.add(theme, skos.Concept, about), from.publication);
  }
  for (const [language, words] of Object.entries(keywords)) {
    for (const word of words) sink.text(dcat.keyword, word, language as LanguageTag, from.publication);
  }
  if (frequency !== undefined) {
    stubs.add(frequency, dublinCore.Frequency, { scheme: authorityTable('frequency') });
    sink.link(dublinCore.accrualPeriodicity, frequency, from.publication);
  }
}

function tellCoverage(scope: CatalogueScope): void {
  const { dataset, sink } = scope;
  for (const language of languagesOf(scope)) sink.link(dublinCore.language, language, from.records);
  tellCountries(scope);
  if (dataset.temporal !== undefined) {
    sink.link(dublinCore.temporal, partOf(dataset, 'coverage'), from.records);
  }
}

function tellVersion({ dataset, sink, stubs }: CatalogueScope): void {
  const { base, issued, modified, version } = dataset;
  sink.typed(dublinCore.issued, issued, xsd.date, from.build);
  sink.typed(dublinCore.modified, modified, xsd.date, from.build);
  sink.plain(dcat.version, version, from.build);
  sink.link(dcat.landingPage, stubs.addPage(base), from.software);
  sink.link(foaf.homepage, base, from.software);
  const vocabulary = makeIri(cmq.Meeting.iri.replace(/#.*$/, ''));
  sink.link(dublinCore.conformsTo, stubs.add(vocabulary, dublinCore.Standard), from.software);
  sink.link(dublinCore.provenance, partOf(dataset, 'provenance'), from.software);
}
