import type { Kind } from '../model/kinds.ts';
import { FollowUpsBody } from './follow-ups-body.tsx';
import { framePage } from './frame.ts';
import { chooseText } from './language.ts';
import { ListBody, listInOrder } from './list-body.tsx';
import { listWords } from './lists/words.ts';
import type { Rendered } from './omission.ts';
import { renderPage } from './page.tsx';
import { textOf } from './search-sink.ts';
import { sectionName } from './sections.ts';
import type { View } from './site-data.ts';
import { describeItems } from './thing-markup.ts';

/** Renders the page that lists all things of a kind. */
export function renderList(view: View, kind: Kind): Rendered {
  const { iriOf, publication, language } = view.data;
  const title = sectionName(kind, language);
  const records = listInOrder(view.data, kind);
  const name = chooseText(publication.name, language).text;
  const description = listWords(language).description(title, name, records.length);
  const list = iriOf.part(iriOf.list(kind), 'list');
  const items = records.map(({ record: { id } }) => {
    return { name: view.data.titleOf(kind, id).text, page: iriOf.document(kind, id) };
  });
  const frame = { title, description, section: kind, above: [], isList: true, mainEntity: list };
  const html = renderPage({
    ...framePage(view, { ...frame, things: [describeItems(list, items)] }),
    scripts: ['lists.js'],
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{description}</p>
        <ListBody view={view} kind={kind} />
      </>
    ),
  });
  return { html, omitted: [] };
}

/** Renders the page of what came of all plans. */
export function renderReport(view: View): Rendered {
  const ledger = view.told.get(view.data.iriOf.part(view.data.iriOf.report('follow-ups'), 'ledger'));
  const { language } = view.data;
  const title = textOf(ledger, 'name', language) ?? sectionName('follow-ups', language);
  const description = textOf(ledger, 'description', language) ?? title;
  const html = renderPage({
    ...framePage(view, { title, description, section: 'follow-ups', above: [], isList: true, things: [] }),
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{description}</p>
        <FollowUpsBody view={view} />
      </>
    ),
  });
  return {
    html,
    omitted: [{ what: 'Dataset', why: 'what is derived is a part of the data set of the home page' }],
  };
}
