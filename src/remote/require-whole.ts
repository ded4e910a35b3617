import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { RemoteReply } from './exchange.ts';
import { formatAddress } from './remote-address.ts';
import { quoteAnswer } from './remote-failure.ts';

/** What was asked, for messages. */
export interface Asked {
  /** Goes on after `Cannot`, before the address. */
  readonly purpose: string;
  readonly url: URL;
}

/**
 * Lets only a successful answer pass.
 *
 * @throws {PublishError} `REMOTE_DENIED` for 401 and 403, `REMOTE_BUSY` for 429 and 503, `REMOTE_FAILED` for other
 * statuses from 500 on, and `REMOTE_REFUSED` for the rest
 */
export function requireSuccess(reply: RemoteReply, asked: Asked): void {
  const { status, body, headers } = reply;
  if (status >= 200 && status < 300) return;
  if (status === 401 || status === 403) {
    const help =
      'Name a file with user:password or Bearer token, who may do this there: --credentials <file>';
    throw new PublishError('REMOTE_DENIED', EXIT.remote, describe(asked, `let us do this (${status})`), help);
  }
  if (status === 429 || status === 503) {
    const after = headers.get('retry-after');
    const shown = /^[\w ,:]{1,40}$/.test(after ?? '') ? `, Retry-After: ${after}` : '';
    const message = describe(asked, `have time for us (${status}${shown})`);
    throw new PublishError('REMOTE_BUSY', EXIT.remote, message, 'Run it again later');
  }
  const words = quoteAnswer(body);
  const must = `accept the request (${status}${words === '' ? '' : `: ${words}`})`;
  if (status >= 500) {
    const help = 'Mend what the server says, or look into its log, and run it again';
    throw new PublishError('REMOTE_FAILED', EXIT.remote, describe(asked, must), help);
  }
  const help = 'Make sure that this is the address of a store, and that it can do this';
  throw new PublishError('REMOTE_REFUSED', EXIT.remote, describe(asked, must), help);
}

/**
 * Lets only an answer pass that is whole and of the kind that was asked for.
 *
 * Virtuoso answers 200 with a part of the result when its time is up (`X-SQL-State: S1TAT`) or its number of rows
 * (`X-SPARQL-MaxRows`).
 *
 * @param types media types in small letters
 * @throws {PublishError} as {@link requireSuccess}; `REMOTE_PARTIAL` for a part, `REMOTE_UNEXPECTED` for another type
 */
export function requireWhole(reply: RemoteReply, types: readonly string[], asked: Asked): void {
  requireSuccess(reply, asked);
  const mark = ['x-sql-state', 'x-sparql-maxrows'].find((name) => reply.headers.has(name));
  if (mark !== undefined) {
    const must = `answer as a whole, and says that it does not (${mark}: ${shorten(reply.headers.get(mark))})`;
    const help = 'Allow queries more time and rows there, and run it again';
    throw new PublishError('REMOTE_PARTIAL', EXIT.remote, describe(asked, must), help);
  }
  const type = (reply.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(type))
    throw unexpected(asked, `answer with ${types.join(' or ')}, not ${shorten(type)}`);
}

/** What to throw for an answer that is not what its type says. */
export function unexpected(asked: Asked, must: string): PublishError {
  const help = 'Make sure that this is the address of a store, and not of a page to log in, for example';
  return new PublishError('REMOTE_UNEXPECTED', EXIT.remote, describe(asked, must), help);
}

function describe({ purpose, url }: Asked, must: string): string {
  return `Cannot ${purpose} ${formatAddress(url)}: the server must ${must}`;
}

function shorten(text: string | undefined): string {
  return JSON.stringify((text ?? '').slice(0, 60));
}
