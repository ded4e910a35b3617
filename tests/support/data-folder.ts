import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with a copy of the records of this repository in `data/`; it goes with the test. */
export function copyData(): string {
  const folder = createFolder();
  cpSync('data', join(folder, 'data'), { recursive: true });
  return folder;
}

/** A folder with publication.yaml and the places of this repository in `data/`; it goes with the test. */
export function copyPlaces(): string {
  const folder = createFolder();
  mkdirSync(join(folder, 'data'));
  for (const path of ['publication.yaml', 'place']) {
    cpSync(join('data', path), join(folder, 'data', path), { recursive: true });
  }
  return folder;
}

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'communique-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
