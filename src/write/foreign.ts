import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { DistFolder } from './dist-folder.ts';

const MAX_SHOWN = 5;

/**
 * Refuses to write where something stands that no build of ours put there.
 *
 * @param targets paths inside `dist/` that are about to be replaced
 * @param isOurs whether the manifest in `dist/` lists a path
 * @param shown what was typed for `dist/`
 * @throws {PublishError} `FOREIGN_FILE`, naming up to five paths
 */
export function refuseForeign(
  dist: DistFolder,
  targets: Iterable<string>,
  isOurs: (path: string) => boolean,
  shown: string,
): void {
  const foreign = new Set<string>();
  for (const target of targets) {
    for (const path of findForeign(dist, target, isOurs)) foreign.add(path);
  }
  if (foreign.size > 0) throw foreignFile([...foreign], shown);
}

/** What stands in the way of a file, other than plain files of ours. */
function findForeign(dist: DistFolder, target: string, isOurs: (path: string) => boolean): string[] {
  const inTheWay = dist.findBlocker(target) ?? target;
  const kind = dist.look(inTheWay);
  const found = kind === 'folder' ? [...dist.filesIn(inTheWay)] : [{ path: inTheWay, kind }];
  return found
    .filter((entry) => entry.kind !== 'missing' && (entry.kind !== 'file' || !isOurs(entry.path)))
    .map((entry) => entry.path);
}

function foreignFile(paths: readonly string[], shown: string): PublishError {
  const names = paths.slice(0, MAX_SHOWN).map((path) => JSON.stringify(`${shown}/${path}`));
  const more = paths.length > MAX_SHOWN ? ` and ${paths.length - MAX_SHOWN} more` : '';
  return new PublishError(
    'FOREIGN_FILE',
    EXIT.environment,
    `Cannot replace ${names.join(', ')}${more}: only files that manifest.json lists are replaced`,
    `Move ${paths.length === 1 ? 'it' : 'them'} away and run again; nothing of yours was changed`,
  );
}
