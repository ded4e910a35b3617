import { type Iri, makeIri } from '../terms/iri.ts';
import { shortenName } from './format-name.ts';
import { FORMATS } from './formats.ts';
import { assembleMarkup, type PageFacts } from './markup.ts';
import type { Alternate, PageProps } from './page.tsx';
import type { Section } from './sections.ts';
import type { View } from './site-data.ts';
import { chooseText, LANGUAGE } from './words.tsx';

/** A step on the way from the top to a page: its name, and its path in `dist/`, which ends in a slash. */
export type Step = readonly [name: string, path: string];

/** What sets a page apart from others of the publication. */
export interface Framed {
  readonly title: string;
  readonly description: string;
  readonly section?: Section;
  /** Between the top and this page. */
  readonly above: readonly Step[];
  readonly isList?: boolean;
  readonly noindex?: boolean;
  readonly mainEntity?: Iri | undefined;
  /** What the page is about, in schema.org. */
  readonly things: readonly object[];
  readonly alternates?: readonly Alternate[];
}

/** All that a page has in common with the others, from one place: what its head says, its markup says too. */
export function framePage(view: View, framed: Framed): Omit<PageProps, 'children'> {
  const { data, folder, root } = view;
  const { publication, iriOf } = data;
  const siteName = chooseText(publication.name).text;
  const path = folder === '' ? '' : `${folder}/`;
  const trail: readonly Step[] =
    folder === '' ? [] : [[shortenName(siteName), ''], ...framed.above, [framed.title, path]];
  const canonical = makeIri(`${iriOf.base}${path}`);
  const { title, description, isList = false, mainEntity } = framed;
  const facts: PageFacts = {
    base: iriOf.base,
    publication,
    canonical,
    title,
    description,
    language: LANGUAGE,
    modified: data.dayOf(folder),
    isList,
    mainEntity,
    trail: trail.map(([name, to]) => ({ name, address: makeIri(`${iriOf.base}${to}`) })),
  };
  return {
    title,
    description,
    language: LANGUAGE,
    canonical,
    root,
    siteName,
    modified: facts.modified,
    alternates: framed.alternates ?? FORMATS,
    describedBy: `${root}ns/`,
    license: publication.license,
    breadcrumb: trail.map(([name, to], i) => {
      return i === trail.length - 1 ? { name } : { name, href: `${root}${to}` };
    }),
    ...(framed.section !== undefined && { section: framed.section }),
    ...(framed.noindex !== undefined && { noindex: framed.noindex }),
    jsonLd: assembleMarkup(facts, framed.things),
  };
}
