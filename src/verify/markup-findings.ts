import type { Quad } from 'n3';
import { formatValue } from '../problem/format-value.ts';
import type { PublishedDocument } from './documents.ts';
import { SCHEMA } from './read-markup.ts';
import { type ReadPage, squeeze } from './read-page.ts';
import type { Finding } from './verification.ts';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const REPORT = 'Publish again: communique build; if it stays, please report it';

/** Nodes that are about the page, the site or the data set, of which the documents say nothing. */
const ABOUT_PAGES: ReadonlySet<string> = new Set(
  [
    'BreadcrumbList',
    'CollectionPage',
    'ContactPoint',
    'DataCatalog',
    'DataDownload',
    'Dataset',
    'ListItem',
    'WebPage',
    'WebSite',
  ].map((name) => SCHEMA + name),
);

/** Properties whose values are for machines, or are shown in other words; all others must be on the page. */
const FOR_MACHINES: ReadonlySet<string> = new Set(
  [
    'addressCountry', // shown by the name of the country
    'contentUrl',
    'eventAttendanceMode', // shown as “by video”
    'eventStatus', // shown by our own codes, which say more
    'inLanguage',
    'isAccessibleForFree',
    'license',
    'numberOfItems',
    'position',
    'sameAs',
    'temporalCoverage', // shown in words: the fourth quarter of 2013
    'url',
  ].map((name) => SCHEMA + name),
);

/** Where the markup says something in another way than the documents: by the property, what is as good. */
const AS_GOOD: Readonly<Record<string, (value: string) => readonly string[]>> = {
  [`${SCHEMA}alternateName`]: (value) => [`${SCHEMA}name ${value}`], // a name in another language
  [`${SCHEMA}eventStatus`]: (value) => [`${SCHEMA}eventStatus ${value.replace('https:', 'http:')}`],
  [`${SCHEMA}eventAttendanceMode`]: (value) => [
    `${SCHEMA}eventAttendanceMode ${value.replace('https:', 'http:')}`,
  ],
  [RDF_TYPE]: (value) => {
    return value === `${SCHEMA}Place`
      ? ['City', 'Country'].map((name) => `${RDF_TYPE} ${SCHEMA}${name}`)
      : [];
  },
};

/** What the documents say, without language and datatype, in which the markup differs. */
export class Ground {
  readonly #triples = new Set<string>();
  readonly #values = new Set<string>();

  constructor(documents: readonly PublishedDocument[]) {
    for (const { graph } of documents) {
      for (const { subject, predicate, object } of graph.quads) {
        if (!predicate.value.startsWith(SCHEMA) && predicate.value !== RDF_TYPE) continue;
        const said = `${predicate.value} ${object.value}`;
        this.#triples.add(`${subject.value} ${said}`);
        this.#values.add(said);
      }
    }
  }

  /** Whether the documents say it, or what is as good; of a thing without address, whether of anything. */
  bears({ subject, predicate, object }: Quad): boolean {
    const ways = [`${predicate.value} ${object.value}`, ...(AS_GOOD[predicate.value]?.(object.value) ?? [])];
    if (subject.termType === 'BlankNode') return ways.some((way) => this.#values.has(way));
    return ways.some((way) => this.#triples.has(`${subject.value} ${way}`));
  }
}

/** Things that are named by address, and of which the page itself does not say what they are and how called. */
export function findDangling(quads: readonly Quad[], file: string): Finding[] {
  const typed = new Set<string>();
  const named = new Set<string>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === RDF_TYPE) typed.add(subject.value);
    if (predicate.value === `${SCHEMA}name`) named.add(subject.value);
    if (object.value === `${SCHEMA}BreadcrumbList` || object.value === `${SCHEMA}Statement`)
      named.add(subject.value);
    if (object.value === `${SCHEMA}ItemList`) named.add(subject.value);
  }
  const mentioned = quads.filter(({ predicate, object }) => {
    return object.termType === 'NamedNode' && predicate.value !== RDF_TYPE;
  });
  const lost = new Set(
    mentioned.map(({ object }) => object.value).filter((iri) => !typed.has(iri) || !named.has(iri)),
  );
  return [...lost].map((iri) => {
    const message = `Cannot tell what ${formatValue(iri)} is: the markup of the page must give its type and name`;
    return { code: 'MARKUP_DANGLING', severity: 'error', file, message, help: REPORT };
  });
}

/** Texts and dates in the markup that nobody sees on the page, which search engines take for deceit. */
export function findHidden(quads: readonly Quad[], page: ReadPage, file: string): Finding[] {
  return quads.flatMap(({ predicate, object }) => {
    if (object.termType !== 'Literal' || FOR_MACHINES.has(predicate.value)) return [];
    const isSeen = page.text.includes(squeeze(object.value)) || page.times.has(object.value);
    if (isSeen || page.targets.has(object.value)) return [];
    const what = `${predicate.value.replace(SCHEMA, '')} ${formatValue(object.value)}`;
    const message = `Cannot see ${what} on the page: what the markup says must be shown`;
    return [{ code: 'MARKUP_HIDDEN', severity: 'error', file, message, help: REPORT }];
  });
}

/** What the markup says of things and the documents do not. */
export function findUnfounded(quads: readonly Quad[], ground: Ground, base: string, file: string): Finding[] {
  const aboutPages = new Set<string>([`${base}#publisher`]);
  const nameless = new Set<string>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === RDF_TYPE && ABOUT_PAGES.has(object.value)) aboutPages.add(subject.value);
    if (object.termType === 'BlankNode') nameless.add(object.value);
  }
  return quads.flatMap((quad) => {
    const { subject, predicate, object } = quad;
    if (aboutPages.has(subject.value) || nameless.has(object.value) || ground.bears(quad)) return [];
    const said = `${subject.value} ${predicate.value.replace(SCHEMA, 'schema:')} ${formatValue(object.value)}`;
    const message = `Cannot find in the documents what the markup says: ${said}`;
    return [{ code: 'MARKUP_UNFOUNDED', severity: 'error', file, message, help: REPORT }];
  });
}
