import type { Quad } from 'n3';
import { formatValue } from '../problem/format-value.ts';
import type { PublishedDocument } from './documents.ts';
import type { GraphReader } from './graph-reader.ts';
import { findHeadFaults, findTwins } from './head-findings.ts';
import { findDangling, findHidden, findUnfounded, Ground } from './markup-findings.ts';
import type { PublicationFiles } from './publication-files.ts';
import type { PublishedFolder } from './published-folder.ts';
import { QuadIndex } from './quad-index.ts';
import { readMarkup } from './read-markup.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { readShapes, type Shapes } from './shapes.ts';
import { findTranslationFaults, type PageHead } from './translation-findings.ts';
import type { Check, Finding } from './verification.ts';

const REBUILD = 'Publish again: communique build; if it stays, please report it';

/**
 * Reads every page as a search engine does: its head, and the one script with markup, which may say nothing that the
 * page does not show and the documents do not say.
 *
 * Each document and the top have a page with markup; other pages may have none.
 *
 * @param base what addresses of ours start with
 */
export async function checkPages(
  documents: readonly PublishedDocument[],
  base: string | undefined,
  files: PublicationFiles,
  reader: GraphReader,
  folder: PublishedFolder,
): Promise<Check> {
  const findings = findMissing(documents, files);
  const ground = new Ground(documents);
  const needed = new Set(['index.html', ...documents.map((document) => `${document.folder}index.html`)]);
  const heads = new Map<string, PageHead & Pick<ReadPage, 'title' | 'description'>>();
  const shapes = await readShapes('pages', files, reader);
  for (const file of files.paths.filter((path) => /(?:^|\/)index\.html$/.test(path))) {
    const page = readPage(folder.readBytes(file).toString('utf8'));
    const { title, description, isIndexed, language, links } = page;
    heads.set(file, { title, description, isIndexed, language, links });
    findings.push(...findHeadFaults(page, file, base, files));
    const markup = await readOnly(page, file, needed.has(file), heads.size);
    findings.push(...markup.findings);
    findings.push(...findDangling(markup.quads, file), ...findHidden(markup.quads, page, file));
    if (needed.has(file)) findings.push(...findUnfounded(markup.quads, ground, base ?? '', file));
    findings.push(...(await findMisshapen(markup.quads, shapes, file)));
  }
  findings.push(...findTwins(heads), ...findTranslationFaults(heads, base));
  const title = 'say in their markup what they show, and what the documents say';
  return { name: 'pages', title, checked: heads.size, unit: 'page', findings };
}

function findMissing(documents: readonly PublishedDocument[], files: PublicationFiles): Finding[] {
  const pages = ['index.html', ...documents.map(({ folder }) => `${folder}index.html`)];
  return pages
    .filter((page) => files.lacks(page))
    .map((file) => {
      const message = `Cannot show ${formatValue(file)} to a person: each document must have a page`;
      return { code: 'PAGE_MISSING', severity: 'error', file, message, help: REBUILD };
    });
}

interface Markup {
  readonly quads: readonly Quad[];
  readonly findings: readonly Finding[];
}

/** Reads the one script of a page. */
async function readOnly(page: ReadPage, file: string, isNeeded: boolean, number: number): Promise<Markup> {
  const [text, ...others] = page.markup;
  if (text === undefined && !isNeeded) return { quads: [], findings: [] };
  if (text === undefined || others.length > 0) {
    const must = `it must be one script, and there are ${page.markup.length}`;
    return { quads: [], findings: [broken(file, must)] };
  }
  try {
    return { quads: await readMarkup(text, number), findings: [] };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { quads: [], findings: [broken(file, `it must be JSON-LD, but ${said}`)] };
  }
}

function broken(file: string, must: string): Finding {
  const message = `Cannot read the markup of ${formatValue(file)}: ${must}`;
  return { code: 'MARKUP_BROKEN', severity: 'error', file, message, help: REBUILD };
}

/** What shapes find in a page by itself; what is only nice to have, and not known, is no finding. */
async function findMisshapen(
  quads: readonly Quad[],
  shapes: readonly Shapes[],
  file: string,
): Promise<readonly Finding[]> {
  const data = new QuadIndex(quads);
  const findings: Finding[] = [];
  for (const each of shapes) findings.push(...(await each.validate(data, () => file)));
  return findings.filter(({ severity }) => severity !== 'note');
}
