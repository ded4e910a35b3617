import type { RemoteReply } from '../../remote/exchange.ts';
import { quoteAnswer } from '../../remote/remote-failure.ts';
import type { ProblemDetails } from '../problem-details.ts';
import type { AnswerType } from './answer-types.ts';
import { fail, type Outcome } from './computer.ts';
import { countRows } from './count-rows.ts';
import { tooBusy, tooMuch, tooSlow } from './faults.ts';

interface Limits {
  readonly maxRows: number;
  readonly timeoutMs: number;
}

const LESS = 'Ask for less, for example with LIMIT';

/**
 * What a store has answered, as we answer: a whole answer in the type that was asked for, or an error.
 *
 * Virtuoso answers 200 with a part when its time is up (`X-SQL-State: S1TAT`) or its number of rows
 * (`X-SPARQL-MaxRows`).
 */
export function explainReply(reply: RemoteReply, type: AnswerType, { maxRows, timeoutMs }: Limits): Outcome {
  const { status, headers, body } = reply;
  if (status !== 200) return fail(explainStatus(reply, timeoutMs), status === 400);
  if (headers.has('x-sql-state')) return fail(tooSlow(timeoutMs));
  const part = 'A part of an answer is never sent, and its answer has more rows than the store gives';
  if (headers.has('x-sparql-maxrows')) return fail(tooMuch(part, LESS), true);
  const told = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (told !== type.mediaType && !type.aliases.includes(told)) {
    return fail(badGateway('The store answers in another format than it was asked for'));
  }
  if (countRows(body.toString('latin1'), type.format) > maxRows) {
    return fail(
      tooMuch(`A part of an answer is never sent, and its answer has more than ${maxRows} rows`, LESS),
      true,
    );
  }
  return { is: 'answer', body };
}

/** What to say when there is no whole answer of a store. */
export function explainTrouble(
  code: string,
  { isLate, timeoutMs, maxBytes }: { isLate: boolean; timeoutMs: number; maxBytes: number },
): ProblemDetails {
  if (isLate || code === 'REMOTE_TIMEOUT') return tooSlow(timeoutMs);
  if (code === 'REMOTE_STOPPED') return tooBusy('The server is being stopped');
  if (code === 'REMOTE_TOO_LARGE') {
    const most = `${maxBytes / 1_024 / 1_024} MiB`;
    return tooMuch(`A part of an answer is never sent, and its answer has more than ${most}`, LESS);
  }
  return badGateway('The store cannot be asked');
}

function explainStatus({ status, body }: RemoteReply, timeoutMs: number): ProblemDetails {
  const words = body.toString('utf8', 0, 2_000);
  if (/\bS1T00\b|\bSR171\b|time(?:d)?[ -]?out/i.test(words) || status === 408 || status === 504) {
    return tooSlow(timeoutMs);
  }
  if (status === 429 || status === 503) return tooBusy('The store has no time');
  if (status === 400 && /syntax|parse|lexical|malformed|compiler|expect/i.test(words)) {
    return { status: 400, title: 'Cannot read the query', detail: `The store says: ${quoteAnswer(body)}` };
  }
  return badGateway('The store cannot answer this query');
}

function badGateway(detail: string): ProblemDetails {
  return { status: 502, title: 'Cannot answer the query', detail };
}
