import type { ShardFacts } from './facts.ts';
import { COUNT_QUERY, formatPattern, formatScript } from './frame.ts';

const ABOUT = [
  'Loads the shards beside it into a repository of GraphDB 10 or later: they REPLACE all that it holds.',
  'GraphDB must not run meanwhile. What arrived can be counted only once it runs again: the script says how.',
  '',
  'Usage: sh load-graphdb.sh <id of a repository that there is>',
  '',
  'importrdf, of the bin folder of GraphDB, must be on PATH.',
];

/**
 * Writes the script for GraphDB.
 *
 * @see https://graphdb.ontotext.com/documentation/10.0/loading-data-using-importrdf.html
 */
export function formatGraphDbScript(facts: ShardFacts): string {
  return formatScript(
    facts,
    ABOUT,
    `[ $# -eq 1 ] || fail "usage: sh $0 <id of a repository>"
`,
    `importrdf load --force -i "$1" -m parallel ${formatPattern(facts)}
echo 'Start GraphDB, and ask it: ${COUNT_QUERY}'
echo 'The answer must be ${facts.quads}'
`,
  );
}
