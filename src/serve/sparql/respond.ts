import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import fresh from 'fresh';
import { COMMON_FIELDS, formatContentType, PREFLIGHT_FIELDS } from '../../host/table.ts';
import { METHODS } from './faults.ts';

/** A whole answer, as it is sent. */
export interface Body {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Names what was asked for and of which data; left out where the next answer may be another one. */
  readonly etag?: string | undefined;
}

/** The tag of an answer; weak, since rows may come in another order another time. */
export function makeTag(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return `W/"${hash.digest('base64url').slice(0, 27)}"`;
}

/**
 * Whether the client has this answer already; only GET and HEAD ask so.
 *
 * A star names no answer: whether there is one at all, only the engine can tell.
 */
export function hasCopy({ method, headers }: IncomingMessage, etag: string): boolean {
  return method !== 'POST' && headers['if-none-match'] !== '*' && fresh(headers, { etag });
}

/** Ends a response with a whole answer, or with the news that the client has it already. */
export function sendBody(request: IncomingMessage, response: ServerResponse, body: Body): void {
  const { mediaType, bytes, etag } = body;
  if (etag !== undefined && hasCopy(request, etag)) {
    sendNotModified(response, etag);
    return;
  }
  response.writeHead(200, {
    ...fieldsOf(etag),
    'Content-Type': formatContentType(mediaType),
    'Content-Length': bytes.length,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Ends a response with the news that the client has the answer already. */
export function sendNotModified(response: ServerResponse, etag: string): void {
  response.writeHead(304, fieldsOf(etag)).end();
}

/** What is kept is asked for again each time, which costs an answer without a body. */
function fieldsOf(etag: string | undefined): Record<string, string> {
  return {
    ...COMMON_FIELDS,
    'Cache-Control': etag === undefined ? 'no-store' : 'no-cache',
    Vary: 'Accept',
    ...(etag !== undefined && { ETag: etag }),
  };
}

/** Sends a browser to the page on which queries are written. */
export function sendToPage(response: ServerResponse): void {
  response
    .writeHead(303, { ...COMMON_FIELDS, Location: 'sparql/', Vary: 'Accept', 'Cache-Control': 'no-cache' })
    .end();
}

/** Answers what a browser asks before it lets a page of others ask. */
export function sendPreflight(response: ServerResponse): void {
  const allowed = `${PREFLIGHT_FIELDS['Access-Control-Allow-Headers']}, Content-Type`;
  response
    .writeHead(204, {
      ...COMMON_FIELDS,
      ...PREFLIGHT_FIELDS,
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Allow-Headers': allowed,
      Allow: METHODS,
    })
    .end();
}
