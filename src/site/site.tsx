import type { Dataset } from '../describe/dataset.ts';
import { KINDS, type Kind } from '../model/kinds.ts';
import { ASSETS, type Asset } from './assets.ts';
import { DEFAULT_LANGUAGE, type Language, placePage } from './language.ts';
import type { Rendered } from './omission.ts';
import { type Questions, renderQuestions } from './questions/render-questions.tsx';
import { renderHome } from './render-home.tsx';
import { renderList, renderReport } from './render-list.tsx';
import { renderRecord } from './render-record.tsx';
import { renderTombstone } from './render-tombstone.tsx';
import { serializeSearchDocuments } from './search/index-data.ts';
import { renderSearch } from './search/render-search.tsx';
import { listLanguages, SiteData, type SiteOptions, type View } from './site-data.ts';
import { serializeTranslations } from './translations.ts';

/** Renders the pages of one publication, one by one: memory does not grow with them. */
export interface Site {
  /**
   * Renders the page of a document: of a record, a list, the report, or a tombstone.
   *
   * @param folder of the document in `dist/`, without a slash at the end
   * @param language one of {@link languagesOf}; English where left out
   * @throws {TypeError} for a folder that is none of these
   */
  renderDocument(folder: string, language?: Language): Rendered;

  /** The languages in which a document has a page; of other pages, those in which there are any. */
  languagesOf(folder: string): readonly Language[];

  /** Renders the page at the top. */
  renderHome(dataset: Dataset, language?: Language): Rendered;

  /** Renders the page `queries/`. */
  renderQuestions(questions: Questions, language?: Language): Rendered;

  /** Renders the page `search/`. */
  renderSearch(language?: Language): Rendered;

  /** What can be found by the search page: the file `assets/search-all.json`. */
  serializeSearch(): string;

  /**
   * What is not there in the other languages: the file `report/translations.json`.
   *
   * @param pages how many pages there are in each language
   */
  serializeTranslations(pages: ReadonlyMap<Language, number>): string;

  /** The files that all pages share. */
  readonly assets: readonly Asset[];
}

/** Prepares the pages of a publication: what names what, and how things are called. */
export function createSite(options: SiteOptions): Site {
  const data = new SiteData(options);
  return {
    renderDocument: (folder, language) => renderFolder(viewOf(data.in(language ?? DEFAULT_LANGUAGE), folder)),
    languagesOf: (folder) => listLanguages(data, folder),
    renderHome: (dataset, language) => renderHome(viewOf(data.in(language ?? DEFAULT_LANGUAGE), ''), dataset),
    renderQuestions: (questions, language) =>
      renderQuestions(viewOf(data.in(language ?? DEFAULT_LANGUAGE), 'queries'), questions),
    renderSearch: (language) => renderSearch(viewOf(data.in(language ?? DEFAULT_LANGUAGE), 'search')),
    serializeSearch: () => serializeSearchDocuments(data),
    serializeTranslations: (pages) => serializeTranslations(data, pages),
    assets: ASSETS,
  };
}

function viewOf(data: SiteData, folder: string): View {
  const root = placePage(folder, data.language).replace(/[^/]+\/?/g, '../');
  const home = data.language === DEFAULT_LANGUAGE ? root : `${root}${data.language}/`;
  return { data, folder, root, home, told: data.told(folder) };
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
