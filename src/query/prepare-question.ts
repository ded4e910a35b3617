import type { Question, Reply } from './ask-store.ts';
import { explainRefusal } from './explain-refusal.ts';
import type { QueryFault } from './fault.ts';
import { hasDataset, missingPrefixes } from './query-form.ts';
import { findStop, spread } from './spread.ts';
import type { Token } from './tokens.ts';

/** A query as the engine is asked, and the way back from what the engine says of it. */
export interface Prepared {
  readonly question: Question;
  /** Says in words for people why the engine did not take it. */
  explain(refusal: Refusal): QueryFault;
}

type Refusal = Extract<Reply, { readonly is: 'refusal' }>;

/**
 * Makes of a query what the engine is asked: with the prefixes of ours that it uses, and about all documents unless it
 * says `FROM`.
 *
 * @param tokens of the query
 * @param format as the engine calls it
 */
export function prepareQuestion(
  query: string,
  tokens: readonly Token[],
  { base, format }: Pick<Question, 'base' | 'format'>,
): Prepared {
  const prefixes = missingPrefixes(tokens);
  const question = {
    base,
    query: `${prefixes}\n${query}`,
    isUnion: !hasDataset(tokens),
    format,
    spread: spread(prefixes, tokens),
  };
  const explain = ({ words, spreadWords }: Refusal) => {
    const stop = spreadWords === undefined ? undefined : findStop(spreadWords, prefixes, tokens);
    return explainRefusal(query, tokens, spreadWords ?? words, stop);
  };
  return { question, explain };
}
