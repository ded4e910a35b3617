import type { Dataset } from '../describe/dataset.ts';
import type { SitemapPage } from '../describe/sitemap.ts';
import type { Kind } from '../model/kinds.ts';
import type { Texts } from '../model/values.ts';
import { parseLines } from '../read/record-lines.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, placePage } from '../site/language.ts';
import { type Omission, serializeSearchReport } from '../site/omission.ts';
import type { Questions } from '../site/questions/render-questions.tsx';
import { createSite, type Site } from '../site/site.tsx';
import type { PublicationState } from '../state/publication-state.ts';
import type { Iri } from '../terms/iri.ts';
import type { Staging } from '../write/staging.ts';
import type { Edition } from './edition.ts';
import { MEDIA_TYPES } from './formats.ts';
import { readVocabulary } from './read-vocabulary.ts';

/**
 * Writes a page for each document and for the whole, what all pages share, and what search engines are not told.
 *
 * @returns the pages in other languages than that of all, by their paths, with the day of their document
 */
export function writeSite(
  edition: Edition,
  state: PublicationState,
  dataset: Dataset,
  questions: Questions,
  staging: Staging,
): readonly SitemapPage[] {
  const site = openSite(edition, state, dataset.modified);
  const omissions = new Map<string, readonly Omission[]>();
  const translated: SitemapPage[] = [];
  const counts = new Map<Language, number>();
  const note = (folder: string, language: Language, changed: string | undefined) => {
    counts.set(language, (counts.get(language) ?? 0) + 1);
    if (language !== DEFAULT_LANGUAGE) translated.push({ folder: placePage(folder, language), changed });
  };
  const write = (path: string, { html, omitted }: ReturnType<typeof site.renderDocument>) => {
    staging.writeFile(path, MEDIA_TYPES.html, html);
    omissions.set(path, omitted);
  };
  for (const folder of edition.documents.keys()) {
    for (const language of site.languagesOf(folder)) {
      write(pathOf(folder, language), site.renderDocument(folder, language));
      note(folder, language, state.documents.get(folder)?.changed);
    }
  }
  for (const language of LANGUAGES) {
    write(pathOf('', language), site.renderHome(dataset, language));
    write(pathOf('search', language), site.renderSearch(language));
    write(pathOf('queries', language), site.renderQuestions(questions, language));
    note('', language, dataset.modified);
    note('search', language, undefined);
    note('queries', language, undefined);
  }
  staging.writeFile('assets/search-all.json', MEDIA_TYPES.json, site.serializeSearch());
  for (const { path, mediaType, text } of site.assets) staging.writeFile(path, mediaType, text);
  staging.writeFile('report/search.json', MEDIA_TYPES.json, serializeSearchReport(omissions));
  staging.writeFile('report/translations.json', MEDIA_TYPES.json, site.serializeTranslations(counts));
  return translated;
}

function pathOf(folder: string, language: Language): string {
  return `${placePage(folder, language)}/index.html`.replace(/^\//, '');
}

/**
 * Prepares the pages of an edition.
 *
 * @param modified the day of what the state does not know
 */
export function openSite(edition: Edition, state: PublicationState, modified: string = edition.day): Site {
  const dayOf = (folder: string) => state.documents.get(folder)?.changed ?? modified;
  const linesOf = (kind: Kind, id: string) => parseLines(edition.lines.get(`${kind}/${id}`) ?? '');
  const translations = new Set(state.translations);
  return createSite({ ...edition, codes: readCodes(), dayOf, linesOf, translations });
}

/** How the codes are called, by their address. */
function readCodes(): ReadonlyMap<Iri, Texts> {
  const { terms } = readVocabulary('vocab/codes.ttl').vocabulary;
  return new Map(
    terms.map(({ iri, labels }) => {
      return [iri, Object.fromEntries(labels.map(({ language, value }) => [language, value]))];
    }),
  );
}
