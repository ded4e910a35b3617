import type { ServerResponse } from 'node:http';
import { COMMON_FIELDS } from '../host/table.ts';

/**
 * What went wrong with a request, for programs and for people.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export interface ProblemDetails {
  /** The status of the answer, 400 to 599. */
  readonly status: number;
  /** The same words each time for the same sort of problem. */
  readonly title: string;
  /** What was wrong with this request; never with text of it that was not escaped for JSON by the serializer. */
  readonly detail?: string;
  /** Further fields of the answer, such as `Allow` or `Retry-After`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Further members of the body. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/**
 * Ends a response with a problem, as `application/problem+json`.
 *
 * Without `type`, which then is `about:blank`: the status says what sort of problem it is.
 */
export function sendProblem(response: ServerResponse, problem: ProblemDetails): void {
  const body = Buffer.from(serializeProblem(problem));
  response.writeHead(problem.status, describeFields(problem, body.length));
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** The body of the answer. */
export function serializeProblem({ status, title, detail, members = {} }: ProblemDetails): string {
  return `${JSON.stringify({ title, status, ...(detail !== undefined && { detail }), ...members })}\n`;
}

/** The fields of the answer; those of the problem itself come first, and cannot replace the others. */
export function describeFields({ fields = {} }: ProblemDetails, bytes: number): Record<string, string> {
  return {
    ...fields,
    'Content-Type': 'application/problem+json',
    'Content-Length': String(bytes),
    'Cache-Control': 'no-cache',
    ...COMMON_FIELDS,
  };
}
