import type { Dataset } from '../describe/dataset.ts';
import { KINDS, type Kind } from '../model/kinds.ts';
import { ASSETS, type Asset } from './assets.ts';
import type { Rendered } from './omission.ts';
import { type Questions, renderQuestions } from './questions/render-questions.tsx';
import { renderHome } from './render-home.tsx';
import { renderList, renderReport } from './render-list.tsx';
import { renderRecord } from './render-record.tsx';
import { renderTombstone } from './render-tombstone.tsx';
import { serializeSearchDocuments } from './search/index-data.ts';
import { renderSearch } from './search/render-search.tsx';
import { SiteData, type SiteOptions, type View } from './site-data.ts';

/** Renders the pages of one publication, one by one: memory does not grow with them. */
export interface Site {
  /**
   * Renders the page of a document: of a record, a list, the report, or a tombstone.
   *
   * @param folder its path in `dist/`, without a slash at the end
   * @throws {TypeError} for a folder that is none of these
   */
  renderDocument(folder: string): Rendered;

  /** Renders the page at the top. */
  renderHome(dataset: Dataset): Rendered;

  /** Renders the page `queries/`. */
  renderQuestions(questions: Questions): Rendered;

  /** Renders the page `search/`. */
  renderSearch(): Rendered;

  /** What can be found by the search page: the file `assets/search-all.json`. */
  serializeSearch(): string;

  /** The files that all pages share. */
  readonly assets: readonly Asset[];
}

/** Prepares the pages of a publication: what names what, and how things are called. */
export function createSite(options: SiteOptions): Site {
  const data = new SiteData(options);
  return {
    renderDocument: (folder) => renderFolder(viewOf(data, folder)),
    renderHome: (dataset) => renderHome(viewOf(data, ''), dataset),
    renderQuestions: (questions) => renderQuestions(viewOf(data, 'queries'), questions),
    renderSearch: () => renderSearch(viewOf(data, 'search')),
    serializeSearch: () => serializeSearchDocuments(data),
    assets: ASSETS,
  };
}

function viewOf(data: SiteData, folder: string): View {
  return { data, folder, root: folder.replace(/[^/]+\/?/g, '../'), told: data.told(folder) };
}

function renderFolder(view: View): Rendered {
  const { data, folder } = view;
  const tombstone = data.tombstones.get(folder);
  if (tombstone !== undefined) return renderTombstone(view, tombstone);
  if (folder === 'report/follow-ups') return renderReport(view);
  const [kind, id] = folder.split('/') as [Kind, string | undefined];
  if (KINDS.includes(kind) && id === undefined) return renderList(view, kind);
  const each = KINDS.includes(kind) && id !== undefined ? data.index.find(kind, id) : undefined;
  if (each === undefined) throw new TypeError(`There is nothing to render for ${JSON.stringify(folder)}`);
  return renderRecord(view, each);
}
