import { compareText } from '../problem/problem.ts';
import type { Side } from './side.ts';

/** The file by which a document is known, and in which its statements are read. */
export function statementsPath(folder: string): string {
  return `${folder}/index.nt`;
}

/** Folders of the documents of either side, sorted; what a release has frozen is no document, nor is a vocabulary. */
export function findFolders(...sides: readonly Side[]): string[] {
  const folders = new Set<string>();
  for (const { files } of sides) {
    for (const path of files.keys()) {
      const folder = /^(?!(?:v|ns|codes)\/)(.+)\/index\.nt$/.exec(path)?.[1];
      if (folder !== undefined) folders.add(folder);
    }
  }
  return [...folders].sort(compareText);
}

/** `place` for `place/jp`, `report` for `report/follow-ups`; `list` for a folder that lists the others of its kind. */
export function kindOf(folder: string): string {
  const slash = folder.indexOf('/');
  return slash === -1 ? 'list' : folder.slice(0, slash);
}
