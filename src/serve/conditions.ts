import type { IncomingHttpHeaders } from 'node:http';
import fresh from 'fresh';

/** By what clients tell whether their copy is still good. */
export interface Validators {
  /** In quotes, and never weak. */
  readonly etag: string;
  /** A date as in HTTP. */
  readonly lastModified: string;
}

/** Whether a request depends on anything at all, so that others need no look. */
export function hasConditions(headers: IncomingHttpHeaders): boolean {
  return (
    headers['if-none-match'] !== undefined ||
    headers['if-modified-since'] !== undefined ||
    headers['if-match'] !== undefined ||
    headers['if-unmodified-since'] !== undefined
  );
}

/**
 * Weighs the conditions of a request, in the order of RFC 9110 section 13.2.2.
 *
 * @returns the status of the answer: 200 when nothing is in the way of it
 */
export function judgeConditions(
  headers: IncomingHttpHeaders,
  { etag, lastModified }: Validators,
): 200 | 304 | 412 {
  const match = headers['if-match'];
  if (match !== undefined) {
    if (!listTags(match).some((tag) => tag === '*' || tag === etag)) return 412;
  } else if (isLater(lastModified, headers['if-unmodified-since'])) return 412;
  return fresh(headers, { etag, 'last-modified': lastModified }) ? 304 : 200;
}

/** Whether a part is still of the same whole (RFC 9110 section 13.1.5); true where nothing is asked. */
export function isSameWhole(condition: string | undefined, { etag, lastModified }: Validators): boolean {
  return condition === undefined || condition === etag || condition === lastModified;
}

function listTags(field: string): string[] {
  return field.split(',').map((tag) => tag.trim());
}

function isLater(lastModified: string, date: string | undefined): boolean {
  return date !== undefined && Date.parse(lastModified) > Date.parse(date);
}
