import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../site/search/search-document.ts';
import { isPair, tokenize, tokenizeQuery } from './tokens.ts';

/** A field of a document in which words are found. */
export type Field = 'title' | 'names' | 'related' | 'dates' | 'descriptions' | 'parts';

/** Something found, with the words of the document that were meant by the query. */
export interface Hit {
  readonly document: SearchDocument;
  readonly terms: ReadonlySet<string>;
}

/** How much more a word counts where it stands. */
const WEIGHTS = { title: 5, names: 4, dates: 2, related: 1.5, descriptions: 1, parts: 1 } as const;

/** Shorter words have no near ones: `NISC` and `NIST` are two. */
const MIN_FUZZY_LENGTH = 5;

/** Finds documents by words of all languages, by their beginnings, and by nearly the same words. */
export class SearchIndex {
  readonly #documents: ReadonlyMap<string, SearchDocument>;
  readonly #index: MiniSearch<SearchDocument>;

  constructor(documents: readonly SearchDocument[]) {
    this.#documents = new Map(documents.map((document) => [document.folder, document]));
    this.#index = new MiniSearch<SearchDocument>({
      idField: 'folder',
      fields: Object.keys(WEIGHTS),
      extractField: (document, field) =>
        field === 'folder' ? document.folder : textOf(document, field as Field),
      tokenize: (text) => tokenize(text),
      processTerm: (term) => term,
      searchOptions: {
        tokenize: (query) => tokenizeQuery(query),
        boost: WEIGHTS,
        combineWith: 'AND',
        prefix: (term) => !isPair(term) || Array.from(term).length === 1,
        fuzzy: (term) => (isPair(term) || /\d/.test(term) || term.length < MIN_FUZZY_LENGTH ? false : 0.2),
      },
    });
    this.#index.addAll(documents);
  }

  /** @returns what has all words of the query, best first; nothing for a query without words */
  find(query: string): readonly Hit[] {
    return this.#index.search(query).flatMap(({ id, terms }) => {
      const document = this.#documents.get(String(id));
      return document === undefined ? [] : [{ document, terms: new Set(terms) }];
    });
  }
}

function textOf(document: SearchDocument, field: Field): string {
  if (field === 'title') return [document.title, ...Object.values(document.translations ?? {})].join('\n');
  if (field === 'parts') return document.parts.flatMap(({ texts }) => texts.map(([text]) => text)).join('\n');
  return document[field].map(([text]) => text).join('\n');
}
