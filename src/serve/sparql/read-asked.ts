import type { IncomingMessage } from 'node:http';
import type { Dataset } from '../../query/ask-store.ts';
import type { ProblemDetails } from '../problem-details.ts';
import { badRequest } from './faults.ts';
import { type Field, parseFields, valuesOf } from './fields.ts';
import { readBody } from './read-body.ts';

/** A query as it came by the protocol. */
export interface Asked {
  readonly query: string;
  /** Of `default-graph-uri` and `named-graph-uri`; `undefined` when there is neither. */
  readonly dataset: Dataset | undefined;
}

/** What was asked for: with `query`, without anything, or what is wrong; `gone` when nobody waits for an answer. */
export type Reading = { readonly asked: Asked | undefined } | { readonly fault: ProblemDetails } | 'gone';

/** Of the query itself, in bytes of UTF-8; what is longer takes the engine seconds to plan. */
const MAX_QUERY_BYTES = 16 * 1024;

/** Of a form: three for each byte of the query, and as much again for the graphs. */
const MAX_FORM_BYTES = 6 * MAX_QUERY_BYTES;

/**
 * Reads a query by any of the three ways of the protocol.
 *
 * @see https://www.w3.org/TR/sparql11-protocol/#query-operation
 */
export async function readAsked(request: IncomingMessage): Promise<Reading> {
  const fields = fieldsOf(request.url ?? '');
  if (fields === undefined) return { fault: NOT_UTF8 };
  if (request.method !== 'POST') return fields.length === 0 ? { asked: undefined } : takeFields(fields);
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const refusal = refuseType(type, request.headers);
  if (refusal !== undefined) return { fault: refusal };
  if (valuesOf(fields, 'query').length > 0) return { fault: TWICE };
  const isForm = type === FORM;
  const body = await readBody(request, isForm ? MAX_FORM_BYTES : MAX_QUERY_BYTES);
  if (body === 'gone') return 'gone';
  if (body === 'large') return { fault: TOO_LONG };
  const text = decodeUtf8(body);
  if (text === undefined) return { fault: NOT_UTF8 };
  if (!isForm) return takeFields([...fields, ['query', text]]);
  const posted = parseFields(text);
  if (posted === undefined) return { fault: NOT_UTF8 };
  return takeFields([...fields, ...posted]);
}

const FORM = 'application/x-www-form-urlencoded';
const QUERY = 'application/sparql-query';

const NOT_UTF8 = badRequest('It must be percent-encoded UTF-8 throughout');
const TWICE = badRequest('There must be one query, in the address or in the body');
const MISSING = badRequest('The field query is missing');
const TOO_LONG = badRequest(`The query must have at most ${MAX_QUERY_BYTES / 1_024} KiB`, 413);

/** What stands behind the question mark; bytes that are not ASCII are not looked at by Node. */
function fieldsOf(url: string): Field[] | undefined {
  const at = url.indexOf('?');
  const search = at === -1 ? '' : url.slice(at + 1);
  return /[^\x21-\x7e]/.test(search) ? undefined : parseFields(search);
}

function refuseType(
  type: string | undefined,
  { 'content-encoding': encoding = 'identity', 'content-type': whole = '' }: IncomingMessage['headers'],
): ProblemDetails | undefined {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(whole)?.[1] ?? 'utf-8';
  if ((type === FORM || type === QUERY) && encoding === 'identity' && /^utf-?8$/i.test(charset))
    return undefined;
  if (type === 'application/sparql-update') return { status: 403, title: READ_ONLY };
  const fields = { 'Accept-Post': `${FORM}, ${QUERY}` };
  return { ...badRequest(`The body must be ${FORM} or ${QUERY}, in UTF-8 and not packed`, 415), fields };
}

const READ_ONLY = 'This endpoint answers queries, and changes nothing';

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // a TypeError
  }
}

function takeFields(fields: readonly Field[]): Reading {
  const [query, ...more] = valuesOf(fields, 'query');
  if (valuesOf(fields, 'update').length > 0) return { fault: { status: 403, title: READ_ONLY } };
  if (more.length > 0) return { fault: TWICE };
  if (query === undefined) return { fault: MISSING };
  if (Buffer.byteLength(query) > MAX_QUERY_BYTES) return { fault: TOO_LONG };
  const defaultGraphs = valuesOf(fields, 'default-graph-uri');
  const namedGraphs = valuesOf(fields, 'named-graph-uri');
  const graphs = [...defaultGraphs, ...namedGraphs];
  if (graphs.length > MAX_GRAPHS || !graphs.every(isIri)) return { fault: BAD_GRAPHS };
  return { asked: { query, dataset: graphs.length === 0 ? undefined : { defaultGraphs, namedGraphs } } };
}

const MAX_GRAPHS = 100;
const BAD_GRAPHS = badRequest(`Graphs must be named by absolute IRIs, at most ${MAX_GRAPHS} of them`);

/** Absolute, and without what no IRI may hold. */
function isIri(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:[^\p{Cc}\p{Cs} <>"{}|\\^`]*$/u.test(text);
}
