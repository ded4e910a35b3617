import { basename, dirname, join, resolve } from 'node:path';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { FileSystem } from './file-system.ts';
import { writeFailed } from './write-error.ts';

/** Where `dist/` and its neighbour are. */
export interface DistPlace {
  /** Absolute, links resolved; need not exist. */
  readonly root: string;
  /** Absolute: `.{name of dist}.staging` beside it. */
  readonly staging: string;
  /** What was typed, without a final slash: for people. */
  readonly shown: string;
}

/**
 * Finds the folder that is replaced; it may be a link to a folder, and then the neighbour is beside the target.
 *
 * @param dist as it was typed; relative to the working directory
 * @throws {PublishError} `WRITE_FAILED` when it cannot be a folder, or when files cannot be renamed into it
 */
export function locateDist(fileSystem: FileSystem, dist: string): DistPlace {
  const shown = dist.replace(/(?<=.)\/+$/, '');
  try {
    const root = resolveRoot(fileSystem, dist, shown);
    const parent = dirname(root);
    if (parent === root) throw refusal(shown, 'it has no parent folder', 'Name a folder inside it');
    return { root, staging: join(parent, `.${basename(root)}.staging`), shown };
  } catch (error) {
    throw writeFailed(error, shown, false);
  }
}

function resolveRoot(fileSystem: FileSystem, dist: string, shown: string): string {
  const path = resolve(dist);
  const stats = fileSystem.lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return refuseWithoutParent(fileSystem, path, shown);
  const root = fileSystem.realpathSync(path);
  const { dev } = fileSystem.statSync(dirname(root));
  const target = fileSystem.statSync(root);
  if (!target.isDirectory()) throw refusal(shown, 'it is not a folder', 'Move it away and run again');
  if (target.dev !== dev) {
    const help = 'Name a folder inside it, so that files can be made beside that folder and renamed into it';
    throw refusal(shown, 'it is a file system of its own', help);
  }
  return root;
}

function refuseWithoutParent(fileSystem: FileSystem, path: string, shown: string): string {
  const parent = fileSystem.statSync(dirname(path), { throwIfNoEntry: false });
  if (parent?.isDirectory()) return path;
  const help = `Run: mkdir -p ${JSON.stringify(dirname(path))}`;
  throw refusal(shown, 'the folder it is to be in does not exist', help);
}

function refusal(shown: string, reason: string, help: string): PublishError {
  const message = `Cannot write ${JSON.stringify(shown)}: ${reason}`;
  return new PublishError('WRITE_FAILED', EXIT.environment, message, help);
}
