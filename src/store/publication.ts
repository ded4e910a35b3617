import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { parseManifest } from '../write/manifest.ts';
import { canonicalize, hashCanonical } from './canonical.ts';
import { type ByteText, decodeBytes, parseStatement } from './statement.ts';

const DUMP = 'dump/communique.nq';

/** One document of a publication, which is one named graph. */
export interface PublishedGraph {
  /** The IRI of the document. */
  readonly iri: string;
  /** Different ones. */
  readonly triples: number;
  /** Of its canonical N-Triples: see `hashCanonical`. */
  readonly sha256: string;
  /** Where its lines are in the dump, in bytes. */
  readonly start: number;
  readonly end: number;
}

export interface Publication {
  /** What the addresses of all graphs start with. */
  readonly base: string;
  /** SHA-256 of the dump. */
  readonly version: string;
  /** Of the dump. */
  readonly path: string;
  /** In the order of the dump. */
  readonly graphs: readonly PublishedGraph[];
}

/**
 * Reads which graphs a published folder has; never holds more than one of them.
 *
 * @throws {PublishError} `NO_PUBLICATION` where there is no dump, or not the one that `manifest.json` lists, or not one
 * that a build of ours wrote; `READ_FAILED` when the system refuses
 */
export async function readPublication(dist: string): Promise<Publication> {
  const path = join(dist, DUMP);
  const listed = readListedHash(dist);
  const hash = createHash('sha256');
  const graphs: PublishedGraph[] = [];
  const seen = new Set<string>();
  try {
    for await (const graph of readGraphs(path, hash)) {
      if (seen.has(graph.iri)) throw refuse(dist, `the statements of ${graph.iri} must stand together`);
      seen.add(graph.iri);
      graphs.push(graph);
    }
  } catch (error) {
    throw explain(error, dist, path);
  }
  const version = hash.digest('hex');
  if (version !== listed) throw refuse(dist, `${DUMP} must be the one that manifest.json lists`);
  return { base: findBase(graphs, dist), version, path, graphs };
}

/** The lines of one graph, in canonical order. */
export async function readStatements(
  { path }: Publication,
  graph: PublishedGraph,
): Promise<readonly ByteText[]> {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(graph.end - graph.start);
    await file.read(bytes, 0, bytes.length, graph.start);
    const lines = bytes
      .toString('latin1')
      .split('\n')
      .filter((line) => line !== '');
    const read = canonicalize(lines.map((line) => parseStatement(line)?.triple ?? ''));
    if (hashCanonical(read) === graph.sha256) return read;
    throw refuse(path, 'it must stay as it is while it is loaded');
  } finally {
    await file.close();
  }
}

function readListedHash(dist: string): string {
  let text: string;
  try {
    text = readFileSync(join(dist, 'manifest.json'), 'utf8');
  } catch (error) {
    throw explain(error, dist, join(dist, 'manifest.json'));
  }
  const entry = parseManifest(text)?.find(({ path }) => path === DUMP);
  if (entry === undefined) throw refuse(dist, `its manifest.json must list ${DUMP}`);
  return entry.sha256;
}

/** Follows the lines of a dump, and gives each graph once it has ended. */
async function* readGraphs(
  path: string,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<PublishedGraph> {
  let [name, start, at]: [ByteText, number, number] = ['', 0, 0];
  let lines: ByteText[] = [];
  const finish = (): PublishedGraph => {
    const canonical = canonicalize(lines);
    const iri = decodeBytes(name.slice(1, -1));
    return { iri, triples: canonical.length, sha256: hashCanonical(canonical), start, end: at };
  };
  for await (const line of readLines(path, hash)) {
    const statement = parseStatement(line);
    if (statement === undefined)
      throw refuse(path, `line ${formatValue(line)} must be N-Quads as our builds write them`);
    if (statement.graph !== name) {
      if (name !== '') yield finish();
      [name, start, lines] = [statement.graph, at, []];
    }
    lines.push(statement.triple);
    at += line.length + 1;
  }
  if (name !== '') yield finish();
}

async function* readLines(path: string, hash: ReturnType<typeof createHash>): AsyncGenerator<ByteText> {
  let rest = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Buffer);
    const lines = (rest + (chunk as Buffer).toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** The first document of every dump is the list of the series. */
function findBase(graphs: readonly PublishedGraph[], dist: string): string {
  const base = /^(https?:\/\/.+\/)series\/$/.exec(graphs[0]?.iri ?? '')?.[1];
  if (base === undefined) throw refuse(dist, 'its dump must begin with the list of the series');
  const other = graphs.find(({ iri }) => !iri.startsWith(base));
  if (other !== undefined)
    throw refuse(dist, `all its graphs must be under ${base}, and ${other.iri} is not`);
  return base;
}

function explain(error: unknown, dist: string, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof PublishError || code === '') return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse(dist, `${formatValue(path)} must be there`);
  const message = `Cannot read ${formatValue(path)}: the system must let us (${code})`;
  return new PublishError(
    'READ_FAILED',
    EXIT.environment,
    message,
    'Make the file readable, and run again',
    error,
  );
}

function refuse(dist: string, must: string): PublishError {
  const message = `Cannot load ${formatValue(dist)}: ${must}`;
  return new PublishError('NO_PUBLICATION', EXIT.usage, message, 'Make it first: communique build');
}
