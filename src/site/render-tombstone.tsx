import type { Tombstone } from '../model/tombstone.ts';
import { framePage } from './frame.ts';
import type { Rendered } from './omission.ts';
import { renderPage } from './page.tsx';
import { SECTIONS } from './sections.ts';
import type { View } from './site-data.ts';
import { TombstoneBody, titleOfTombstone } from './tombstone-body.tsx';

/** Renders the page that stays at an address which leads to no record any more. */
export function renderTombstone(view: View, tombstone: Tombstone): Rendered {
  const { kind, id } = tombstone;
  const title = titleOfTombstone(tombstone);
  const section = SECTIONS.find((each) => each.id === kind)?.name ?? kind;
  const description = `What became of ${kind}/${id}.`;
  const html = renderPage({
    ...framePage(view, {
      title,
      description,
      section: kind,
      above: [[section, `${kind}/`]],
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
