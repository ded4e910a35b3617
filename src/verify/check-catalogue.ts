import { formatValue } from '../problem/format-value.ts';
import { voids } from '../terms/catalogue-vocabularies.ts';
import { DistFolder } from '../write/dist-folder.ts';
import { realFileSystem } from '../write/file-system.ts';
import { Catalogue, type Download } from './catalogue.ts';
import { compareFigures, compareLinksets } from './catalogue-figures.ts';
import { formatMissing } from './check-formats.ts';
import { mergeQuads } from './check-shapes.ts';
import { countStatements, type StatementCounts } from './count-statements.ts';
import type { PublishedDocument } from './documents.ts';
import { compareLines, type Graph, isSameGraph } from './graph.ts';
import type { GraphReader } from './graph-reader.ts';
import type { PublicationFiles } from './publication-files.ts';
import type { PublishedFolder } from './published-folder.ts';
import { readShapes } from './shapes.ts';
import type { Check, Finding } from './verification.ts';

const CATALOGUE = 'catalog.ttl';

/** The files that say what is in the catalogue; the first is the one that the others are held against. */
const FILES = [CATALOGUE, 'catalog.jsonld', 'catalog.nt', 'catalog.rdf', '.well-known/void'];

const REBUILD = 'Publish again: communique build';

/**
 * Holds the catalogue against its shapes, and what it says of the data set against the data set: every figure is
 * counted again in the documents, every file looked up.
 *
 * That the dumps hold what the documents hold is another check.
 *
 * @param base what addresses of ours start with
 */
export async function checkCatalogue(
  documents: readonly PublishedDocument[],
  base: string | undefined,
  folder: PublishedFolder,
  files: PublicationFiles,
  reader: GraphReader,
): Promise<Check> {
  const findings: Finding[] = [];
  const graph = await readFormats(files, reader, findings);
  const title = 'of the catalogue hold for the files and documents';
  if (graph === undefined) return { name: 'catalogue', title, checked: 0, unit: 'statement', findings };
  for (const shapes of await readShapes('catalogue', files, reader)) {
    findings.push(...(await shapes.validate(graph.quads, () => CATALOGUE)));
  }
  const catalogue = new Catalogue(graph.quads);
  const quads = mergeQuads(documents);
  const counts = countStatements(quads);
  findings.push(
    ...compareFigures(catalogue, counts, documents.length),
    ...compareLinksets(catalogue, quads, base ?? ''),
    ...findDanglingEntries(catalogue, counts),
    ...catalogue.listDownloads().flatMap((download) => checkDownload(download, base ?? '', folder, files)),
    ...findMissingDumps(catalogue, base ?? '', files),
  );
  return { name: 'catalogue', title, checked: graph.lines.length, unit: 'statement', findings };
}

async function readFormats(
  files: PublicationFiles,
  reader: GraphReader,
  findings: Finding[],
): Promise<Graph | undefined> {
  let first: Graph | undefined;
  for (const path of FILES) {
    if (files.lacks(path)) findings.push(formatMissing(path));
    const graph = files.has(path) ? await reader.readNamed(path) : undefined;
    if (graph === undefined) continue;
    first ??= graph;
    if (!isSameGraph(first.lines, graph.lines)) findings.push(formatsDiffer(path, first, graph));
  }
  return first;
}

function formatsDiffer(path: string, expected: Graph, actual: Graph): Finding {
  const { missing, extra, examples } = compareLines(expected.lines, actual.lines);
  const what = `lacks ${missing} of its triples and adds ${extra}`;
  const message = `Cannot rely on ${formatValue(path)}: it must say what ${formatValue(CATALOGUE)} says, but ${what}`;
  return { code: 'FORMATS_DIFFER', severity: 'error', file: path, message, examples, help: REBUILD };
}

/** Root and example resources that no document describes. */
function findDanglingEntries(catalogue: Catalogue, { subjects }: StatementCounts): Finding[] {
  const entries = [voids.rootResource, voids.exampleResource].flatMap((predicate) => {
    return catalogue.list(catalogue.dataset, predicate);
  });
  const dangling = entries.filter((address) => !subjects.has(address));
  return dangling.map((address) => {
    const message = `Cannot follow ${formatValue(address)}: a document must describe where a reader may begin`;
    return { code: 'LINK_DANGLING', severity: 'error', file: CATALOGUE, message, help: REBUILD };
  });
}

function checkDownload(
  { address, bytes, sha256 }: Download,
  base: string,
  folder: PublishedFolder,
  files: PublicationFiles,
): Finding[] {
  const path = pathOf(address, base);
  if (path === undefined || files.lacks(path)) return [noFile(address)];
  if (!files.has(path)) return []; // promised and not there: the check of the manifest says so
  if (new DistFolder(realFileSystem, folder.root).hasHash(path, { bytes, sha256 })) return [];
  const message = `Cannot trust ${formatValue(path)}: it must have the size and checksum that the catalogue promises`;
  return [{ code: 'DOWNLOAD_DIFFERS', severity: 'error', file: CATALOGUE, message, help: REBUILD }];
}

function findMissingDumps(catalogue: Catalogue, base: string, files: PublicationFiles): Finding[] {
  const dumps = catalogue.list(catalogue.dataset, voids.dataDump);
  return dumps.filter((address) => files.lacks(pathOf(address, base) ?? '')).map(noFile);
}

function pathOf(address: string, base: string): string | undefined {
  return base !== '' && address.startsWith(base) ? address.slice(base.length) : undefined;
}

function noFile(address: string): Finding {
  const message = `Cannot download ${formatValue(address)}: the publication must have the file`;
  return { code: 'DOWNLOAD_DIFFERS', severity: 'error', file: CATALOGUE, message, help: REBUILD };
}
