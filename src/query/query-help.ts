import '../terms/codes.ts'; // so that PREFIXES has them all
import { PREFIXES } from '../terms/namespace.ts';

/** What stands below the options in the help of `communique query`. */
export function formatQueryHelp(): string {
  return `
Outside of GRAPH, patterns look into all documents; each document is a graph. Addresses of the publication can
be written without its base: <place/tokyo/#it>. These prefixes need not be declared:
${[...PREFIXES.keys()].sort().join(', ')}.`;
}
