/**
 * The path that a request asks for, decoded; it begins with a slash.
 *
 * Takes the form with scheme and host as well, as RFC 9112 section 3.2.2 asks of every server. A slash that is encoded
 * stays encoded, since it divides nothing. Dots are not resolved: no path of ours has them.
 *
 * @param target as it was sent
 * @returns nothing for another form, for what is not UTF-8, and for control characters
 */
export function parseTarget(target: string): string | undefined {
  const path = withoutQuery(withoutHost(target));
  if (!path.startsWith('/')) return undefined;
  if (!path.includes('%')) return path;
  try {
    const decoded = decodeURIComponent(path.replaceAll(/%(?=2f)/gi, '%25'));
    return /\p{Cc}/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function withoutHost(target: string): string {
  if (target.startsWith('/')) return target;
  const [, rest] = /^https?:\/\/[^/?#]+(.*)$/i.exec(target) ?? [];
  return rest === undefined || rest.startsWith('/') ? (rest ?? '') : `/${rest}`;
}

function withoutQuery(path: string): string {
  const end = path.search(/[?#]/);
  return end === -1 ? path : path.slice(0, end);
}

/** A name or number of a host, with a port or without; or nothing, which is allowed. */
const HOST = /^[A-Za-z0-9._~!$&'()*+,;=:%[\]-]*$/;

/**
 * Whether a request names its host once and in letters that a host can have, as RFC 9112 section 3.2 demands.
 *
 * What it is does not matter: there is one publication.
 *
 * @param rawHeaders names and values in turn
 */
export function namesHost(rawHeaders: readonly string[], httpVersion: string): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (name.length !== 4 || name.toLowerCase() !== 'host') continue;
    hosts += 1;
    if (!HOST.test(rawHeaders[at + 1] as string)) return false;
  }
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}
