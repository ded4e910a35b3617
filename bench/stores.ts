import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressOf } from './compiled.ts';

/** A store that may be loaded. */
export interface OpenStore {
  readonly sparql: string;
  readonly user: string;
  readonly password: string;
}

/** What tests/interop/virtuoso.mjs starts. */
export interface Virtuoso extends OpenStore {
  readonly pid: number;
  readonly isql: (command: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** What a step took; the processor time of this process and of the store. */
export interface Taken {
  readonly wallMs: number;
  readonly ourCpuMs: number;
  readonly storeCpuMs: number;
}

/** Ticks of the kernel in a second, on every Linux of today. */
const TICKS_PER_SECOND = 100;

/** Starts a Virtuoso on loopback that may load from these folders. */
export async function startVirtuoso(folders: readonly string[]): Promise<Virtuoso> {
  const { startVirtuoso: start } = await import(pathToFileURL(resolve('tests/interop/virtuoso.mjs')).href);
  return await start({ folders, maxSeconds: 120, buffers: 60_000 });
}

/** Times a step that makes a store work. */
export async function take<T>(
  store: Virtuoso,
  step: () => Promise<T>,
): Promise<Taken & { readonly made: T }> {
  const [wall, own, theirs] = [performance.now(), process.cpuUsage(), cpuMsOf(store.pid)];
  const made = await step();
  const { user, system } = process.cpuUsage(own);
  return {
    made,
    wallMs: Math.round(performance.now() - wall),
    ourCpuMs: Math.round((user + system) / 1_000),
    storeCpuMs: cpuMsOf(store.pid) - theirs,
  };
}

function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
}

/** Loads a published folder by `communique load`, as its command does. */
export async function loadFolder(dist: string, store: OpenStore) {
  const [{ load }, { parseCredentials }]: [
    typeof import('../src/store/load.ts'),
    typeof import('../src/remote/credentials.ts'),
  ] = await Promise.all([import(addressOf('store/load.js')), import(addressOf('remote/credentials.js'))]);
  return await load({
    dist,
    endpoint: new URL(store.sparql),
    credentials: parseCredentials(`${store.user}:${store.password}`, 'the bench'),
    isDryRun: false,
    verifiesAll: false,
  });
}

/** What a store holds of graphs: statements and a hash of them, whatever the order in which it tells them. */
export async function readGraphs(
  store: Virtuoso,
  graphs: Iterable<string>,
): Promise<{ readonly statements: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let statements = 0;
  for (const graph of graphs) {
    const query = `CONSTRUCT { ?s ?p ?o } { GRAPH <${graph}> { ?s ?p ?o } }`;
    const url = `${store.sparql}?${new URLSearchParams({ query })}`;
    // oxlint-disable-next-line no-await-in-loop -- a store that is measured next is not to be flooded
    const answer = await fetch(url, { headers: { accept: 'text/plain' } });
    // oxlint-disable-next-line no-await-in-loop -- as above
    const lines = (await answer.text())
      .split('\n')
      .filter((line) => line.startsWith('<'))
      .sort();
    if (!answer.ok || lines.length === 0) throw new Error(`There is no ${graph}: ${answer.status}`);
    statements += lines.length;
    hash.update(`${graph}\n${lines.join('\n')}\n`);
  }
  return { statements, sha256: hash.digest('hex') };
}
