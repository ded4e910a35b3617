import { serializeQuality } from '../describe/quality.ts';
import type { Context } from '../sinks/context.ts';
import type { PublicationState } from '../state/publication-state.ts';
import type { Staging } from '../write/staging.ts';
import { writeCatalogue } from './catalogue-files.ts';
import { writeCompanions } from './companions.ts';
import { writeCrawlerFiles } from './crawler-files.ts';
import { describeEdition } from './describe-edition.ts';
import type { Edition } from './edition.ts';
import { inEnglish } from './english.ts';
import { writeFeeds } from './feed-files.ts';
import { MEDIA_TYPES } from './formats.ts';
import { writeHosts } from './host-files.ts';
import { readQuestions } from './read-questions.ts';
import { writeReleases } from './release-files.ts';
import { writeSite } from './site-files.ts';
import { writeSparql } from './sparql-files.ts';
import { writeVocabularies } from './vocabulary-files.ts';
import { writeWeb } from './web-files.ts';
import type { Told } from './write-documents.ts';

/**
 * Writes all that is published beside the documents themselves.
 *
 * @param told what was seen while the documents were written
 * @param state what is remembered once this edition is published
 * @returns the folders of the pages in other languages, which are to be remembered too
 */
export function writeEdition(
  edition: Edition,
  told: Told,
  state: PublicationState,
  context: Context,
  staging: Staging,
): readonly string[] {
  const { publication, iriOf, releases } = edition;
  const { base } = iriOf;
  const dataset = describeEdition(edition, told, state);
  writeCatalogue(edition, dataset, staging);
  const questions = readQuestions(state.documents.values());
  const translated = writeSite(edition, state, dataset, questions, staging);
  writeSparql(dataset, told, questions, writeWeb(staging), staging);
  writeVocabularies(staging, { siteName: inEnglish(publication.name), base, uses: told.uses });
  writeFeeds(edition, state, dataset, context, staging);
  writeCrawlerFiles(dataset, state, translated, staging);
  writeReleases(releases, { base, publication }, staging);
  writeHosts(edition, staging);
  writeCompanions(questions.answersBase !== undefined, staging);
  staging.writeFile('report/quality.json', MEDIA_TYPES.json, serializeQuality(told.quality));
  return translated.map(({ folder }) => folder);
}
