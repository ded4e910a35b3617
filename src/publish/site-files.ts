import type { Dataset } from '../describe/dataset.ts';
import type { Texts } from '../model/values.ts';
import { type Omission, serializeSearchReport } from '../site/omission.ts';
import type { Questions } from '../site/questions/render-questions.tsx';
import { createSite, type Site } from '../site/site.tsx';
import type { PublicationState } from '../state/publication-state.ts';
import type { Iri } from '../terms/iri.ts';
import type { Staging } from '../write/staging.ts';
import type { Edition } from './edition.ts';
import { MEDIA_TYPES } from './formats.ts';
import { readVocabulary } from './read-vocabulary.ts';

/** Writes a page for each document and for the whole, what all pages share, and what search engines are not told. */
export function writeSite(
  edition: Edition,
  state: PublicationState,
  dataset: Dataset,
  questions: Questions,
  staging: Staging,
): void {
  const site = openSite(edition, state, dataset.modified);
  const omissions = new Map<string, readonly Omission[]>();
  const write = (path: string, { html, omitted }: ReturnType<typeof site.renderDocument>) => {
    staging.writeFile(path, MEDIA_TYPES.html, html);
    omissions.set(path, omitted);
  };
  for (const folder of edition.documents.keys()) {
    write(`${folder}/index.html`, site.renderDocument(folder));
  }
  write('index.html', site.renderHome(dataset));
  write('search/index.html', site.renderSearch());
  write('queries/index.html', site.renderQuestions(questions));
  staging.writeFile('assets/search-all.json', MEDIA_TYPES.json, site.serializeSearch());
  for (const { path, mediaType, text } of site.assets) staging.writeFile(path, mediaType, text);
  staging.writeFile('report/search.json', MEDIA_TYPES.json, serializeSearchReport(omissions));
}

/**
 * Prepares the pages of an edition.
 *
 * @param modified the day of what the state does not know
 */
export function openSite(edition: Edition, state: PublicationState, modified: string = edition.day): Site {
  const dayOf = (folder: string) => state.documents.get(folder)?.changed ?? modified;
  return createSite({ ...edition, codes: readCodes(), dayOf });
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
