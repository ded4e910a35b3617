import type { Dataset } from '../describe/dataset.ts';
import { describeDataset, descriptionOf } from './dataset-markup.ts';
import { framePage } from './frame.ts';
import { HomeBody } from './home-body.tsx';
import { homeWords } from './home-words.ts';
import { chooseText, type Language, langOf } from './language.ts';
import type { Rendered } from './omission.ts';
import { type Alternate, renderPage } from './page.tsx';
import type { View } from './site-data.ts';

const CATALOGUE = [
  { href: 'catalog.ttl', type: 'text/turtle', title: 'Turtle' },
  { href: 'catalog.jsonld', type: 'application/ld+json', title: 'JSON-LD' },
  { href: 'catalog.nt', type: 'application/n-triples', title: 'N-Triples' },
  { href: 'catalog.rdf', type: 'application/rdf+xml', title: 'RDF/XML' },
] as const;

/** Renders the page at the top, which search engines for data read too. */
export function renderHome(view: View, dataset: Dataset): Rendered {
  const { language } = view.data;
  const title = chooseText(dataset.publication.name, language);
  const frame = framePage(view, {
    title: title.text,
    description: descriptionOf(dataset, language).text,
    above: [],
    mainEntity: `${dataset.base}#dataset` as Dataset['base'],
    things: describeDataset(dataset),
    alternates: listAlternates(language),
  });
  const html = renderPage({
    ...frame,
    children: (
      <>
        <h1 lang={langOf(title.language, language)}>{title.text}</h1>
        <HomeBody view={view} dataset={dataset} />
      </>
    ),
  });
  return { html, omitted: [] };
}

function listAlternates(language: Language): readonly Alternate[] {
  const words = homeWords(language);
  return [
    ...CATALOGUE.map((each) => ({ ...each, title: words.catalogueIn(each.title) })),
    { href: 'feed/atom.xml', type: 'application/atom+xml', title: words.changesAsAtom },
  ];
}
