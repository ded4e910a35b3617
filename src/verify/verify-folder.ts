import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { checkAnchors } from './check-anchors.ts';
import { checkAtom } from './check-atom.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { checkCompressed } from './check-compressed.ts';
import { checkDumps } from './check-dumps.ts';
import { checkFeed } from './check-feed.ts';
import { checkFormats } from './check-formats.ts';
import { checkLinks } from './check-links.ts';
import { checkManifest } from './check-manifest.ts';
import { checkPages } from './check-pages.ts';
import { checkShapes } from './check-shapes.ts';
import { checkSitemap } from './check-sitemap.ts';
import { checkTerms } from './check-terms.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { findBase } from './documents.ts';
import { GraphReader } from './graph-reader.ts';
import { syntaxOf } from './parsers.ts';
import { PublicationFiles } from './publication-files.ts';
import { PublishedFolder } from './published-folder.ts';
import { SourceTexts } from './source-texts.ts';
import type { Verification } from './verification.ts';

/** What a publication is held against beside itself. */
export interface VerifyOptions {
  /** Folder with texts of sources, as `{id of the source}.txt`. */
  readonly sourceText?: string | undefined;
}

/**
 * Proves what a publication promises, from its files alone and with parsers that nobody here wrote.
 *
 * Never stops at the first finding. Opens no connection, changes nothing, and follows no link inside the folder.
 *
 * @param dist the folder; may itself be a link to one
 * @throws {PublishError} `NO_PUBLICATION` or `NO_SOURCE_TEXTS` when there is no such folder, `READ_FAILED` when the
 * system refuses to read
 */
export async function verifyFolder(dist: string, { sourceText }: VerifyOptions = {}): Promise<Verification> {
  try {
    const texts = sourceText === undefined ? undefined : new SourceTexts(sourceText);
    return await verifyAll(new PublishedFolder(dist), texts);
  } catch (error) {
    throw isSystemError(error) ? readFailed(dist, error) : error;
  }
}

async function verifyAll(folder: PublishedFolder, texts: SourceTexts | undefined): Promise<Verification> {
  const manifest = checkManifest(folder);
  const files = new PublicationFiles(folder, manifest.listed);
  const reader = new GraphReader(folder);
  const formats = await checkFormats(files, reader);
  const { documents } = formats;
  const base = findBase(documents);
  const ofDocuments = [
    await checkDumps(documents, base, files, reader),
    await checkCompressed(folder, files),
    checkLinks(documents, base, folder),
    checkTerms(documents, formats.companions),
    await checkShapes(documents, base, files, reader),
  ];
  const ofOthers = [
    await checkVocabulary(formats.vocabularies, files, reader, folder),
    await checkCatalogue(documents, base, folder, files, reader),
    await checkPages(documents, base, files, reader, folder),
    await checkFeed(documents, base, files, reader),
    checkAtom(base, files, folder),
    checkSitemap(documents, base, files, folder),
  ];
  for (const path of files.paths) {
    if (syntaxOf(path) !== undefined && !reader.hasRead(path)) await reader.read(path);
  }
  const ofAll = [manifest.check, reader.syntaxCheck(), formats.check, reader.namesCheck()];
  return {
    documents: documents.length,
    triples: documents.reduce((sum, { graph }) => sum + graph.lines.length, 0),
    checks: [
      ...ofAll,
      ...ofDocuments,
      ...ofOthers,
      ...(texts === undefined ? [] : [checkAnchors(documents, base, texts)]),
    ],
  };
}

type SystemError = Error & { readonly code: string; readonly path?: string };

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function readFailed(dist: string, error: SystemError): PublishError {
  const message = `Cannot read ${formatValue(error.path ?? dist)}: the system must let us (${error.code})`;
  const help = 'Make the folder and all files in it readable, and run again';
  return new PublishError('READ_FAILED', EXIT.environment, message, help, error);
}
