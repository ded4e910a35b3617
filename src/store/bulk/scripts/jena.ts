import type { ShardFacts } from './facts.ts';
import { COUNT_QUERY, EMPTY_DATABASE, formatPattern, formatScript } from './frame.ts';

const ABOUT = [
  'Loads the shards beside it into a new TDB2 database of Apache Jena, which Fuseki serves, and counts what arrived.',
  'No server may use the database meanwhile.',
  '',
  'Usage: sh load-jena.sh <folder of a new database>',
  '',
  'JENA_LOADER is tdb2.tdbloader if not set; tdb2.xloader is for hundreds of millions of statements.',
];

/**
 * Writes the script for Apache Jena.
 *
 * @see https://jena.apache.org/documentation/tdb2/tdb2_cmds.html
 */
export function formatJenaScript(facts: ShardFacts): string {
  return formatScript(
    facts,
    ABOUT,
    EMPTY_DATABASE,
    `"\${JENA_LOADER:-tdb2.tdbloader}" --loc "$database" ${formatPattern(facts)}
count=$(tdb2.tdbquery --loc "$database" --results=csv '${COUNT_QUERY}')
compare_count "$(printf '%s\\n' "$count" | tr -d '\\r' | sed -n 2p)"
`,
  );
}
