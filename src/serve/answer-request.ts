import { METHODS, PREFLIGHT_FIELDS } from '../host/table.ts';
import type { Exchange } from './answer-file.ts';
import { answerHealth } from './answer-health.ts';
import { answerResource } from './answer-resource.ts';
import type { Endpoint } from './endpoint.ts';
import { type Generation, HEALTH_PATH, SPARQL_PATH } from './generation.ts';
import { MAX_TARGET_LENGTH } from './limits.ts';
import { type ProblemDetails, sendProblem } from './problem-details.ts';
import type { Publication } from './publication.ts';
import { COMMON } from './representation.ts';
import { namesHost, parseTarget } from './request-target.ts';
import { writeHead } from './send-body.ts';
import { guardSlowReader } from './slow-reader.ts';

/** What requests are answered from. */
export interface Answering {
  readonly publication: Publication;
  readonly endpoint: Endpoint | undefined;
}

const ALLOW = METHODS.join(', ');

const NO_TARGET: ProblemDetails = {
  status: 400,
  title: 'Bad Request',
  detail:
    'The address must be a path in UTF-8, without control characters, and % before two hexadecimal digits',
};
const NO_HOST: ProblemDetails = {
  status: 400,
  title: 'Bad Request',
  detail: 'There must be one field Host, with the name of a host',
};
const TOO_LONG: ProblemDetails = {
  status: 414,
  title: 'URI Too Long',
  detail: `The address may have ${MAX_TARGET_LENGTH} characters`,
};
const NOT_FOUND: ProblemDetails = { status: 404, title: 'Not Found', detail: 'Nothing is published here' };
const REFUSED: ProblemDetails = { status: 405, title: 'Method Not Allowed', fields: { Allow: ALLOW } };
const CHANGING: ProblemDetails = {
  status: 503,
  title: 'Service Unavailable',
  detail: 'A new version is taking the place of this file',
  fields: { 'Retry-After': '1' },
};

const PREFLIGHT = [...COMMON, ...Object.entries({ ...PREFLIGHT_FIELDS, Allow: ALLOW }).flat()];

/**
 * Answers one request, of any kind.
 *
 * At once when everything is in memory; what is thrown is a bug of ours.
 */
export function answerRequest(exchange: Exchange, answering: Answering): void | Promise<void> {
  const { request, response } = exchange;
  const { url: target = '', method } = request;
  if (!namesHost(request.rawHeaders, request.httpVersion)) return sendProblem(response, NO_HOST);
  if (method === 'OPTIONS' && target === '*') return answerOptions(exchange);
  const path = parseTarget(target);
  if (path === undefined) return sendProblem(response, NO_TARGET);
  const generation = answering.publication.current;
  const inside = insideOf(path, generation);
  if (inside === SPARQL_PATH && answering.endpoint !== undefined) return ask(exchange, answering.endpoint);
  if (target.length > MAX_TARGET_LENGTH) return sendProblem(response, TOO_LONG);
  if (method === 'OPTIONS') return answerOptions(exchange);
  if (method !== 'GET' && method !== 'HEAD') return sendProblem(response, REFUSED);
  if (path === `/${HEALTH_PATH}`) return answerHealth(response, generation.version, answering.endpoint);
  return answerDocument(exchange, inside, generation, answering.publication);
}

/** The path in `dist/`; for the address of the publication without its last slash, a slash. */
function insideOf(path: string, { basePath }: Generation): string | undefined {
  if (path.startsWith(basePath)) return path.slice(basePath.length);
  return `${path}/` === basePath ? '/' : undefined;
}

function answerDocument(
  exchange: Exchange,
  inside: string | undefined,
  generation: Generation,
  publication: Publication,
): void | Promise<void> {
  const resource = inside === undefined ? undefined : generation.resources.get(inside);
  if (resource === undefined) return sendProblem(exchange.response, NOT_FOUND);
  const outcome = answerResource(exchange, resource, publication.compressor);
  if (outcome === 'answered') return undefined;
  return Promise.resolve(outcome).then((settled) => {
    return settled === 'gone' ? answerFromLater(exchange, inside ?? '', generation, publication) : undefined;
  });
}

/** A build has put another file in the place of one that is not held: its generation comes within moments. */
async function answerFromLater(
  exchange: Exchange,
  inside: string,
  before: Generation,
  publication: Publication,
): Promise<void> {
  const later = await publication.after(before);
  if (later === undefined) return sendProblem(exchange.response, CHANGING);
  const resource = later.resources.get(inside);
  if (resource === undefined) return sendProblem(exchange.response, NOT_FOUND);
  const outcome = await answerResource(exchange, resource, publication.compressor);
  if (outcome === 'gone') sendProblem(exchange.response, CHANGING);
}

function answerOptions({ response }: Exchange): void {
  writeHead(response, 204, PREFLIGHT);
  response.end();
}

async function ask({ request, response }: Exchange, endpoint: Endpoint): Promise<void> {
  await endpoint.answer(request, response);
  guardSlowReader(response, response.writableLength);
}
