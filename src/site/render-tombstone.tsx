import type { Tombstone } from '../model/tombstone.ts';
import { framePage } from './frame.ts';
import type { Rendered } from './omission.ts';
import { renderPage } from './page.tsx';
import { sectionName } from './sections.ts';
import type { View } from './site-data.ts';
import { TombstoneBody, titleOfTombstone } from './tombstone-body.tsx';
import { tombstoneWords } from './tombstone-words.ts';

/** Renders the page that stays at an address which leads to no record any more. */
export function renderTombstone(view: View, tombstone: Tombstone): Rendered {
  const { kind, id } = tombstone;
  const { language } = view.data;
  const title = titleOfTombstone(tombstone, language);
  const description = tombstoneWords(language).description(kind, id);
  const html = renderPage({
    ...framePage(view, {
      title,
      description,
      section: kind,
      above: [[sectionName(kind, language), `${kind}/`]],
      noindex: true,
      things: [],
    }),
    children: (
      <article id="it">
        <h1>{title}</h1>
        <p class="lead">{description}</p>
        <TombstoneBody view={view} tombstone={tombstone} />
      </article>
    ),
  });
  return {
    html,
    omitted: [{ what: 'mainEntity', why: 'the thing was withdrawn, or goes by another address' }],
  };
}
