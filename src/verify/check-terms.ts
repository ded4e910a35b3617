import { formatValue } from '../problem/format-value.ts';
import { findNearName } from '../problem/near-name.ts';
import { codeTerm } from '../terms/codes.ts';
import type { Term } from '../terms/namespace.ts';
import { cmq } from '../terms/vocabularies.ts';
import type { PublishedDocument } from './documents.ts';
import type { Graph } from './graph.ts';
import type { Check, Finding } from './verification.ts';

/** The namespaces of ours by prefix. */
const NAMESPACES = [cmq.Meeting, codeTerm('status', 'held')].map(
  ({ prefix, iri, local }: Term) => [prefix, iri.slice(0, -local.length)] as const,
);

/**
 * Looks up every class, property, datatype and code of ours that a document uses.
 *
 * @param companions what `ns/` and `codes/` say
 */
export function checkTerms(documents: readonly PublishedDocument[], companions: readonly Graph[]): Check {
  const defined = new Set(companions.flatMap(({ quads }) => quads.map(({ subject }) => subject.value)));
  const used = listUses(documents);
  const findings: Finding[] = [];
  for (const [term, folder] of used)
    if (!defined.has(term)) findings.push(undefinedTerm(term, folder, defined));
  const title = 'of ours are defined in ns/ and codes/';
  return { name: 'terms', title, checked: used.size, unit: 'term', findings };
}

/** Terms of ours, each with the folder of the first document that uses it. */
function listUses(documents: readonly PublishedDocument[]): Map<string, string> {
  const uses = new Map<string, string>();
  for (const { folder, graph } of documents) {
    for (const { predicate, object } of graph.quads) {
      const value = object.termType === 'Literal' ? object.datatype.value : object.value;
      for (const term of [predicate.value, value]) {
        if (shorten(term) !== undefined && !uses.has(term)) uses.set(term, folder);
      }
    }
  }
  return uses;
}

/** `cmq:Meeting`; nothing for what is not of ours. */
function shorten(term: string): string | undefined {
  const namespace = NAMESPACES.find(([, iri]) => term.startsWith(iri));
  return namespace === undefined ? undefined : `${namespace[0]}:${term.slice(namespace[1].length)}`;
}

function undefinedTerm(term: string, folder: string, defined: ReadonlySet<string>): Finding {
  const name = shorten(term) ?? term;
  const near = findNearName(
    name,
    [...defined].flatMap((iri) => shorten(iri) ?? []),
  );
  const message = `Cannot look up ${formatValue(name)}: ns/ or codes/ must define it`;
  const help = near === undefined ? 'Add it to vocab/, as vocab/README.md says' : `Did you mean "${near}"?`;
  return { code: 'TERM_UNDEFINED', severity: 'error', file: `${folder}index.ttl`, message, help };
}
