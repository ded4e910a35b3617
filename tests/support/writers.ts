import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { realFileSystem } from '../../src/write/file-system.ts';
import type { ManifestEntry } from '../../src/write/manifest.ts';
import { build, readFiles } from './dist-files.ts';

/** What a process is to write; see writer-child.mjs. */
export interface Task {
  readonly dist: string;
  /** Letters; the builds add a number each. */
  readonly version: string;
  readonly builds: number;
  /** The call at which the process kills itself; 0 for never. */
  readonly killAt: number;
}

const SCRIPT = fileURLToPath(new URL('./writer-child.mjs', import.meta.url));

/** Every version has these files. */
export const STEADY_PATHS: readonly string[] = [
  'index.txt',
  'dump/all.txt',
  'dump/all.txt.gz',
  ...Array.from({ length: 12 }, (_, number) => `thing/${number}/index.txt`),
];

/** Starts a process that builds; it needs compiled code in `build/`. */
export function startWriter(task: Task): ChildProcess {
  return spawn(process.execPath, [SCRIPT, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Waits for the end of a process; how it ended, and what it said. */
export async function awaitEnd(child: ChildProcess): Promise<{ signal: string | null; output: string }> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(output);
  return { signal, output };
}

/** The version of a file, which is whole; otherwise a failed expectation. */
export function expectWhole(path: string, content: Buffer): string {
  const text = (path.endsWith('.gz') ? gunzipSync(content) : content).toString();
  const version = text.slice(0, text.indexOf('\n'));
  if (text !== `${version}\n`.repeat(4_000)) expect.fail(`"${path}" is not whole`);
  return version;
}

/** Every steady file is there, and every file whole. */
export function expectReadable(dist: string): void {
  const paths = Object.keys(readFiles(dist));
  expect(paths).toEqual(expect.arrayContaining([...STEADY_PATHS]));
  for (const path of paths) expectWhole(path, readFileSync(join(dist, path)));
}

/** A build of this process succeeds, leaves nothing beside `dist/`, and all that is in it is its own. */
export async function expectNextBuild(dist: string): Promise<void> {
  const content = 'next\n'.repeat(4_000);
  const files = Object.fromEntries(
    STEADY_PATHS.filter((path) => !path.endsWith('.gz')).map((path) => [path, content]),
  );
  await build(dist, files, realFileSystem);
  expect(readFiles(dist)).toEqual(files);
  expect(readdirSync(dirname(dist))).toEqual(['dist']);
}

/** The manifest lists the files that are there, with their hashes: they are all of one build. */
export function expectManifestHolds(dist: string): void {
  const { files } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as {
    files: ManifestEntry[];
  };
  const listed = files.map(({ path, sha256 }) => [path, sha256]);
  const found = Object.keys(readFiles(dist)).map((path) => [path, hashOf(join(dist, path))]);
  expect(new Map(found as [string, string][])).toEqual(new Map(listed as [string, string][]));
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
