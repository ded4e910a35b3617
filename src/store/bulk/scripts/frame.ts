import type { ShardFacts } from './facts.ts';

/** Checks what every script checks first: that each shard is as it was written. */
export const CHECKSUMS_NAME = 'SHA256SUMS';

/** The shards of a folder, for a shell: in order, since their names have the same length. */
export function formatPattern({ isCompressed }: ShardFacts): string {
  return `communique-*.nq${isCompressed ? '.gz' : ''}`;
}

/**
 * Puts a script together: what it does, then safe settings, then the check of the shards, then its own lines.
 *
 * @param about lines of the comment at its head
 * @param before lines that need the folder in which it was started
 * @param body lines that run in the folder of the shards
 */
export function formatScript(
  { quads }: ShardFacts,
  about: readonly string[],
  before: string,
  body: string,
): string {
  return `#!/bin/sh
${about.map((line) => `# ${line}`.trimEnd()).join('\n')}
set -eu

fail() {
  printf 'error: %s\\n' "$1" >&2
  exit 1
}

compare_count() {
  [ "$1" = ${quads} ] || fail "the store holds $1 quads of this publication in place of ${quads}"
  echo 'Loaded ${quads} quads'
}

${before}
cd "$(dirname "$0")"
if command -v sha256sum >/dev/null; then check=sha256sum; else check='shasum -a 256'; fi
$check -c ${CHECKSUMS_NAME} >/dev/null || fail 'a shard is not as it was written: run communique load --bulk again'

${body}`;
}

/** Lines that take the folder of a database from the first argument, and make sure that it is an empty one. */
export const EMPTY_DATABASE = `[ $# -eq 1 ] || fail "usage: sh $0 <folder of a new database>"
mkdir -p "$1"
database=$(cd "$1" && pwd -P)
[ -z "$(ls -A "$database")" ] || fail "$database is not empty: communique load brings a store up to date"
`;

/** The query that counts what a store holds in graphs; on one line, without a quote in it. */
export const COUNT_QUERY = 'SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }';

/** Text as one word of a shell. */
export function quoteShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
