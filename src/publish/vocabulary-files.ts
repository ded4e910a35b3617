import { collectVocabulary } from '../describe/collect-vocabulary.ts';
import type { TermUse } from '../describe/term-use.ts';
import { serializeVocabulary } from '../describe/vocabulary.ts';
import { listVersions } from '../describe/vocabulary-changes.ts';
import type { Vocabulary } from '../describe/vocabulary-term.ts';
import { renderVocabulary } from '../site/vocabulary/render-vocabulary.tsx';
import type { VocabularyPage } from '../site/vocabulary/vocabulary-page.ts';
import type { Iri } from '../terms/iri.ts';
import type { Staging } from '../write/staging.ts';
import { listOwn, readOwn } from './companions.ts';
import { MEDIA_TYPES } from './formats.ts';

/** Our vocabularies: the file in `vocab/`, and the folder in `dist/`. */
const NAMES = ['ns', 'codes'] as const;

/** A vocabulary in one version, and the file that says it. */
interface Edition {
  readonly turtle: string;
  readonly vocabulary: Vocabulary;
}

/** What the pages of the vocabularies need to know of the publication. */
type VocabularyFacts = Pick<VocabularyPage, 'siteName' | 'base'> & {
  /** How the documents use each term. */
  readonly uses: ReadonlyMap<Iri, TermUse>;
};

/**
 * Writes the vocabulary and the code lists in Turtle, JSON-LD and as a page: the newest in `ns/` and `codes/`, and
 * each version in a folder below, so that version IRIs lead somewhere.
 */
export function writeVocabularies(staging: Staging, facts: VocabularyFacts): void {
  const newest = NAMES.map((name) => readEdition(`vocab/${name}.ttl`));
  const folders = new Map(newest.map(({ vocabulary }, i) => [vocabulary.namespace, NAMES[i] as string]));
  newest.forEach((edition, i) => {
    const name = NAMES[i] as string;
    const editions = listEditions(name, edition);
    const versions = listVersions(editions.map(({ vocabulary }) => vocabulary));
    const shared = { ...facts, folders, versions };
    writeEdition(staging, edition, { ...shared, folder: name });
    for (const each of editions) {
      writeEdition(staging, each, {
        ...shared,
        uses: undefined,
        folder: `${name}/${each.vocabulary.version}`,
      });
    }
  });
}

function writeEdition(
  staging: Staging,
  { turtle, vocabulary }: Edition,
  page: Omit<VocabularyPage, 'vocabulary'>,
): void {
  const write = (format: 'ttl' | 'jsonld' | 'html', text: string) =>
    staging.writeFile(`${page.folder}/index.${format}`, MEDIA_TYPES[format], text);
  write('ttl', turtle);
  write('jsonld', serializeVocabulary(turtle));
  write('html', renderVocabulary({ ...page, vocabulary }));
}

/** All versions that were kept, as they were; and the newest, where it is not among them yet. */
function listEditions(name: string, newest: Edition): Edition[] {
  const kept = listOwn('vocab/versions').map((version) =>
    readEdition(`vocab/versions/${version}/${name}.ttl`),
  );
  const isKept = kept.some(({ vocabulary }) => vocabulary.version === newest.vocabulary.version);
  return isKept ? kept : [newest, ...kept];
}

function readEdition(path: string): Edition {
  const turtle = readOwn(path);
  return { turtle, vocabulary: collectVocabulary(turtle) };
}
