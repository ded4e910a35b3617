import type {
  ContactPoint,
  DataCatalog,
  DataDownload,
  Dataset as DatasetNode,
  Organization,
  Person,
  WebSite,
} from 'schema-dts';
import type { Dataset, Distribution } from '../describe/dataset.ts';
import type { Publication } from '../model/publication.ts';
import { datasetWords } from './dataset-words.ts';
import { chooseText, DEFAULT_LANGUAGE, type Language, type LanguageText } from './language.ts';
import { describeSite, type Markup, nested } from './markup.ts';
import { someOf } from './mentions.ts';

/** What Google asks of the description of a data set, in characters. */
const DESCRIPTION_LENGTH = { min: 50, max: 5_000 } as const;

/**
 * Describes the web site, its publisher, the catalogue and the data set with its downloads.
 *
 * The licence is that of the publication, an address of one version; sizes are exact, since the bytes are the same
 * wherever they are made.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/dataset
 */
export function describeDataset(dataset: Dataset): readonly object[] {
  const { base, publication } = dataset;
  const publisher = { '@id': `${base}#publisher` };
  const site = {
    ...describeSite(base, publication, DEFAULT_LANGUAGE),
    inLanguage: DEFAULT_LANGUAGE,
    publisher,
  } satisfies Markup<WebSite>;
  const catalogue = {
    '@type': 'DataCatalog',
    '@id': `${base}#catalog`,
    name: nameOfCatalogue(dataset, DEFAULT_LANGUAGE),
    description: descriptionOf(dataset, DEFAULT_LANGUAGE).text, // of the one data set that it lists
    url: base,
    license: publication.license,
    publisher,
    dataset: { '@id': `${base}#dataset` },
  } satisfies Markup<DataCatalog>;
  return [site, describePublisher(dataset), catalogue, describeSet(dataset)];
}

/** Who publishes; an organization, unless the publication says that it is a person: search engines know no third. */
function describePublisher({ base, publication: { publisher, contact } }: Dataset) {
  const { text, language } = chooseText(publisher.name, DEFAULT_LANGUAGE);
  const common = {
    '@id': `${base}#publisher`,
    url: publisher.url,
    identifier: publisher.url,
    contactPoint: describeContact(contact),
  };
  if (publisher.kind !== 'person') {
    return { '@type': 'Organization', name: text, ...common } satisfies Markup<Organization>;
  }
  const person = { '@type': 'Person', ...common } satisfies Markup<Person>;
  return { ...person, name: { '@value': text, '@language': language } }; // registers want the language of people only
}

/** Whom to write to; nothing without a mail address: a contact point of which only a page is known is refused. */
function describeContact(contact: Publication['contact']): ContactPoint | undefined {
  if (contact?.email === undefined) return undefined;
  const name = chooseText(contact.name, DEFAULT_LANGUAGE).text;
  return nested<ContactPoint>({ '@type': 'ContactPoint', name, email: contact.email, url: contact.url });
}

/** Words by which people may look for the data, of all languages. */
export function listKeywords({ publication: { keywords = {} } }: Dataset): readonly string[] {
  return [...new Set(Object.values(keywords).flat())];
}

/** What the catalogue is called, on the page and in its markup. */
export function nameOfCatalogue({ publication }: Dataset, language: Language): string {
  return datasetWords(language).catalogue(chooseText(publication.name, language).text);
}

function describeSet(dataset: Dataset) {
  const { base, publication, temporal } = dataset;
  const publisher = { '@id': `${base}#publisher` };
  const name = chooseText(publication.name, DEFAULT_LANGUAGE).text;
  return {
    '@type': 'Dataset',
    '@id': `${base}#dataset`,
    name,
    alternateName: someOf(Object.values(publication.name).filter((other) => other !== name)),
    description: descriptionOf(dataset, DEFAULT_LANGUAGE).text,
    url: base,
    identifier: `${base}#dataset`,
    keywords: someOf(listKeywords(dataset)),
    license: publication.license,
    isAccessibleForFree: true,
    inLanguage: someOf(dataset.languages),
    creator: publisher,
    publisher,
    datePublished: dataset.issued,
    dateModified: dataset.modified,
    version: dataset.version,
    temporalCoverage: temporal === undefined ? undefined : `${temporal.start}/${temporal.end}`,
    spatialCoverage: someOf(
      dataset.spatial.map((place) => ({ '@type': 'Country', '@id': place.iri, name: place.name }) as const),
    ),
    includedInDataCatalog: { '@id': `${base}#catalog` },
    distribution: someOf(
      dataset.distributions.map((distribution) => describeDownload(dataset, distribution)),
    ),
  } satisfies Markup<DatasetNode>;
}

/** Its own words, and what it holds where they are fewer than search engines take; cut where they are more. */
export function descriptionOf({ publication, counts }: Dataset, page: Language): LanguageText {
  const { text, language } = chooseText(publication.description, page);
  const { min, max } = DESCRIPTION_LENGTH;
  if (text.length > max) {
    return { language, text: `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…` };
  }
  if (text.length >= min || (language !== page && page !== DEFAULT_LANGUAGE)) return { language, text };
  const more = datasetWords(page).more(counts.triples);
  return { language, text: page === DEFAULT_LANGUAGE ? `${text} ${more}` : text + more };
}

/** Its day is that of the data set. Some readers take days for texts here, which registers refuse of downloads. */
function describeDownload({ base, publication }: Dataset, distribution: Distribution) {
  const { format, path, mediaType, bytes, sha256 } = distribution;
  return nested<DataDownload>({
    '@type': 'DataDownload',
    '@id': `${base}#dump-${format}`,
    name: nameOfDownload(distribution, DEFAULT_LANGUAGE),
    description: describeFormat(distribution, DEFAULT_LANGUAGE),
    encodingFormat: mediaType,
    contentUrl: `${base}${path}`,
    contentSize: `${bytes} B`,
    sha256,
    license: publication.license,
  });
}

/** What is in a download, on the page and in its markup; nothing is said of a format that is not known. */
export function describeFormat({ format }: Distribution, language: Language): string | undefined {
  return datasetWords(language).formats[format]?.description;
}

/** What a download is called, on the page and in its markup. */
export function nameOfDownload({ format }: Distribution, language: Language): string {
  const { download, formats } = datasetWords(language);
  return download(formats[format]?.name ?? format);
}
