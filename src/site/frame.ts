import { type Iri, makeIri } from '../terms/iri.ts';
import { shortenName } from './format-name.ts';
import { FORMATS } from './formats.ts';
import { chooseText, DEFAULT_LANGUAGE, type Language, placePage } from './language.ts';
import { assembleMarkup, type PageFacts } from './markup.ts';
import type { Alternate, PageProps, Translation } from './page.tsx';
import type { Section } from './sections.ts';
import { listLanguages, toDocument, type View } from './site-data.ts';

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
  const { data, folder, root, home } = view;
  const { publication, iriOf, language } = data;
  const siteName = chooseText(publication.name, language).text;
  const path = folder === '' ? '' : `${folder}/`;
  const top = makeIri(`${iriOf.base}${language === DEFAULT_LANGUAGE ? '' : `${language}/`}`);
  const trail: readonly Step[] =
    folder === '' ? [] : [[shortenName(siteName), ''], ...framed.above, [framed.title, path]];
  const canonical = makeIri(`${top}${path}`);
  const { title, description, isList = false } = framed;
  const isMarked = language === DEFAULT_LANGUAGE; // a thing is described to search engines once
  const mainEntity = isMarked ? framed.mainEntity : undefined;
  const facts: PageFacts = {
    base: iriOf.base,
    publication,
    canonical,
    title,
    description,
    language,
    modified: data.dayOf(folder),
    isList,
    mainEntity,
    trail: trail.map(([name, to]) => ({ name, address: makeIri(`${top}${to}`) })),
  };
  return {
    title,
    description,
    language,
    canonical,
    root,
    home,
    siteName,
    modified: facts.modified,
    alternates: (framed.alternates ?? FORMATS).map((each) => ({
      ...each,
      href: `${toDocument(view)}${each.href}`,
    })),
    translations: framed.noindex === true ? [] : listTranslations(view),
    describedBy: `${root}ns/`,
    license: publication.license,
    breadcrumb: trail.map(([name, to], i) => {
      return i === trail.length - 1 ? { name } : { name, href: `${home}${to}` };
    }),
    ...(framed.section !== undefined && { section: framed.section }),
    ...(framed.noindex !== undefined && { noindex: framed.noindex }),
    jsonLd: assembleMarkup(facts, isMarked ? framed.things : []),
  };
}

/** The same page in all languages that it has; none where it has one. */
function listTranslations({ data, folder, root }: View): readonly Translation[] {
  const languages = listLanguages(data, folder);
  if (languages.length < 2) return [];
  const pageIn = (language: Language) => {
    const place = placePage(folder, language);
    const path = place === '' ? '' : `${place}/`;
    return { href: `${root}${path}` || './', address: makeIri(`${data.iriOf.base}${path}`) };
  };
  const pages = languages.map((language) => ({ language: language as string, ...pageIn(language) }));
  return [...pages, { language: 'x-default', ...pageIn(DEFAULT_LANGUAGE) }];
}
