import { formatValue } from '../problem/format-value.ts';
import type { Check, Finding, Verification } from '../verify/verification.ts';
import { type ManifestEntry, parseManifest } from '../write/manifest.ts';
import { MANIFEST_PATH } from '../write/path.ts';
import { readAddress } from './address.ts';
import { serverOf } from './advice.ts';
import { checkCaching } from './check-caching.ts';
import { checkCompression } from './check-compression.ts';
import { checkCors } from './check-cors.ts';
import { checkCrawlers } from './check-crawlers.ts';
import { checkFiles } from './check-files.ts';
import { checkHidden } from './check-hidden.ts';
import { checkLinkFields } from './check-links.ts';
import { checkMethods } from './check-methods.ts';
import { checkMissing } from './check-missing.ts';
import { checkNegotiation, findNegotiation } from './check-negotiation.ts';
import { checkRanges } from './check-ranges.ts';
import { checkRedirects } from './check-redirects.ts';
import { checkTombstones, type Gone, readGone } from './check-tombstones.ts';
import { checkTransport } from './check-transport.ts';
import { checkTypes } from './check-types.ts';
import { checkValidators } from './check-validators.ts';
import { Client } from './client.ts';
import { remoteError } from './failure.ts';
import { field, isRedirect, mediaTypeOf, type Reply } from './reply.ts';
import { takeSample } from './sample.ts';
import { type Fault, type Probe, toCheck } from './trial.ts';

export interface ProbeOptions {
  /** For each request, in seconds; 10 if left out. */
  readonly timeout?: number | undefined;
}

const TIMEOUT_SECONDS = 10;

/** For all requests together: a publication of 10,000 files at 20 answers a second. */
const TOTAL_MS = 10 * 60 * 1_000;

/** Configurations are for those who serve; whether a server shows them to readers is up to it. */
const CONFIGURATIONS = 'host/';

/** A line of the manifest is about 200 bytes. */
const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

/**
 * Holds a running server against what a publication promises over HTTP.
 *
 * What the server must send is known from its `manifest.json` alone. Asks the same things each time, four at a time
 * and nothing twice, of the server that is named and of no other; changes nothing, since every request that would is
 * one that a server must refuse.
 *
 * @param address `https://host/` or `http://127.0.0.1:8080/sub/`, where `dist/` is served
 * @throws {PublishError} `USAGE` for another kind of address, `REMOTE_…` when the server cannot be looked at
 */
export async function probeServer(address: string, options: ProbeOptions = {}): Promise<Verification> {
  const timeoutMs = (options.timeout ?? TIMEOUT_SECONDS) * 1_000;
  const client = new Client(readAddress(address), { timeoutMs, totalMs: TOTAL_MS });
  try {
    return await probeAll(client);
  } finally {
    client.close();
  }
}

async function probeAll(client: Client): Promise<Verification> {
  const home = await askOrThrow(client, '');
  const server = serverOf(field(home, 'server'));
  const reach = checkReach(home, server);
  if (reach.findings.length > 0) return { documents: 0, requests: client.sent, checks: [reach] };
  const manifest = await askOrThrow(client, MANIFEST_PATH);
  const read = readEntries(manifest);
  const list = toCheck(
    { server },
    { name: 'manifest', title: 'is there and lists the files', checked: 1, unit: 'list' },
    'entries' in read ? [] : [{ path: MANIFEST_PATH, fault: read.fault }],
  );
  if (!('entries' in read)) return { documents: 0, requests: client.sent, checks: [reach, list] };
  const entries = read.entries.filter(({ path }) => !path.startsWith(CONFIGURATIONS));
  const gone = await readGone(client, entries);
  const sample = takeSample(entries, new Set(gone.map(({ folder }) => `${folder}/`)));
  const probe = { client, server, entries, sample };
  const checks = [reach, list, ...(await checkPromises(probe, gone)), ...checkTransport(probe, home)];
  return { documents: probe.sample.documents, requests: client.sent, checks };
}

async function checkPromises(probe: Probe, gone: readonly Gone[]): Promise<Check[]> {
  const files = await checkFiles(probe);
  const isNegotiated = await findNegotiation(probe);
  return [
    files.check,
    checkTypes(probe, files.replies),
    checkCaching(probe, files.replies),
    await checkNegotiation(probe, isNegotiated),
    await checkLinkFields(probe, isNegotiated),
    await checkValidators(probe, isNegotiated),
    await checkCompression(probe),
    await checkRanges(probe),
    await checkMethods(probe, isNegotiated),
    await checkCors(probe, isNegotiated),
    await checkRedirects(probe),
    await checkTombstones(probe, gone),
    await checkMissing(probe),
    await checkHidden(probe),
    await checkCrawlers(probe),
  ];
}

async function askOrThrow(client: Client, path: string): Promise<Reply> {
  const answer = await client.ask({ path, maxBytes: MAX_MANIFEST_BYTES });
  if ('kind' in answer) throw remoteError(answer, client.address.href);
  return answer;
}

function checkReach(home: Reply, server: Probe['server']): Check {
  const about = { name: 'address', title: 'answers', checked: 1, unit: 'address' };
  return toCheck(
    { server },
    about,
    judgeHome(home).map((fault) => ({ path: '', fault })),
  );
}

function judgeHome(home: Reply): Fault[] {
  if (isRedirect(home)) {
    const location = field(home, 'location');
    const message = `Cannot read the publication here: the address must answer itself, and not lead to ${formatValue(location)}`;
    const help = /^https?:\/\//.test(location)
      ? 'Name the address to which it leads'
      : 'Name the address of the home page';
    return [{ code: 'HTTP_REDIRECT', severity: 'error', message, help }];
  }
  if (home.status === 200) return [];
  const message = `Cannot read the publication here: the status of its address must be 200 and not ${home.status}`;
  const help = 'Name the address at which the folder dist/ is served; index.html is its home page';
  return [{ code: 'HTTP_STATUS', severity: 'error', message, help }];
}

function readEntries(
  reply: Reply,
): { readonly entries: readonly ManifestEntry[] } | { readonly fault: Fault } {
  const refuse = (code: Extract<Finding['code'], `MANIFEST_${string}`>, must: string) => {
    const message = `Cannot tell what the server should send: manifest.json must ${must}`;
    return { fault: { code, severity: 'error', message } as const };
  };
  if (reply.status !== 200) return refuse('MANIFEST_MISSING', `be there, and its status is ${reply.status}`);
  const entries = mediaTypeOf(reply) === 'text/html' ? undefined : parseManifest(reply.body.toString());
  if (entries === undefined) return refuse('MANIFEST_BROKEN', 'be a list of files');
  const isRepeated = new Set(entries.map(({ path }) => path)).size < entries.length;
  return isRepeated ? refuse('MANIFEST_BROKEN', 'list each file once') : { entries };
}
