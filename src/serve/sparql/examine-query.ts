import { type Prepared, prepareQuestion } from '../../query/prepare-question.ts';
import { findFormToken, isWord, parseForm } from '../../query/query-form.ts';
import { refuseQuery } from '../../query/refuse-query.ts';
import { UPDATE_WORDS } from '../../query/sparql-words.ts';
import { type Token, tokenize } from '../../query/tokens.ts';
import { chooseVariant, parseAccept } from '../accept.ts';
import type { ProblemDetails } from '../problem-details.ts';
import { type AnswerType, typesOf } from './answer-types.ts';
import { badQuery } from './faults.ts';
import { refuseCostly } from './refuse-costly.ts';

/** A query that the engine may be asked, and how its answer is written. */
export interface Examined {
  readonly prepared: Prepared;
  readonly type: AnswerType;
  /** Whether the same query has the same answer as long as the data is the same. */
  readonly isRepeatable: boolean;
}

/** Looks at a query as far as that can be done without the engine, in time in proportion to its length. */
export function examineQuery(query: string, accept: string, base: string): Examined | ProblemDetails {
  const tokens = tokenize(query);
  const problem = refuse(query, tokens);
  if (problem !== undefined) return problem;
  const types = typesOf(parseForm(findFormToken(tokens)) ?? 'SELECT');
  const type = chooseVariant(parseAccept(accept), types);
  if (type === undefined) return notAcceptable(types);
  const prepared = prepareQuestion(query, tokens, { base, format: type.format });
  return { prepared, type, isRepeatable: !tokens.some(isChanging) };
}

/** What a format that nobody offers is answered with. */
export function notAcceptable(types: readonly AnswerType[]): ProblemDetails {
  const offered = types.map(({ mediaType }) => mediaType);
  return {
    status: 406,
    title: 'Cannot write the answer as any type that Accept names',
    detail: `It can be written as ${offered.join(', ')}`,
    fields: { Vary: 'Accept' },
    members: { types: offered },
  };
}

const EXAMPLE = 'Write for example: SELECT ?meeting { ?meeting a cmq:Meeting }';

function refuse(query: string, tokens: readonly Token[]): ProblemDetails | undefined {
  const fault = refuseQuery(query, tokens);
  if (fault === undefined) {
    const costly = refuseCostly(query, tokens);
    return costly === undefined ? undefined : badQuery(costly, 422);
  }
  const first = findFormToken(tokens);
  if (first !== undefined && UPDATE_WORDS.some((word) => isWord(first, word))) {
    return badQuery({ ...fault, help: 'Ask with SELECT, ASK, CONSTRUCT or DESCRIBE' }, 403);
  }
  // what is said of a command elsewhere is said of a query here
  return badQuery(fault.help.includes('communique query') ? { ...fault, help: EXAMPLE } : fault);
}

function isChanging(token: Token): boolean {
  return ['NOW', 'RAND', 'UUID', 'STRUUID'].some((word) => isWord(token, word));
}
