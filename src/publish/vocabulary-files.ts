import { tellVocabulary } from '../describe/tell-vocabulary.ts';
import type { TermUse } from '../describe/term-use.ts';
import { serializeVocabulary } from '../describe/vocabulary.ts';
import { listVersions } from '../describe/vocabulary-changes.ts';
import type { Vocabulary } from '../describe/vocabulary-term.ts';
import type { Sink } from '../sinks/sink.ts';
import { renderVocabulary } from '../site/vocabulary/render-vocabulary.tsx';
import type { VocabularyPage } from '../site/vocabulary/vocabulary-page.ts';
import type { Iri } from '../terms/iri.ts';
import type { Staging } from '../write/staging.ts';
import { listOwn } from './companions.ts';
import { PLAIN_SINKS, tellTexts } from './document-texts.ts';
import { type DOCUMENT_FORMATS, MEDIA_TYPES } from './formats.ts';
import { type OwnVocabulary, readVocabulary } from './read-vocabulary.ts';

/** Our vocabularies: the file in `vocab/`, and the folder in `dist/`. */
const NAMES = ['ns', 'codes'] as const;

type Format = (typeof DOCUMENT_FORMATS)[number];

/** A vocabulary in one version, and what is written of it in each format. */
interface Edition {
  readonly vocabulary: Vocabulary;
  readonly texts: readonly (readonly [format: Format, text: string])[];
}

/** Editions that were read, by their Turtle: the newest is most often one of those that were kept. */
type Known = Map<string, Edition>;

/** What the pages of the vocabularies need to know of the publication. */
type VocabularyFacts = Pick<VocabularyPage, 'siteName' | 'base'> & {
  /** How the documents use each term. */
  readonly uses: ReadonlyMap<Iri, TermUse>;
};

/**
 * Writes the vocabulary and the code lists in the formats of documents and as a page: the newest in `ns/` and
 * `codes/`, and each version in a folder below, so that version IRIs lead somewhere.
 */
export function writeVocabularies(staging: Staging, facts: VocabularyFacts): void {
  const known: Known = new Map();
  const newest = NAMES.map((name) => readEdition(`vocab/${name}.ttl`, known));
  const folders = new Map(newest.map(({ vocabulary }, i) => [vocabulary.namespace, NAMES[i] as string]));
  newest.forEach((edition, i) => {
    const name = NAMES[i] as string;
    const editions = listEditions(name, edition, known);
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
  { texts, vocabulary }: Edition,
  page: Omit<VocabularyPage, 'vocabulary'>,
): void {
  const write = (format: Format | 'html', text: string) =>
    staging.writeFile(`${page.folder}/index.${format}`, MEDIA_TYPES[format], text);
  for (const [format, text] of texts) write(format, text);
  write('html', renderVocabulary({ ...page, vocabulary }));
}

/** All versions that were kept, as they were; and the newest, where it is not among them yet. */
function listEditions(name: string, newest: Edition, known: Known): Edition[] {
  const kept = listOwn('vocab/versions').map((version) =>
    readEdition(`vocab/versions/${version}/${name}.ttl`, known),
  );
  const isKept = kept.some(({ vocabulary }) => vocabulary.version === newest.vocabulary.version);
  return isKept ? kept : [newest, ...kept];
}

function readEdition(path: string, known: Known): Edition {
  const own = readVocabulary(path);
  const edition = known.get(own.turtle) ?? createEdition(own);
  known.set(own.turtle, edition);
  return edition;
}

function createEdition({ turtle, vocabulary }: OwnVocabulary): Edition {
  const tell = (sink: Sink) => tellVocabulary(turtle, vocabulary.iri, sink);
  const plain = tellTexts(PLAIN_SINKS, tell);
  return { vocabulary, texts: [['ttl', turtle], ['jsonld', serializeVocabulary(turtle)], ...plain] };
}
