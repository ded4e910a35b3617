import type { TermUse } from '../../describe/term-use.ts';
import type { VocabularyVersion } from '../../describe/vocabulary-changes.ts';
import type { Vocabulary, VocabularyTerm } from '../../describe/vocabulary-term.ts';
import type { Iri } from '../../terms/iri.ts';

/** What a page of the vocabulary or of the code lists is made of. */
export interface VocabularyPage {
  readonly vocabulary: Vocabulary;
  /** From the top of `dist/`, without a slash at the end: `ns`, `codes`, `ns/0.1.0`. */
  readonly folder: string;
  /** Newest first; the vocabulary of the page is one of them. */
  readonly versions: readonly VocabularyVersion[];
  /** Folders of all vocabularies of ours, by namespace, so that terms lead to the pages beside. */
  readonly folders: ReadonlyMap<Iri, string>;
  /** How terms are used in the data; nothing on the page of a version that was kept. */
  readonly uses: ReadonlyMap<Iri, TermUse> | undefined;
  readonly siteName: string;
  readonly base: Iri;
}

/** From the page to the top of `dist/`. */
export function rootOf({ folder }: VocabularyPage): string {
  return '../'.repeat(folder.split('/').length);
}

/** Where to read about something: a term of ours on a page, a thing of ours in its document, all else where it is. */
export function hrefOf(iri: Iri, page: VocabularyPage): string {
  if (iri.startsWith(page.vocabulary.namespace)) return `#${iri.slice(page.vocabulary.namespace.length)}`;
  for (const [namespace, folder] of page.folders) {
    if (iri.startsWith(namespace)) return `${rootOf(page)}${folder}/#${iri.slice(namespace.length)}`;
  }
  return iri.startsWith(page.base) ? `${rootOf(page)}${shortenIri(iri, page)}` : iri;
}

/** As the data write it: relative to the base where it is of ours. */
export function shortenIri(iri: Iri, { base }: VocabularyPage): string {
  return iri.startsWith(base) ? iri.slice(base.length) : iri;
}

/** The version in which a term came: the oldest that has it. */
export function findSince({ iri }: VocabularyTerm, { versions }: VocabularyPage): string | undefined {
  return versions.findLast(({ vocabulary }) => vocabulary.terms.some((term) => term.iri === iri))?.vocabulary
    .version;
}

/** The newest version that changed what a term means; nothing where it means what it always did. */
export function findChanged({ iri }: VocabularyTerm, { versions }: VocabularyPage): string | undefined {
  return versions.find(({ changes }) => changes?.redefined.some((term) => term.iri === iri))?.vocabulary
    .version;
}

/** The fragment of a version in the list of versions; no code of ours starts so. */
export function fragmentOf(version: string): string {
  return `version-${version.replaceAll('.', '-')}`;
}
