import { findVariants } from '../host/accept-pattern.ts';
import { describeBase, describeBasePath } from '../host/base-path.ts';
import { listAlternates } from '../host/links.ts';
import { FOLDER_CLASSES } from '../host/table.ts';
import { foldersOf } from '../write/path.ts';
import type { Tombstone } from './read-facts.ts';
import { Representation } from './representation.ts';
import type { FolderVariant, Resource } from './resource.ts';
import type { ServedFile } from './served-file.ts';

/** What is published, by path in `dist/`. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

const ALTERNATES = listAlternates().map(({ paths, value }) => ({
  pattern: new RegExp(`^${paths('(')}`),
  value,
}));

/** Of `FOLDER_CLASSES`, with what is compiled once. */
const FOLDERS = FOLDER_CLASSES.map(({ paths, extensions, stem }) => ({
  pattern: new RegExp(paths),
  variants: findVariants(extensions),
  stem: stem ?? 'index',
}));

/**
 * Says what is found at each address, all from the list of files and the table that every kind of host follows.
 *
 * @param base of the publication; without one there are no links to it
 * @returns by path in `dist/`, where that of a folder ends in a slash
 */
export function arrangeResources(
  files: ServedFiles,
  tombstones: readonly Tombstone[],
  base: string | undefined,
): ReadonlyMap<string, Resource> {
  const resources = new Map<string, Resource>();
  const gone = new Set(tombstones.map(({ folder }) => `${folder}/`));
  for (const [path, file] of files) {
    const packed = files.get(`${path}.gz`);
    const representation = new Representation(file, { link: linkOf(path, base), packed });
    resources.set(path, { kind: 'file', representation });
  }
  const root = base === undefined ? '/' : describeBasePath(base).encoded;
  const move = (from: string, to: string) => {
    if (!files.has(from)) resources.set(from, { kind: 'moved', location: `${root}${encodeURI(to)}` });
  };
  for (const folder of listFolders(files)) {
    const link = linkOf(folder, base);
    const variants = listVariants(folder, files, link);
    if (variants.length === 0) continue;
    resources.set(folder, { kind: 'folder', variants, link, isGone: gone.has(folder) });
    if (folder !== '') move(folder.slice(0, -1), folder);
  }
  if (root !== '/') move('/', ''); // the address of the publication without its last slash
  for (const { folder, movedTo } of tombstones) if (movedTo !== undefined) move(`${folder}/`, `${movedTo}/`);
  return resources;
}

function listFolders(files: ServedFiles): Set<string> {
  const folders = [...files.keys()].flatMap((path) => foldersOf(path).map((folder) => `${folder}/`));
  return new Set(['', ...folders]);
}

function listVariants(folder: string, files: ServedFiles, link: string | undefined): FolderVariant[] {
  const found = FOLDERS.find(({ pattern }) => pattern.test(folder));
  return (found?.variants ?? []).flatMap((variant) => {
    const stem = variant.extension === 'html' ? 'index' : found?.stem;
    const name = `${stem}.${variant.extension}`;
    const file = files.get(`${folder}${name}`);
    if (file === undefined) return [];
    const packed = files.get(`${folder}${name}.gz`);
    return [{ ...variant, name, representation: new Representation(file, { link, chosen: name, packed }) }];
  });
}

/** What leads from a document to its other forms, and to the address of the thing. */
function linkOf(path: string, base: string | undefined): string | undefined {
  for (const { pattern, value } of ALTERNATES) {
    const [, folder] = pattern.exec(path) ?? [];
    if (folder === undefined) continue;
    return base === undefined
      ? value
      : `<${describeBase(base)}${encodeURI(folder)}>; rel="canonical", ${value}`;
  }
  return undefined;
}
