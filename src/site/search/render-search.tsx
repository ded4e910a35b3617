import { framePage } from '../frame.ts';
import type { Rendered } from '../omission.ts';
import { renderPage } from '../page.tsx';
import type { View } from '../site-data.ts';
import { SearchBody } from './search-body.tsx';
import { searchWords } from './words.ts';

/** Renders the page on which everything can be found. */
export function renderSearch(view: View): Rendered {
  const { title, description } = searchWords(view.data.language);
  const frame = framePage(view, {
    title,
    description,
    section: 'search',
    above: [],
    things: [],
    alternates: [],
  });
  const html = renderPage({
    ...frame,
    scripts: ['search.js'],
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{description}</p>
        <SearchBody view={view} language={view.data.language} />
      </>
    ),
  });
  return { html, omitted: [] };
}
