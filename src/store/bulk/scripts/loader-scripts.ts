import type { ShardFacts } from './facts.ts';
import { CHECKSUMS_NAME } from './frame.ts';
import { formatGraphDbScript } from './graphdb.ts';
import { formatJenaScript } from './jena.ts';
import { formatOxigraphScript } from './oxigraph.ts';
import { formatQleverfile, formatQleverScript } from './qlever.ts';
import { formatVirtuosoScript } from './virtuoso.ts';

const FORMATS: Readonly<Record<string, (facts: ShardFacts) => string>> = {
  'load-graphdb.sh': formatGraphDbScript,
  'load-jena.sh': formatJenaScript,
  'load-oxigraph.sh': formatOxigraphScript,
  'load-qlever.sh': formatQleverScript,
  'load-virtuoso.sh': formatVirtuosoScript,
  Qleverfile: formatQleverfile,
};

/** Everything beside the shards but their list. */
export const SCRIPT_NAMES: readonly string[] = [...Object.keys(FORMATS), CHECKSUMS_NAME];

/** Writes the scripts that load shards into an engine each, by the name of the file. */
export function formatLoaderScripts(facts: ShardFacts): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(FORMATS).map(([name, format]) => [name, format(facts)]));
}
