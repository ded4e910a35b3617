import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { createFault, type QueryFault } from './fault.ts';
import { type Answer, formatAnswer } from './format-answer.ts';
import { type AnswerFormat, chooseFormat, engineFormat } from './formats.ts';
import { prepareQuestion } from './prepare-question.ts';
import { findFormToken, parseForm } from './query-form.ts';
import { type Dump, readDump } from './read-dump.ts';
import { refuseQuery } from './refuse-query.ts';
import { type Outcome, runEngine } from './run-engine.ts';
import { tokenize } from './tokens.ts';

interface QueryOptions {
  /** The published folder. */
  readonly dist: string;
  readonly timeoutSeconds: number;
  /** Left out for a table, or Turtle where the answer is statements. */
  readonly format?: AnswerFormat | undefined;
  /** Makes the names of columns bold; the identity where there is no terminal. */
  readonly bold: (text: string) => string;
}

/** The answer, or what is wrong with the query. */
export type Answered = { readonly answer: Answer } | { readonly fault: QueryFault };

/** In UTF-16 units; more is a list of values that should be a pattern. */
const MAX_LENGTH = 262_144;

/**
 * Answers a SPARQL 1.1 query from the dump of a published folder; changes nothing and asks nobody else.
 *
 * Outside of `GRAPH` a pattern looks into all documents, unless the query says `FROM`. The prefixes of ours need no
 * declaration, and addresses below the base can be written without it.
 *
 * @throws {PublishError} `NO_PUBLICATION`, `READ_FAILED`; `USAGE` for a format that does not fit; `QUERY_TIMEOUT`;
 *   `QUERY_FAILED` for a query that is too much for the engine
 */
export async function answerQuery(query: string, options: QueryOptions): Promise<Answered> {
  const dump = readDump(options.dist);
  if (query.length > MAX_LENGTH) return { fault: refuseLength(query) };
  const tokens = tokenize(query);
  const refusal = refuseQuery(query, tokens);
  const form = parseForm(findFormToken(tokens));
  if (refusal !== undefined || form === undefined) return { fault: refusal as QueryFault };
  const format = chooseFormat(form, options.format);
  const prepared = prepareQuestion(query, tokens, { base: dump.base, format: engineFormat(format) });
  const task = { ...prepared.question, dump: dump.bytes };
  const outcome = await runEngine(task, options.timeoutSeconds * 1_000);
  if (outcome.is === 'answer') {
    return { answer: formatAnswer(outcome.text, { format, base: dump.base, bold: options.bold }) };
  }
  if (outcome.is === 'refusal') return { fault: prepared.explain(outcome) };
  throw failure(outcome, options, dump);
}

function refuseLength(query: string): QueryFault {
  const message = `Cannot read the query: it has more than ${MAX_LENGTH / 1_024} KiB`;
  return createFault(query, undefined, message, 'Ask for a pattern in place of a list of values');
}

type Failure = Extract<Outcome, { is: 'timeout' | 'trap' | 'unloadable' }>;

function failure(outcome: Failure, { timeoutSeconds }: QueryOptions, { path }: Dump): PublishError {
  if (outcome.is === 'timeout') return timeout(timeoutSeconds);
  if (outcome.is === 'trap') {
    const message = 'Cannot answer the query: it is nested too deeply, or needs more than 512 MB of memory';
    const help = `Ask for less at once, or load ${path} into a SPARQL store`;
    return new PublishError('QUERY_FAILED', EXIT.data, message, help);
  }
  const must = outcome.words ?? 'it has more than the 512 MB that the engine may take';
  const message = `Cannot load ${formatValue(path)}: ${must}`;
  const help =
    outcome.words === undefined ? 'Load it into a SPARQL store' : 'Make it again: communique build';
  return new PublishError('QUERY_FAILED', EXIT.data, message, help);
}

function timeout(seconds: number): PublishError {
  const message = `Cannot answer the query within ${seconds} second${seconds === 1 ? '' : 's'}: it was stopped`;
  const more = Math.ceil(seconds * 6);
  const help = `Ask for less, for example with LIMIT or one pattern more; or allow more: --timeout ${more}`;
  return new PublishError('QUERY_TIMEOUT', EXIT.data, message, help);
}
