import { hash } from 'node:crypto';
import type { Dataset } from '../describe/dataset.ts';
import { listQueryTerms } from '../describe/query-terms.ts';
import { ASSETS } from '../site/assets.ts';
import type { Questions } from '../site/questions/render-questions.tsx';
import { renderSparql } from '../site/sparql/render-sparql.tsx';
import { serializeOffline } from '../site/sparql/serialize-offline.ts';
import type { Staging } from '../write/staging.ts';
import { readOwn } from './companions.ts';
import { inEnglish } from './english.ts';
import { MEDIA_TYPES } from './formats.ts';
import { readVocabulary } from './read-vocabulary.ts';
import type { Told } from './write-documents.ts';

/** The programs of the page: what the bundler makes of its two entries, and the engine. */
const PROGRAM = /^(?:assets\/(?:sparql|shared-|web_bg)|sparql\/sparql-worker)/;

/**
 * Writes the page that answers queries in the browser, the terms that its editor completes, and what it needs to work
 * without a connection.
 *
 * @param programs the bytes of all programs of pages, by path in `dist/`
 */
export function writeSparql(
  dataset: Dataset,
  { uses }: Pick<Told, 'uses'>,
  { questions, answersBase }: Questions,
  programs: ReadonlyMap<string, Uint8Array>,
  staging: Staging,
): void {
  const { publication, base, counts, distributions } = dataset;
  const vocabularies = ['ns', 'codes'].flatMap(
    (name) => readVocabulary(`vocab/${name}.ttl`).vocabulary.terms,
  );
  const terms = `${JSON.stringify(listQueryTerms(dataset, uses.keys(), vocabularies))}\n`;
  staging.writeFile('sparql/terms.json', MEDIA_TYPES.json, terms);
  const own = [...programs].filter(([path]) => PROGRAM.test(path));
  const page = renderSparql({
    siteName: inEnglish(publication.name),
    base,
    license: publication.license,
    questions,
    questionsBase: answersBase ?? base,
    statements: counts.triples,
    dumpBytes: distributions.find(({ format }) => format === 'nq')?.bytes ?? 0,
    programBytes: own.reduce((sum, [, { length }]) => sum + length, 0),
  });
  staging.writeFile('sparql/index.html', MEDIA_TYPES.html, page);
  const assets = ASSETS.filter(({ path }) => page.includes(`"../${path}"`));
  const files = new Map<string, string | Uint8Array>([
    ['./', page],
    ['terms.json', terms],
    ...own.map(([path, content]) => [addressOf(path), content] as const),
    ...assets.map(({ path, text }) => [addressOf(path), text] as const),
    ...questions.map(({ name }) => [`../queries/${name}.rq`, readOwn(`queries/${name}.rq`)] as const),
  ]);
  staging.writeFile('sparql/offline.json', MEDIA_TYPES.json, listOffline(dataset, files));
}

/** From `sparql/`. */
function addressOf(path: string): string {
  return path.startsWith('sparql/') ? path.slice('sparql/'.length) : `../${path}`;
}

/** @param files by address relative to `sparql/` */
function listOffline(
  { modified, distributions }: Dataset,
  files: ReadonlyMap<string, string | Uint8Array>,
): string {
  const sha256 = distributions.find(({ format }) => format === 'nq')?.sha256 ?? '';
  return serializeOffline({
    day: modified,
    dump: { address: '../dump/communique.nq', sha256 },
    files: Object.fromEntries(
      Array.from(files, ([address, content]) => [address, `sha256-${hash('sha256', content, 'base64')}`]),
    ),
  });
}
