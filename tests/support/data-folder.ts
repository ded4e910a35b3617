import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { eachValue } from '../../src/model/field.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { REFERENCES } from '../../src/model/references.ts';

/** A folder with the first meeting and all that it leads to in `data/`; it goes with the test. */
export function copyData(): string {
  return copyDataTo(createFolder());
}

/** Copies the first meeting and all that it leads to into `data/` of a folder, and returns the folder. */
export function copyDataTo(folder: string): string {
  const copied = new Set<string>();
  const open: [Kind, string][] = [['meeting', 'jp-us-cyber-dialogue-2013']];
  cpSync('data/publication.yaml', join(folder, 'data/publication.yaml'));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [kind, id] = next;
    const path = `data/${kind}/${id}.yaml`;
    if (copied.has(path)) continue;
    copied.add(path);
    cpSync(path, join(folder, path));
    for (const reference of referencesOf(kind, parse(readFileSync(path, 'utf8')))) open.push(reference);
  }
  return folder;
}

function referencesOf(kind: Kind, record: unknown): [Kind, string][] {
  return REFERENCES[kind].flatMap(([field, target]) =>
    Array.from(eachValue(record, field), ([, id]): [Kind, string] => [target, String(id)]),
  );
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
