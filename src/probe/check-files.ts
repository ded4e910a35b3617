import { createHash } from 'node:crypto';
import type { Check } from '../verify/verification.ts';
import type { ManifestEntry } from '../write/manifest.ts';
import { field, isRedirect, type Reply } from './reply.ts';
import { type Fault, type Located, type Probe, runTrials, type Trial, toCheck } from './trial.ts';

/** What is downloaded in all; of the files beyond it only the size is asked. */
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;

/** Files that are asked for in all. */
const MAX_FILES = 10_000;

/** What was learnt of the files of a publication while they were compared. */
export interface CheckedFiles {
  readonly check: Check;
  /** The answers, without their bodies, by path. */
  readonly replies: ReadonlyMap<string, Reply>;
}

/**
 * Holds what the server sends against the size and hash that the manifest lists.
 *
 * At most 64 MiB are downloaded, small files first; of the others the size is asked.
 */
export async function checkFiles(probe: Probe): Promise<CheckedFiles> {
  const replies = new Map<string, Reply>();
  const sorted = probe.entries.toSorted((a, b) => a.bytes - b.bytes).slice(0, MAX_FILES);
  let total = 0;
  let whole = 0;
  const trials = sorted.map((entry) => {
    const isWhole = total + entry.bytes <= MAX_TOTAL_BYTES;
    if (isWhole) {
      total += entry.bytes;
      whole += 1;
    }
    return tryFile(entry, isWhole, replies);
  });
  const located: Located[] = await runTrials(probe, trials);
  const rest = [
    whole < sorted.length ? `of ${sorted.length - whole} only the size` : '',
    sorted.length < probe.entries.length ? `${probe.entries.length - sorted.length} not asked for` : '',
  ].filter((text) => text !== '');
  const remark = rest.length === 0 ? {} : { remark: rest.join(', ') };
  const title = 'have the bytes that manifest.json promises';
  const check = { name: 'files', title, checked: sorted.length, unit: 'file', ...remark };
  return { check: toCheck(probe, check, located), replies };
}

function tryFile(entry: ManifestEntry, isWhole: boolean, replies: Map<string, Reply>): Trial {
  const judge = (reply: Reply) => {
    replies.set(entry.path, { ...reply, body: Buffer.alloc(0) });
    return isWhole ? judgeFile(reply, entry) : judgeSize(reply, entry);
  };
  const path = encodeURI(entry.path);
  return { request: { method: isWhole ? 'GET' : 'HEAD', path, maxBytes: entry.bytes + 4_096 }, judge };
}

function judgeFile(reply: Reply, { path, bytes, sha256 }: ManifestEntry): Fault[] {
  if (isRedirect(reply) && isToItsFolder(reply, path)) return [];
  if (reply.status !== 200) return [missing(reply)];
  if (field(reply, 'content-encoding') !== '') return [encoded(field(reply, 'content-encoding'))];
  if (reply.body.length === bytes && createHash('sha256').update(reply.body).digest('hex') === sha256)
    return [];
  const message = 'Cannot trust a file that the server sends: it must be as manifest.json promises';
  return [{ code: 'FILE_CHANGED', severity: 'error', message }];
}

function judgeSize(reply: Reply, { bytes }: ManifestEntry): Fault[] {
  if (reply.status !== 200) return [missing(reply)];
  const length = field(reply, 'content-length');
  if (length === '' || Number(length) === bytes) return [];
  const message = 'Cannot trust a file of the server: it must have as many bytes as manifest.json promises';
  return [{ code: 'FILE_CHANGED', severity: 'error', message }];
}

/** Some hosts send a reader of `a/index.html` to `a/`, which is no loss. */
function isToItsFolder(reply: Reply, path: string): boolean {
  const folder = /^(?:.*\/)?(?=index\.html$)/.exec(path)?.[0];
  return folder !== undefined && field(reply, 'location').endsWith(`/${folder}`);
}

function missing({ status }: Reply): Fault {
  const message = `Cannot find a file on the server: manifest.json lists it, so the status must be 200 and not ${status}`;
  return { code: 'FILE_MISSING', severity: 'error', message };
}

function encoded(encoding: string): Fault {
  const message = `Cannot read a file as it is: without Accept-Encoding it must come plain, and not in "${encoding}"`;
  const help = 'Send .gz files as application/gzip without Content-Encoding, and compress only for who asks';
  return { code: 'HTTP_ENCODING', severity: 'error', message, help };
}
