import type { Dataset } from '../describe/dataset.ts';
import { listQueryTerms } from '../describe/query-terms.ts';
import type { Questions } from '../site/questions/render-questions.tsx';
import { renderSparql } from '../site/sparql/render-sparql.tsx';
import type { Staging } from '../write/staging.ts';
import { inEnglish } from './english.ts';
import { MEDIA_TYPES } from './formats.ts';
import { readVocabulary } from './read-vocabulary.ts';
import type { Told } from './write-documents.ts';

/** The programs of the page: what the bundler makes of its two entries, and the engine. */
const PROGRAM = /^(?:sparql|shared-|web_bg)/;

/**
 * Writes the page that answers queries in the browser, and the terms that its editor completes.
 *
 * @param sizes of the programs in bytes, by name
 */
export function writeSparql(
  dataset: Dataset,
  { uses }: Pick<Told, 'uses'>,
  { questions, answersBase }: Questions,
  sizes: ReadonlyMap<string, number>,
  staging: Staging,
): void {
  const { publication, base, counts, distributions } = dataset;
  const vocabularies = ['ns', 'codes'].flatMap(
    (name) => readVocabulary(`vocab/${name}.ttl`).vocabulary.terms,
  );
  const terms = listQueryTerms(dataset, uses.keys(), vocabularies);
  staging.writeFile('sparql/terms.json', MEDIA_TYPES.json, `${JSON.stringify(terms)}\n`);
  const page = renderSparql({
    siteName: inEnglish(publication.name),
    base,
    license: publication.license,
    questions,
    questionsBase: answersBase ?? base,
    statements: counts.triples,
    dumpBytes: distributions.find(({ format }) => format === 'nq')?.bytes ?? 0,
    programBytes: sumOf(sizes),
  });
  staging.writeFile('sparql/index.html', MEDIA_TYPES.html, page);
}

function sumOf(sizes: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, bytes] of sizes) if (PROGRAM.test(name)) sum += bytes;
  return sum;
}
