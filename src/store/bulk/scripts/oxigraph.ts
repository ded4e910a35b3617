import type { ShardFacts } from './facts.ts';
import { COUNT_QUERY, EMPTY_DATABASE, formatPattern, formatScript } from './frame.ts';

const ABOUT = [
  'Loads the shards beside it into a new database of Oxigraph, and counts what arrived.',
  'No server may use the database meanwhile.',
  '',
  'Usage: sh load-oxigraph.sh <folder of a new database>',
];

/**
 * Writes the script for Oxigraph.
 *
 * @see https://manpages.ubuntu.com/manpages/plucky/man1/oxigraph-load.1.html
 */
export function formatOxigraphScript(facts: ShardFacts): string {
  return formatScript(
    facts,
    ABOUT,
    EMPTY_DATABASE,
    `set --
for shard in ${formatPattern(facts)}; do
  set -- "$@" --file "$shard"
done
oxigraph load --location "$database" "$@"
count=$(oxigraph query --location "$database" --results-format csv --query '${COUNT_QUERY}')
compare_count "$(printf '%s\\n' "$count" | tr -d '\\r' | sed -n 2p)"
`,
  );
}
