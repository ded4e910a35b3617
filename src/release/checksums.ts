import { compareText } from '../problem/problem.ts';

/**
 * Lists checksums as `sha256sum --check` reads them, one file a line.
 *
 * @param files names relative to the folder of the list; without line ends and backslashes, which would need escapes
 */
export function serializeChecksums(
  files: readonly { readonly name: string; readonly sha256: string }[],
): string {
  return files
    .toSorted((a, b) => compareText(a.name, b.name))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('');
}
