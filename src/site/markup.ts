import type { BreadcrumbList, CollectionPage, ListItemLeaf, WebPage, WebSite } from 'schema-dts';
import type { Publication } from '../model/publication.ts';
import type { Iri } from '../terms/iri.ts';
import { chooseText, type Language } from './language.ts';
import { someOf } from './mentions.ts';
import { type ToldNode, textOf, textsOf } from './search-sink.ts';

/** A node of schema.org in which a property may be `undefined`, which JSON leaves out. */
export type Markup<T> = T extends object ? { readonly [Key in keyof T]: T[Key] | undefined } : never;

/** Takes a node with gaps for one without, to stand inside another: JSON leaves out what is `undefined`. */
export function nested<T extends object>(node: Markup<T>): T {
  return node as T;
}

/** What the markup says of a page itself. */
export interface PageFacts {
  readonly base: Iri;
  readonly publication: Publication;
  readonly canonical: Iri;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  /** `YYYY-MM-DD` */
  readonly modified: string;
  readonly isList: boolean;
  /** From the top to this page, with absolute addresses. */
  readonly trail: readonly { readonly name: string; readonly address: Iri }[];
  /** The thing that the page is about, where the markup describes it. */
  readonly mainEntity?: Iri | undefined;
}

/** Puts the one script of a page together: the page, its breadcrumbs, and what it is about. */
export function assembleMarkup(facts: PageFacts, things: readonly object[]): object {
  const page = facts.isList ? describeList(facts) : describePage(facts);
  const trail = facts.trail.length > 1 ? [describeTrail(facts)] : [];
  return { '@context': 'https://schema.org', '@graph': [page, ...trail, ...things] };
}

function describePage(facts: PageFacts) {
  return { '@type': 'WebPage', ...commonOf(facts) } satisfies Markup<WebPage>;
}

function describeList(facts: PageFacts) {
  return { '@type': 'CollectionPage', ...commonOf(facts) } satisfies Markup<CollectionPage>;
}

function commonOf({ canonical, mainEntity, trail, ...facts }: PageFacts) {
  return {
    '@id': canonical,
    url: canonical,
    name: facts.title,
    description: facts.description,
    inLanguage: facts.language,
    dateModified: facts.modified,
    license: facts.publication.license,
    isPartOf: describeSite(facts.base, facts.publication, facts.language),
    breadcrumb: trail.length > 1 ? { '@id': trailOf(canonical) } : undefined,
    mainEntity: mainEntity === undefined ? undefined : { '@id': mainEntity },
  };
}

/** The web site, as far as each of its pages says what it is a part of: by the name that the page shows. */
export function describeSite(base: Iri, { name }: Publication, language: Language) {
  return {
    '@type': 'WebSite',
    '@id': `${base}#website`,
    name: chooseText(name, language).text,
    url: base,
  } satisfies Markup<WebSite>;
}

function trailOf(canonical: Iri): string {
  return `${canonical}#breadcrumb`;
}

function describeTrail({ canonical, trail }: PageFacts) {
  return {
    '@type': 'BreadcrumbList',
    '@id': trailOf(canonical),
    itemListElement: trail.map(({ name, address }, i) => {
      const item = { '@type': 'WebPage', '@id': address, name } as const;
      const position = i + 1;
      return nested<ListItemLeaf>({
        '@type': 'ListItem',
        position,
        name,
        item: position === trail.length ? undefined : item,
      });
    }),
  } satisfies Markup<BreadcrumbList>;
}

/** What every thing may have: its names, what it is, and where else it is described. */
export function nameMarkup(node: ToldNode) {
  const name = textOf(node, 'name', 'en');
  const others = [...textsOf(node, 'name'), ...textsOf(node, 'alternateName')].map(({ text }) => text);
  return {
    '@id': node.iri,
    name,
    alternateName: someOf([...new Set(others)].filter((other) => other !== name)),
    description: textOf(node, 'description', 'en'),
  };
}
