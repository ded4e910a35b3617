import { createHash } from 'node:crypto';
import type { Check } from '../verify/verification.ts';
import type { ManifestEntry } from '../write/manifest.ts';
import type { Reply } from './reply.ts';
import { type Fault, type Probe, runTrials, type Trial, toCheck } from './trial.ts';

/** What lies beside a publication by accident, and is for nobody else. */
const SECRETS = [
  '.git/HEAD',
  '.git/config',
  '%2eenv', // with the point as it may be written too, which no rule must miss
  '.htpasswd',
  '.htaccess',
  '.ssh/id_rsa',
  '.DS_Store',
  'data/publication.yaml',
  'publication-state.json',
  'package.json',
  'nginx.conf',
  'Caddyfile',
  'server-status',
];

/** Ways out of the folder, as they are tried on every server of the world. */
const WAYS_OUT = [
  '../../../../etc/passwd',
  '..%2f..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '%252e%252e%252f%252e%252e%252fetc%252fpasswd',
  '..\\..\\..\\..\\etc\\passwd',
  '..%5c..%5c..%5cetc%5cpasswd',
  '..;/..;/..;/etc/passwd',
  '....//....//etc/passwd',
  '.%00./.%00./etc/passwd',
  '%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd',
  '%e0%80%ae%e0%80%ae/etc/passwd',
  '/etc/passwd',
  'file:///etc/passwd',
  'index.ttl%00.html',
  '%zz',
  '%',
  'a/'.repeat(5_000),
  `?${'q'.repeat(20_000)}`,
];

/** Holds that nothing is served but the publication: no file beside it, no list of files, no way out. */
export async function checkHidden(probe: Probe): Promise<Check> {
  const known = new Set(probe.entries.map(({ path }) => path));
  const hashes = new Set(probe.entries.map(({ sha256 }) => sha256));
  const home = await hashOfHome(probe);
  const isOurs = ({ body }: Reply) => {
    const hash = createHash('sha256').update(body).digest('hex');
    return hashes.has(hash) || hash === home;
  };
  const trials: Trial[] = [
    ...SECRETS.filter((path) => !known.has(path)).map((path) => ({ request: { path }, judge: judgeSecret })),
    ...listFolders(probe.entries).map((folder) => tryFolder(folder, probe.entries)),
    ...WAYS_OUT.map((path) => ({ request: { path }, judge: (reply: Reply) => judgeWayOut(reply, isOurs) })),
    { request: { path: '', headers: { 'X-Long': 'x'.repeat(20_000) } }, judge: judgeBroken },
  ];
  const title = 'beside the publication lead nowhere';
  const about = { name: 'hidden', title, checked: trials.length, unit: 'address' };
  return toCheck(probe, about, await runTrials(probe, trials));
}

async function hashOfHome({ client }: Probe): Promise<string | undefined> {
  const home = await client.ask({ path: '' });
  return 'kind' in home ? undefined : createHash('sha256').update(home.body).digest('hex');
}

function judgeSecret(reply: Reply): Fault[] {
  if (reply.status >= 500) return judgeBroken(reply);
  if (reply.status !== 200 && reply.status !== 206) return [];
  const message = 'Cannot keep private what lies beside the publication: the status must be 404 and not 200';
  return [{ code: 'HTTP_EXPOSED', severity: 'error', message }];
}

/** Folders without an index, eight at most; with them the server may be tempted to list their files. */
function listFolders(entries: readonly ManifestEntry[]): string[] {
  const folders = new Set(entries.flatMap(({ path }) => path.match(/^.*\//) ?? []));
  const indexed = new Set(entries.flatMap(({ path }) => path.match(/^.*(?=index\.[a-z]+$)/) ?? []));
  return [...folders]
    .filter((folder) => !indexed.has(folder))
    .sort()
    .slice(0, 8);
}

function tryFolder(folder: string, entries: readonly ManifestEntry[]): Trial {
  const names = entries
    .filter(({ path }) => path.startsWith(folder))
    .map(({ path }) => path.slice(folder.length).split('/')[0] ?? '');
  const judge = (reply: Reply): Fault[] => {
    const text = reply.body.toString();
    if (reply.status !== 200 || !names.some((name) => text.includes(name))) return [];
    const message = 'Cannot keep to what was published: a folder without an index must not be listed';
    return [{ code: 'HTTP_LISTING', severity: 'error', message }];
  };
  return { request: { path: encodeURI(folder) }, judge };
}

/** A server may take `..` out of an address and send a page of ours; anything else is from somewhere else. */
function judgeWayOut(reply: Reply, isOurs: (reply: Reply) => boolean): Fault[] {
  if (reply.status >= 500) return judgeBroken(reply);
  if (reply.status !== 200 || isOurs(reply)) return [];
  const message =
    'Cannot keep requests inside the publication: an address that leads out of it must not be answered 200';
  const help =
    'Switch off the module that rewrites addresses, and renew the server; whoever asks can read its disk';
  return [{ code: 'HTTP_TRAVERSAL', severity: 'error', message, help }];
}

/** 501 and 505 are refusals too. */
function judgeBroken({ status }: Reply): Fault[] {
  if (status < 500 || status === 501 || status === 505) return [];
  const message = `Cannot rely on a server that breaks at an odd address: the status must not be ${status}`;
  return [{ code: 'HTTP_SERVER_ERROR', severity: 'error', message }];
}
