import { formatValue } from '../problem/format-value.ts';
import type { Check } from '../verify/verification.ts';
import type { Address } from './address.ts';
import { field, isRedirect, type Reply } from './reply.ts';
import { type Fault, type Probe, runTrials, type Trial, toCheck } from './trial.ts';

/** Holds that an address without its last slash leads to the one with it, and to no other host. */
export async function checkRedirects(probe: Probe): Promise<Check> {
  const folders = probe.sample.folders.map(({ folder }) => folder).filter((folder) => folder !== '');
  const { address } = probe.client;
  const trials = folders.flatMap((folder): Trial[] => {
    const path = encodeURI(folder.slice(0, -1));
    const headers = { Accept: 'text/turtle, text/html;q=0.9' };
    return [
      { request: { path, headers }, judge: (reply) => judgeSlash(reply, folder, address) },
      { request: { path: `/${path}`, headers }, judge: (reply) => judgeHost(reply, address) },
    ];
  });
  const title = 'without a slash lead to those with it';
  const about = { name: 'redirects', title, checked: trials.length, unit: 'address' };
  return toCheck(probe, about, await runTrials(probe, trials));
}

function judgeSlash(reply: Reply, folder: string, address: Address): Fault[] {
  const help =
    'Let the server redirect folders with 301 and a path alone; behind a proxy: its own name and port';
  if (!isRedirect(reply)) {
    const message = `Cannot reach a document without the last slash: the status must be 301 or 308, not ${reply.status}`;
    return [{ code: 'HTTP_SLASH', severity: 'error', message, help }];
  }
  const location = field(reply, 'location');
  if (!isTarget(location, folder, address)) {
    const shown = formatValue(location.replace(folder, '…/'));
    const message = `Cannot follow the redirect of a folder: it must lead to the same address with a slash, not ${shown}`;
    return [{ code: 'HTTP_SLASH', severity: 'error', message, help }];
  }
  if (reply.status === 301 || reply.status === 308) return [];
  const message = `Cannot let clients remember a redirect: the status should be 301 or 308, not ${reply.status}`;
  return [{ code: 'HTTP_SLASH', severity: 'warning', message, help }];
}

/** With two slashes in front, what follows would be a host. */
function judgeHost(reply: Reply, { href, authority }: Address): Fault[] {
  const location = field(reply, 'location');
  if (!isRedirect(reply) || !URL.canParse(location, href) || new URL(location, href).host === authority)
    return [];
  const message = `Cannot keep links to this server here: an address with two slashes must not lead to ${formatValue(location)}`;
  const help = 'Let the server take out slashes that are too many before it redirects, or answer 404';
  return [{ code: 'HTTP_SLASH', severity: 'error', message, help }];
}

function isTarget(location: string, folder: string, { href, authority }: Address): boolean {
  const from = `${href}${encodeURI(folder.slice(0, -1))}`;
  if (!URL.canParse(location, from)) return false;
  const { host, pathname } = new URL(location, from);
  return host === authority && decodePath(pathname) === decodePath(new URL(`${from}/`).pathname);
}

/** Servers differ in which characters they encode, and in capitals: `%28` and `(`, `%e5` and `%E5` are the same here. */
function decodePath(path: string): string {
  const segments = path.split('/').map((segment) => {
    try {
      return encodeURIComponent(decodeURIComponent(segment)); // a slash that is encoded divides nothing
    } catch {
      return segment;
    }
  });
  return segments.join('/');
}
