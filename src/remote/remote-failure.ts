import { escapeControls } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { formatAddress } from './remote-address.ts';

/** Why there is no answer that could be used. */
export interface RemoteFailure {
  readonly kind: 'unreachable' | 'untrusted' | 'slow' | 'broken' | 'large' | 'redirect' | 'stopped';
  /** Goes on after `Cannot … : the server must …`. */
  readonly must: string;
  /** True where the same request may well be answered in a moment. */
  readonly isPassing: boolean;
}

const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_|TLS|SSL|EPROTO/;
const UNREACHABLE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ENETDOWN|EACCES)$/;

/** Says what an error of the connection means. */
export function explainConnectionError(error: Error): RemoteFailure {
  const code = 'code' in error ? String(error.code) : error.message;
  if (UNREACHABLE.test(code)) {
    return { kind: 'unreachable', must: `take connections (${code})`, isPassing: code !== 'ENOTFOUND' };
  }
  if (UNTRUSTED.test(code)) {
    return { kind: 'untrusted', must: `have a certificate that is trusted (${code})`, isPassing: false };
  }
  return { kind: 'broken', must: `send whole answers of HTTP (${code})`, isPassing: true };
}

type Make = (message: string) => PublishError;

/** One way out for each. */
const ERRORS: Readonly<Record<RemoteFailure['kind'], Make>> = {
  unreachable: (message) =>
    new PublishError('REMOTE_UNREACHABLE', EXIT.remote, message, 'Start the server, or mend the address'),
  untrusted: (message) => {
    const help = 'Renew the certificate, or name the authority that signed it: NODE_EXTRA_CA_CERTS=ca.pem';
    return new PublishError('REMOTE_UNTRUSTED', EXIT.remote, message, help);
  },
  slow: (message) => {
    const help = 'Look what keeps the server busy, or give it more time: --timeout <seconds>';
    return new PublishError('REMOTE_TIMEOUT', EXIT.remote, message, help);
  },
  broken: (message) => {
    const help = 'Look into the log of the server, and of proxies before it';
    return new PublishError('REMOTE_BROKEN', EXIT.remote, message, help);
  },
  large: (message) =>
    new PublishError(
      'REMOTE_TOO_LARGE',
      EXIT.remote,
      message,
      'Make sure that this is the address of a store',
    ),
  redirect: (message) => {
    const help = 'If you trust where it leads, name that address instead';
    return new PublishError('REMOTE_REDIRECT', EXIT.remote, message, help);
  },
  stopped: (message) => new PublishError('REMOTE_STOPPED', EXIT.remote, message, 'Run it again'),
};

/**
 * What ends the command when a remote does not answer as it must.
 *
 * @param what a verb with what comes before the address, such as `load into`
 */
export function failureError({ kind, must }: RemoteFailure, what: string, address: URL): PublishError {
  return ERRORS[kind](`Cannot ${what} ${formatAddress(address)}: the server must ${must}`);
}

/** The first words of an answer that is an error, on one line, without control characters and without credentials. */
export function quoteAnswer(body: Buffer): string {
  const words = body.subarray(0, 2_000).toString('utf8').replaceAll(/\s+/g, ' ').trim();
  const safe = words.replaceAll(/\b(Basic|Bearer) +[\w.~+/=-]+/gi, '$1 …'); // a few servers repeat what they were sent
  const line = safe.length > 200 ? `${safe.slice(0, 200)}…` : safe;
  return escapeControls(line);
}
