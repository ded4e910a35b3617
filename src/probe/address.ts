import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';

/** Where a publication is served. */
export interface Address {
  /** As shown to people: absolute, with a slash at the end. */
  readonly href: string;
  readonly isSecure: boolean;
  /** Name or number of the host, without brackets. */
  readonly host: string;
  readonly port: number;
  /** What the field `Host` says. */
  readonly authority: string;
  /** Path of the publication on its server: begins and ends with a slash. */
  readonly path: string;
}

/**
 * Reads the address of a served publication; a slash at the end is added where it is missing.
 *
 * @throws {PublishError} `USAGE` for another scheme than http and https, a user name, a query or a fragment
 */
export function readAddress(text: string): Address {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw refuse(text, 'it must be an address that begins http:// or https://');
  }
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') throw refuse(text, 'it must not hold a name or password');
  if (/[?#]/.test(text)) throw refuse(text, 'it must end with the path of the publication');
  const isSecure = url.protocol === 'https:';
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  return {
    href: `${url.origin}${path}`,
    isSecure,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isSecure ? 443 : 80) : Number(url.port),
    authority: url.host,
    path,
  };
}

function refuse(text: string, must: string): PublishError {
  const message = `Cannot verify ${formatValue(text)}: ${must}`;
  const help = 'Write for example: communique verify https://dialogues.example/';
  return new PublishError('USAGE', EXIT.usage, message, help);
}

/** True where only this machine can be reached, as when a configuration is tried out. */
export function isLoopback({ host }: Address): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
