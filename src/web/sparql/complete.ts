import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete';
import '../../query/query-form.ts'; // so that PREFIXES has them all
import { QUERY_WORDS } from '../../query/sparql-words.ts';
import { PREFIXES } from '../../terms/namespace.ts';

/** A term of the data as `sparql/terms.json` has it. */
export interface KnownTerm {
  /** `schema:startDate`. */
  readonly name: string;
  readonly label?: string;
}

const WORDS: readonly Completion[] = QUERY_WORDS.map((label) => ({ label, type: 'keyword' }));

const NAMESPACES: readonly Completion[] = Array.from(PREFIXES, ([prefix, iri]) => {
  return { label: `${prefix}:`, detail: iri, type: 'namespace', boost: 1 };
});

/** Completes prefixes and terms in use, words of SPARQL, and variables that the query has already. */
export function createCompletion(terms: () => readonly KnownTerm[]): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const typed = context.matchBefore(/[?$]?[\w-]*:?[\w-]*/);
    if (typed === null || (typed.from === typed.to && !context.explicit)) return null;
    const validFor = /^[?$]?[\w-]*:?[\w-]*$/;
    if (/^[?$]/.test(typed.text)) return { from: typed.from, options: listVariables(context), validFor };
    return { from: typed.from, options: [...NAMESPACES, ...listTerms(terms()), ...WORDS], validFor };
  };
}

function listTerms(terms: readonly KnownTerm[]): Completion[] {
  return terms.map(({ name, label }) => ({
    label: name,
    ...(label !== undefined && { detail: label }),
    type: 'property',
  }));
}

function listVariables({ state, pos }: CompletionContext): Completion[] {
  const text = state.doc.toString();
  const names = [...text.matchAll(/[?$]\w+/g)].filter(({ index, 0: { length } }) => index + length !== pos);
  return [...new Set(names.map(([name]) => name))].map((label) => ({ label, type: 'variable' }));
}
