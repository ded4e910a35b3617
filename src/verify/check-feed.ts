import type { Quad } from 'n3';
import { formatValue } from '../problem/format-value.ts';
import { checkActivities, checkPages } from './check-feed-pages.ts';
import type { PublishedDocument } from './documents.ts';
import { type FeedPage, readFeedPage } from './feed-pages.ts';
import { compareLines, isSameGraph, serializeQuad } from './graph.ts';
import type { GraphReader } from './graph-reader.ts';
import type { PublicationFiles } from './publication-files.ts';
import { readShapes } from './shapes.ts';
import type { Check, Finding } from './verification.ts';

const HEAD = 'feed/index';
const REBUILD = 'Publish again: communique build';

/**
 * Reads the change feed as a client does, from its head, and holds it against the documents: every page in both
 * formats, every version in one page, the latest of each thing with what its document says now.
 *
 * @param base what addresses of ours start with
 */
export async function checkFeed(
  documents: readonly PublishedDocument[],
  base: string | undefined,
  files: PublicationFiles,
  reader: GraphReader,
): Promise<Check> {
  const title = 'of the change feed are told once, with what the document says';
  if (base === undefined) return { name: 'feed', title, checked: 0, unit: 'change', findings: [] };
  const findings: Finding[] = [];
  const pages: FeedPage[] = [];
  for (const stem of listStems(files)) {
    const page = await readPage(stem, files, reader, findings);
    if (page !== undefined) pages.push(page);
  }
  findings.push(...checkPages(pages, base, files), ...checkActivities(pages, base, documents));
  findings.push(...(await checkShape(pages, files, reader)));
  const checked = pages.reduce((sum, { activities }) => sum + activities.length, 0);
  return { name: 'feed', title, checked, unit: 'change', findings };
}

/** Paths of pages without ending, the head first whether it is there or not. */
function listStems(files: PublicationFiles): string[] {
  const stems = files.paths.flatMap((path) => /^(feed\/.+)\.(?:trig|jsonld)$/.exec(path)?.[1] ?? []);
  return [...new Set([HEAD, ...stems])];
}

async function readPage(
  stem: string,
  files: PublicationFiles,
  reader: GraphReader,
  findings: Finding[],
): Promise<FeedPage | undefined> {
  const path = `${stem}.trig`;
  for (const missing of [path, `${stem}.jsonld`].filter((one) => files.lacks(one))) {
    const message = `Cannot follow changes by ${formatValue(missing)}: each page must be there in both formats`;
    findings.push({ code: 'FORMAT_MISSING', severity: 'error', file: missing, message, help: REBUILD });
  }
  const trig = files.has(path) ? await reader.readNamed(path) : undefined;
  const jsonLd = files.has(`${stem}.jsonld`) ? await reader.read(`${stem}.jsonld`) : undefined;
  if (trig === undefined) return undefined;
  if (jsonLd !== undefined && !isSameGraph(trig.lines, jsonLd.lines)) {
    const { missing, extra, examples } = compareLines(trig.lines, jsonLd.lines);
    const what = `it lacks ${missing} statements and adds ${extra}`;
    const message = `Cannot rely on ${formatValue(`${stem}.jsonld`)}: it must say what ${path} says, but ${what}`;
    const place = { code: 'FORMATS_DIFFER', severity: 'error', file: `${stem}.jsonld` } as const;
    findings.push({ ...place, message, examples, help: REBUILD });
  }
  return readFeedPage(path, trig.quads);
}

/** Only what is in no graph: the payload is held against the shapes of documents where it is a document. */
async function checkShape(
  pages: readonly FeedPage[],
  files: PublicationFiles,
  reader: GraphReader,
): Promise<Finding[]> {
  const quads = new Map<string, Quad>();
  for (const { open } of pages) for (const quad of open) quads.set(serializeQuad(quad), quad);
  const pageOf = new Map(pages.flatMap(({ activities }) => activities.map(({ iri, page }) => [iri, page])));
  const findings: Finding[] = [];
  for (const shapes of await readShapes('feed', files, reader)) {
    findings.push(
      ...(await shapes.validate([...quads.values()], (iri) => pageOf.get(iri) ?? `${HEAD}.trig`)),
    );
  }
  return findings;
}
