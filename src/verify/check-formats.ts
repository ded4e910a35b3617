import { formatValue } from '../problem/format-value.ts';
import { DOCUMENT_FORMATS, findDocumentFolders, type PublishedDocument } from './documents.ts';
import { compareLines, type Graph, isSameGraph } from './graph.ts';
import type { GraphReader } from './graph-reader.ts';
import type { PublicationFiles } from './publication-files.ts';
import type { Check, Finding } from './verification.ts';

const REBUILD = 'Publish again: communique build';

/** Documents that are the same for all publications; versions of them are in folders below. */
const COMPANIONS = ['ns/', 'codes/'];

/** The list of releases, where there are some, without its extension. */
const RELEASES = 'v/versions';

const KEPT_VERSION = /^((?:ns|codes)\/[^/]+\/)index\.(?:ttl|jsonld|nt|rdf)$/;

/** Whether each document says one thing in all its formats, and what that is. */
export interface CheckedFormats {
  readonly check: Check;
  readonly documents: readonly PublishedDocument[];
  /** What `ns/` and `codes/` say. */
  readonly companions: readonly Graph[];
  /** Those, and each version of them that is published. */
  readonly vocabularies: readonly PublishedDocument[];
}

/** Reads every document in all its formats and holds them against each other. */
export async function checkFormats(files: PublicationFiles, reader: GraphReader): Promise<CheckedFormats> {
  const findings: Finding[] = [];
  const documents: PublishedDocument[] = [];
  const vocabularies: PublishedDocument[] = [];
  const folders = findDocumentFolders(files.paths);
  for (const folder of folders) {
    const graph = await readFormats(`${folder}index`, files, reader, findings);
    if (graph !== undefined) documents.push({ folder, graph });
  }
  const companionFolders = [...COMPANIONS, ...findVersions(files)];
  for (const folder of companionFolders) {
    const graph = await readFormats(`${folder}index`, files, reader, findings);
    if (graph !== undefined) vocabularies.push({ folder, graph });
  }
  const lists = hasReleases(files) ? [RELEASES] : [];
  for (const stem of lists) await readFormats(stem, files, reader, findings);
  const newest = vocabularies.filter(({ folder }) => COMPANIONS.includes(folder));
  const companions = newest.map(({ graph }) => graph);
  if (folders.length === 0) findings.push(noDocuments());
  const checked = folders.length + companionFolders.length + lists.length;
  const title = 'say the same in each of their formats';
  const check = { name: 'formats', title, checked, unit: 'document', findings };
  return { check, documents, companions, vocabularies };
}

/** The folders of the versions of the vocabulary and the code lists. */
function findVersions({ paths }: PublicationFiles): string[] {
  return [...new Set(paths.flatMap((path) => KEPT_VERSION.exec(path)?.[1] ?? []))];
}

function hasReleases({ paths }: PublicationFiles): boolean {
  return paths.some((path) => /^v\/(?:versions\.|[^/]+\/)/.test(path));
}

interface FormatReading {
  readonly path: string;
  readonly graph: Graph;
}

async function readFormats(
  stem: string,
  files: PublicationFiles,
  reader: GraphReader,
  findings: Finding[],
): Promise<Graph | undefined> {
  const readings: FormatReading[] = [];
  for (const format of DOCUMENT_FORMATS) {
    const path = `${stem}.${format}`;
    if (files.lacks(path)) findings.push(formatMissing(path));
    const graph = files.has(path) ? await reader.readNamed(path) : undefined;
    if (graph !== undefined) readings.push({ path, graph });
  }
  const agreed = findMajority(readings);
  if (agreed === undefined) return undefined;
  for (const reading of readings) {
    if (!isSameGraph(agreed.graph.lines, reading.graph.lines)) findings.push(formatsDiffer(agreed, reading));
  }
  return agreed.graph;
}

/** What most formats say: the file that is off is then the one that a finding names. */
function findMajority(readings: readonly FormatReading[]): FormatReading | undefined {
  const count = ({ graph }: FormatReading) =>
    readings.filter((other) => isSameGraph(graph.lines, other.graph.lines)).length;
  return readings.toSorted((a, b) => count(b) - count(a))[0];
}

function formatsDiffer(agreed: FormatReading, { path, graph }: FormatReading): Finding {
  const { missing, extra, examples } = compareLines(agreed.graph.lines, graph.lines);
  const must = `it must say what ${formatValue(agreed.path)} says`;
  const what = `lacks ${missing} of its triples and adds ${extra}`;
  const message = `Cannot rely on ${formatValue(path)}: ${must}, but ${what}`;
  return { code: 'FORMATS_DIFFER', severity: 'error', file: path, message, examples, help: REBUILD };
}

/** A document or dump that is not there in one of its formats. */
export function formatMissing(path: string): Finding {
  const message = `Cannot find ${formatValue(path)}: it must be there in each format`;
  return { code: 'FORMAT_MISSING', severity: 'error', file: path, message, help: REBUILD };
}

function noDocuments(): Finding {
  const message = 'Cannot find a document: the folder must hold a publication, such as series/index.ttl';
  const help = 'Name the folder that communique build made, for example: communique verify dist';
  return { code: 'NO_DOCUMENTS', severity: 'error', file: 'manifest.json', message, help };
}
