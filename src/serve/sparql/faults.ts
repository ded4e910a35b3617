import type { QueryFault } from '../../query/fault.ts';
import type { ProblemDetails } from '../problem-details.ts';
import type { Turned } from './gate.ts';

/** The methods that the endpoint answers. */
export const METHODS = 'GET, HEAD, POST, OPTIONS';

/** Something about the request itself that has to be changed by the one who sent it. */
export function badRequest(detail: string, status = 400): ProblemDetails {
  return { status, title: 'Cannot read the request', detail };
}

/** Something in the query, with its place where it has one. */
export function badQuery({ place, message, help }: QueryFault, status = 400): ProblemDetails {
  const title = status === 400 ? 'Cannot read the query' : 'Cannot answer the query';
  return { status, title, detail: message, members: { ...place, help } };
}

/** A query that can be read and is too much; asking again changes nothing. */
export function tooMuch(detail: string, help: string): ProblemDetails {
  return { status: 422, title: 'Cannot answer the query', detail, members: { help } };
}

/** A query that was stopped. */
export function tooSlow(timeoutMs: number): ProblemDetails {
  const detail = `It was stopped after ${timeoutMs / 1_000} s, with what it waited for others`;
  const help = 'Ask for less, for example with LIMIT or one pattern more';
  return { status: 504, title: 'Cannot answer the query in time', detail, members: { help } };
}

/** A query that could not even be begun. */
export function tooBusy(detail: string): ProblemDetails {
  return { status: 503, title: 'Cannot answer at the moment', detail, fields: { 'Retry-After': '1' } };
}

/** A query that was not let in. */
export function explainTurned(why: Turned): ProblemDetails {
  if (why === 'full') return tooBusy('Too many queries wait already');
  return tooBusy(why === 'late' ? 'Other queries took too long' : 'The server is being stopped');
}
