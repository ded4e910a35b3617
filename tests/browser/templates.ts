import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Of pages in other languages those that differ most: all are made of the same components as the English ones. */
const TRANSLATED = /^ja\/(?:|search\/|meeting\/(?:[^/]+\/)?)$/;

/**
 * One page of each sort, by its path from the top: the longest of those that stand beside each other, as
 * `meeting/…/`, and each that stands alone.
 */
export function listTemplates(dist: string): string[] {
  const longest = new Map<string, { readonly path: string; readonly size: number }>();
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /(?:^|\/)index\.html$/.test(name)).sort()) {
    const path = file.replace(/index\.html$/, '');
    if (path.startsWith('ja/') && !TRANSLATED.test(path)) continue;
    const { size } = statSync(join(dist, file));
    const sort = sortOf(path);
    if (size > (longest.get(sort)?.size ?? -1)) longest.set(sort, { path, size });
  }
  return Array.from(longest.values(), ({ path }) => path);
}

/** Things have pages in the folder of their kind; the same in the folder of a language. */
function sortOf(path: string): string {
  const parts = path.split('/').slice(0, -1);
  const depth = parts[0] === 'ja' ? 2 : 1;
  return parts.length > depth ? `${dirname(parts.join('/'))}/*` : path;
}
