import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createSite } from '../support/reference-site.ts';
import { writeSite } from './open-server.ts';

/** A server in a process of its own, with limits of its own. */
export interface ServerProcess {
  readonly address: string;
  readonly child: ChildProcess;
  /** What it has written to its standard error. */
  readonly troubles: () => string;
  /** Memory that it has now, in bytes. */
  readonly rss: () => number;
}

const SCRIPT = fileURLToPath(new URL('../support/server-child.mjs', import.meta.url));

/**
 * Starts a server; it needs compiled code in `build/`, and goes with the test.
 *
 * @param prefix a program that starts it, such as `prlimit`, with its arguments
 */
export async function startServerProcess(prefix: readonly string[] = []): Promise<ServerProcess> {
  const dist = createTemporaryFolder();
  writeSite(dist, createSite());
  const [program, ...words] = [...prefix, process.execPath, SCRIPT, JSON.stringify({ dist })];
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let troubles = '';
  child.stderr.on('data', (piece: Buffer) => {
    troubles += piece.toString();
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`The server ended: ${troubles}`)));
  ended.catch(() => {}); // of interest only until it has started
  const [line] = await Promise.race([once(child.stdout, 'data'), ended]);
  return { address: String(line).trim(), child, troubles: () => troubles, rss: () => readRss(child.pid) };
}

function readRss(pid: number | undefined): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}
