import { EXIT, PublishError } from '../problem/publish-error.ts';

/** Why there is no answer. */
export interface Failure {
  readonly kind: 'unreachable' | 'untrusted' | 'slow' | 'broken' | 'large';
  /** Goes on after `Cannot read the answer of …: it must …`; says in the end what came instead. */
  readonly must: string;
}

/** Every kind of failure of a certificate, as OpenSSL and Node name them. */
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_|TLS|SSL|EPROTO/;

const UNREACHABLE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ENETDOWN|EACCES)$/;

/** Says what an error of the connection means. */
export function explainError(error: Error): Failure {
  const code = 'code' in error ? String(error.code) : error.message;
  if (UNREACHABLE.test(code)) return { kind: 'unreachable', must: `take connections (${code})` };
  if (UNTRUSTED.test(code))
    return { kind: 'untrusted', must: `have a certificate that is trusted (${code})` };
  return { kind: 'broken', must: `be whole and follow HTTP (${code})` };
}

/** What ends the command when a server cannot be looked at. */
export function remoteError({ kind, must }: Failure, where: string, cause?: unknown): PublishError {
  const message = `Cannot verify ${where}: the server must ${must}`;
  const exit = EXIT.remote;
  const again = `curl -sv -o /dev/null ${where}`;
  if (kind === 'unreachable') {
    const help = `Start the server, or mend the address; this shows the same: ${again}`;
    return new PublishError('REMOTE_UNREACHABLE', exit, message, help, cause);
  }
  if (kind === 'untrusted') {
    const help = `Renew the certificate, or send the whole chain; this shows the same: ${again}`;
    return new PublishError('REMOTE_UNTRUSTED', exit, message, help, cause);
  }
  if (kind === 'slow') {
    const help = `Give it more time, for example: communique verify ${where} --timeout 60`;
    return new PublishError('REMOTE_TIMEOUT', exit, message, help, cause);
  }
  const help = `Look into the log of the server; this shows the same: ${again}`;
  return new PublishError('REMOTE_BROKEN', exit, message, help, cause);
}
