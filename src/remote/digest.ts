import { createHash } from 'node:crypto';
import type { Challenge } from './challenge.ts';
import type { Credentials } from './credentials.ts';

const HASHES: Readonly<Record<string, string>> = { md5: 'md5', 'sha-256': 'sha256' };

/** What one answer is about. */
export interface DigestRequest {
  readonly method: string;
  /** Path and query, as they are sent. */
  readonly target: string;
  /** How often this challenge has been answered, this answer included. */
  readonly count: number;
  /** Chosen by us. */
  readonly nonce: string;
}

/** True for a challenge that {@link answerDigest} can answer. */
export function isDigest({ scheme, parameters }: Challenge): boolean {
  const qop = parameters.get('qop');
  return (
    scheme === 'digest' &&
    hashOf(parameters) !== undefined &&
    parameters.has('realm') &&
    parameters.has('nonce') &&
    (qop === undefined || qopsOf(qop).includes('auth'))
  );
}

/** True for SHA-256, which is taken where a server lets us choose. */
export function isStrong({ parameters }: Challenge): boolean {
  return hashOf(parameters) === 'sha256';
}

/**
 * The value of `Authorization` that answers a challenge: MD5 or SHA-256, both also as `-sess`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7616#section-3.4
 */
export function answerDigest(
  { parameters }: Challenge,
  credentials: Credentials,
  { method, target, count, nonce: ours }: DigestRequest,
): string {
  const name = hashOf(parameters) ?? 'md5';
  const hash = (text: string) => createHash(name).update(text, 'utf8').digest('hex');
  const [realm = '', nonce = ''] = [parameters.get('realm'), parameters.get('nonce')];
  const algorithm = parameters.get('algorithm');
  const isCounted = parameters.has('qop');
  const counter = count.toString(16).padStart(8, '0');
  const [shownUser, secret] = credentials.hashed((user, password) => {
    const first = hash(`${user}:${realm}:${password}`);
    const shown = parameters.get('userhash') === 'true' ? hash(`${user}:${realm}`) : user;
    return [shown, /-sess$/i.test(algorithm ?? '') ? hash(`${first}:${nonce}:${ours}`) : first];
  });
  const middle = isCounted ? `${nonce}:${counter}:${ours}:auth` : nonce;
  const response = hash(`${secret}:${middle}:${hash(`${method}:${target}`)}`);
  const opaque = parameters.get('opaque');
  return `Digest ${[
    `username=${quote(shownUser)}`,
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(target)}`,
    ...(algorithm === undefined ? [] : [`algorithm=${algorithm}`]),
    ...(isCounted ? ['qop=auth', `nc=${counter}`, `cnonce=${quote(ours)}`] : []),
    ...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
    ...(parameters.get('userhash') === 'true' ? ['userhash=true'] : []),
    `response=${quote(response)}`,
  ].join(', ')}`;
}

function hashOf(parameters: ReadonlyMap<string, string>): string | undefined {
  return HASHES[(parameters.get('algorithm') ?? 'md5').toLowerCase().replace(/-sess$/, '')];
}

function qopsOf(qop: string): string[] {
  return qop.split(',').map((word) => word.trim().toLowerCase());
}

function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
