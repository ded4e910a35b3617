import type {
  City,
  Country,
  CreativeWork,
  DefinedTerm,
  EventSeries,
  GovernmentOrganization,
  ItemList,
  Organization,
  Person,
  Place,
} from 'schema-dts';
import type { Kind } from '../model/kinds.ts';
import type { Iri } from '../terms/iri.ts';
import { describeAddress } from './event-markup.ts';
import { type Markup, nameMarkup } from './markup.ts';
import { type Mentions, someOf } from './mentions.ts';
import { linksOf, type Told, type ToldNode, textOf } from './search-sink.ts';

type Describe = (node: ToldNode, mentions: Mentions, told: Told) => object;

/** Describes the thing of a document other than a meeting, by what its document tells. */
export function describeThing(kind: Exclude<Kind, 'meeting'>, told: Told, it: Iri, mentions: Mentions) {
  const node = told.get(it);
  if (node === undefined) return undefined;
  mentions.describe(it);
  return DESCRIBE[kind](node, mentions, told);
}

const DESCRIBE: { readonly [K in Exclude<Kind, 'meeting'>]: Describe } = {
  series: describeSeries,
  organization: describeOrganization,
  person: describePerson,
  place: describePlace,
  topic: describeTopic,
  source: describeSource,
};

function describeSeries(node: ToldNode, mentions: Mentions) {
  return {
    '@type': 'EventSeries',
    ...nameMarkup(node),
    url: linksOf(node, 'url')[0],
    organizer: mentions.all(linksOf(node, 'organizer')),
    about: mentions.all(linksOf(node, 'about')),
  } satisfies Markup<EventSeries>;
}

function describeOrganization(node: ToldNode, mentions: Mentions) {
  const common = {
    ...nameMarkup(node),
    url: linksOf(node, 'url')[0],
    foundingDate: textOf(node, 'foundingDate'),
    dissolutionDate: textOf(node, 'dissolutionDate'),
    areaServed: mentions.all(linksOf(node, 'areaServed')),
    parentOrganization: mentions.all(linksOf(node, 'parentOrganization')),
    member: mentions.all(linksOf(node, 'member')),
    sameAs: someOf(linksOf(node, 'sameAs')),
  };
  return node.types.includes('GovernmentOrganization')
    ? ({ '@type': 'GovernmentOrganization', ...common } satisfies Markup<GovernmentOrganization>)
    : ({ '@type': 'Organization', ...common } satisfies Markup<Organization>);
}

function describePerson(node: ToldNode) {
  return {
    '@type': 'Person',
    ...nameMarkup(node),
    givenName: textOf(node, 'givenName', 'en'),
    familyName: textOf(node, 'familyName', 'en'),
    sameAs: someOf(linksOf(node, 'sameAs')),
  } satisfies Markup<Person>;
}

function describePlace(node: ToldNode, mentions: Mentions, told: Told) {
  const address = told.get(linksOf(node, 'address')[0] ?? node.iri);
  const common = {
    ...nameMarkup(node),
    identifier: textOf(node, 'identifier'),
    containedInPlace: mentions.all(linksOf(node, 'containedInPlace')),
    address: address === undefined || address === node ? undefined : describeAddress(address),
    sameAs: someOf(linksOf(node, 'sameAs')),
  };
  if (node.types.includes('Country')) return { '@type': 'Country', ...common } satisfies Markup<Country>;
  return node.types.includes('City')
    ? ({ '@type': 'City', ...common } satisfies Markup<City>)
    : ({ '@type': 'Place', ...common } satisfies Markup<Place>);
}

function describeTopic(node: ToldNode, mentions: Mentions) {
  return {
    '@type': 'DefinedTerm',
    ...nameMarkup(node),
    termCode: textOf(node, 'termCode'),
    inDefinedTermSet: mentions.all(linksOf(node, 'inDefinedTermSet')),
    sameAs: someOf(linksOf(node, 'sameAs')),
  } satisfies Markup<DefinedTerm>;
}

function describeSource(node: ToldNode, mentions: Mentions, told: Told) {
  const [publisher] = linksOf(node, 'publisher');
  const own = publisher === undefined ? undefined : told.get(publisher);
  return {
    '@type': 'CreativeWork',
    ...nameMarkup(node),
    url: linksOf(node, 'url')[0],
    datePublished: textOf(node, 'datePublished'),
    inLanguage: textOf(node, 'inLanguage'),
    publisher: own === undefined ? mentions.one(publisher) : describePublisher(own),
    isBasedOn: mentions.all(linksOf(node, 'isBasedOn')),
    translationOfWork: mentions.all(linksOf(node, 'translationOfWork')),
  } satisfies Markup<CreativeWork>;
}

/** A publisher that has no record of its own. */
function describePublisher(node: ToldNode) {
  return { '@type': 'Organization', ...nameMarkup(node) } satisfies Markup<Organization>;
}

/** The list of a kind: each thing by its name and its page. */
export function describeItems(list: Iri, items: readonly { readonly name: string; readonly page: Iri }[]) {
  return {
    '@type': 'ItemList',
    '@id': list,
    numberOfItems: items.length,
    itemListElement: items.map(({ name, page }, i) => {
      return { '@type': 'ListItem' as const, position: i + 1, name, url: page };
    }),
  } as const satisfies Markup<ItemList>;
}
