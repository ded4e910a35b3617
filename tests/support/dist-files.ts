import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FileSystem } from '../../src/write/file-system.ts';
import { type Processes, realProcesses } from '../../src/write/owner-process.ts';
import { openStaging, type Replaced } from '../../src/write/staging.ts';
import { hastyFileSystem } from './faulty-file-system.ts';

/** Contents by path. */
export type Files = Readonly<Record<string, string>>;

/** An empty folder that goes with the test. */
export function createTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'communique-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Replaces `dist` by these files, all of one type. */
export async function build(
  dist: string,
  files: Files,
  fileSystem: FileSystem = hastyFileSystem,
  processes: Processes = realProcesses,
): Promise<Replaced> {
  const staging = openStaging(dist, fileSystem, processes);
  try {
    for (const [path, content] of Object.entries(files)) staging.writeFile(path, 'text/plain', content);
    return await staging.commit();
  } finally {
    staging.discard();
  }
}

/** Every plain file in a folder, at any depth, but not `manifest.json` at its top. */
export function readFiles(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (path !== 'manifest.json' && lstatSync(join(folder, path)).isFile()) {
      files[path] = readFileSync(join(folder, path), 'latin1');
    }
  }
  return files;
}

/** Puts files there as a person would, past staging. */
export function plant(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Inode and times of all that is in a folder: a build that touches nothing changes none. */
export function readStamps(folder: string): unknown[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => {
    const { ino, mtimeNs, ctimeNs } = lstatSync(join(folder, path), { bigint: true });
    return [path, ino, mtimeNs, ctimeNs];
  });
}
