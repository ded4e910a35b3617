import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with a copy of the records of this repository in `data/`; it goes with the test. */
export function copyData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'communique-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('data', join(folder, 'data'), { recursive: true });
  return folder;
}
