import type { Dataset } from '../describe/dataset.ts';
import { describeDataset, descriptionOf } from './dataset-markup.ts';
import { framePage } from './frame.ts';
import { HomeBody } from './home-body.tsx';
import type { Rendered } from './omission.ts';
import { renderPage } from './page.tsx';
import type { View } from './site-data.ts';
import { chooseText } from './words.tsx';

const CATALOGUE = [
  { href: 'catalog.ttl', type: 'text/turtle', title: 'catalogue in Turtle' },
  { href: 'catalog.jsonld', type: 'application/ld+json', title: 'catalogue in JSON-LD' },
  { href: 'catalog.nt', type: 'application/n-triples', title: 'catalogue in N-Triples' },
  { href: 'catalog.rdf', type: 'application/rdf+xml', title: 'catalogue in RDF/XML' },
  { href: 'feed/atom.xml', type: 'application/atom+xml', title: 'changes as an Atom feed' },
] as const;

/** Renders the page at the top, which search engines for data read too. */
export function renderHome(view: View, dataset: Dataset): Rendered {
  const title = chooseText(dataset.publication.name).text;
  const frame = framePage(view, {
    title,
    description: descriptionOf(dataset),
    above: [],
    mainEntity: `${dataset.base}#dataset` as Dataset['base'],
    things: describeDataset(dataset),
    alternates: CATALOGUE,
  });
  const html = renderPage({
    ...frame,
    children: (
      <>
        <h1>{title}</h1>
        <HomeBody view={view} dataset={dataset} />
      </>
    ),
  });
  return { html, omitted: [] };
}
