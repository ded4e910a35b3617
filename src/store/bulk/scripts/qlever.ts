import type { ShardFacts } from './facts.ts';
import { COUNT_QUERY, formatPattern, formatScript } from './frame.ts';

const ABOUT = [
  'Makes an index of QLever from the shards beside it, starts its server, and counts what arrived.',
  'QLever reads the fourth term of each line as the graph. A change needs a new index.',
  '',
  'Usage: sh load-qlever.sh <new folder for the index>',
  '',
  'qlever (from PyPI) must be on PATH; by the Qleverfile it runs the engine in Docker.',
];

const PORT = 7019;

/**
 * Writes the script for QLever.
 *
 * The index is made in a folder of its own, since the engine sees no other one and leaves its files there.
 *
 * @see https://docs.qlever.dev/qleverfile/
 */
export function formatQleverScript(facts: ShardFacts): string {
  const pattern = formatPattern(facts);
  return formatScript(
    facts,
    ABOUT,
    `[ $# -eq 1 ] || fail "usage: sh $0 <new folder for the index>"
mkdir -p "$1"
index=$(cd "$1" && pwd -P)
[ -z "$(ls -A "$index")" ] || fail "$index is not empty"
`,
    `ln ${pattern} "$index" 2>/dev/null || cp -f ${pattern} "$index"
cp Qleverfile "$index"
cd "$index"
qlever index
qlever start
count=$(curl -sSf --retry 10 --retry-connrefused -H 'Accept: text/csv' \\
  --data-urlencode 'query=${COUNT_QUERY}' http://localhost:${PORT}/)
compare_count "$(printf '%s\\n' "$count" | tr -d '\\r' | sed -n 2p)"
`,
  );
}

/** Writes the settings that `qlever` reads. There is no access token in it: nobody may change the settings of the server. */
export function formatQleverfile(facts: ShardFacts): string {
  return `[data]
NAME        = communique
DESCRIPTION = Official dialogues between governments
FORMAT      = nq

[index]
INPUT_FILES      = ${formatPattern(facts)}
CAT_INPUT_FILES  = ${facts.isCompressed ? 'zcat' : 'cat'} \${INPUT_FILES}
PARALLEL_PARSING = true

[server]
PORT    = ${PORT}
TIMEOUT = 30s

[runtime]
SYSTEM = docker
IMAGE  = docker.io/adfreiburg/qlever:latest
`;
}
