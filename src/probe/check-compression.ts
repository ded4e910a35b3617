import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Check } from '../verify/verification.ts';
import type { ManifestEntry } from '../write/manifest.ts';
import { field, listOf, type Reply } from './reply.ts';
import { type Fault, type Probe, runTrials, type Trial, toCheck } from './trial.ts';

/** Smaller files are not worth it, and many servers leave them alone. */
const MIN_BYTES = 2_048;

/** Larger files are not decompressed to be compared. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Holds that who can read gzip gets it, that it holds the file, and that no one else gets it. */
export async function checkCompression(probe: Probe): Promise<Check> {
  const texts = listTexts(probe);
  const packed = probe.entries
    .filter(({ path, bytes }) => path.endsWith('.gz') && bytes < MAX_BYTES)
    .slice(0, 2);
  const trials = [
    ...texts.flatMap(({ entry, isPromised }) => [
      tryFile(entry, 'gzip', isPromised),
      tryFile(entry, 'identity'),
      tryFile(entry, 'gzip;q=0'),
    ]),
    ...packed.map((entry) => tryFile(entry, 'gzip')),
  ];
  const title = 'are compressed for who asks, and for nobody else';
  const about = { name: 'compression', title, checked: trials.length, unit: 'answer' };
  return toCheck(probe, about, await runTrials(probe, trials));
}

interface Text {
  readonly entry: ManifestEntry;
  /** Whether its compressed form lies beside it: then sending that costs the server nothing. */
  readonly isPromised: boolean;
}

/** The smallest text of each sort that is worth compressing, and the smallest dump that has a `.gz` beside it. */
function listTexts({ entries }: Probe): Text[] {
  const sorted = entries
    .filter(({ bytes }) => bytes >= MIN_BYTES && bytes <= MAX_BYTES)
    .toSorted((a, b) => a.bytes - b.bytes);
  const packed = new Set(entries.flatMap(({ path }) => /^.*(?=\.gz$)/.exec(path) ?? []));
  const dump = sorted.find(({ path }) => packed.has(path));
  const others = ['.html', '.ttl', '.jsonld', '.nt', '.rdf'].flatMap((ending) => {
    return sorted.find(({ path }) => path.endsWith(ending) && !path.startsWith('dump/')) ?? [];
  });
  return [
    ...(dump === undefined ? [] : [{ entry: dump, isPromised: true }]),
    ...others.map((entry) => ({ entry, isPromised: false })),
  ];
}

function tryFile(entry: ManifestEntry, encoding: string, isPromised = false): Trial {
  const request = {
    path: encodeURI(entry.path),
    headers: { 'Accept-Encoding': encoding },
    maxBytes: entry.bytes + 4_096,
  };
  const isPacked = entry.path.endsWith('.gz');
  const judge = (reply: Reply): Fault[] => {
    if (reply.status !== 200) return [];
    if (isPacked || encoding !== 'gzip') return judgePlain(reply, isPacked);
    return judgeCompressed(reply, entry, isPromised);
  };
  return { request, judge };
}

function judgePlain(reply: Reply, isPacked: boolean): Fault[] {
  if (['', 'identity'].includes(field(reply, 'content-encoding').toLowerCase())) return [];
  const message = isPacked
    ? 'Cannot save a dump as it is: a file .gz must come without Content-Encoding, else clients unpack it on the way'
    : 'Cannot read a file without gzip: it must not be compressed for who does not ask for it';
  const help = 'Compress only when Accept-Encoding asks for it, and never files that are compressed';
  return [{ code: 'HTTP_ENCODING', severity: 'error', message, help }];
}

function judgeCompressed(reply: Reply, entry: ManifestEntry, isPromised: boolean): Fault[] {
  const encoding = field(reply, 'content-encoding').toLowerCase();
  if (encoding === '') {
    const message = isPromised
      ? 'Cannot spare readers nine tenths of a dump: it must be sent compressed to who asks, as the file .gz beside it'
      : 'Cannot spare readers most of the bytes: texts of this size are worth compressing for who asks';
    return [{ code: 'HTTP_COMPRESSION', severity: isPromised ? 'warning' : 'note', message }];
  }
  const text = unpack(reply, entry);
  if (text === undefined || createHash('sha256').update(text).digest('hex') !== entry.sha256) {
    const message = 'Cannot unpack what is sent as gzip: it must hold the file as manifest.json promises';
    const help = 'Compress with gzip, and only once; a file beside it with .gz must be of the same build';
    return [{ code: 'HTTP_ENCODING', severity: 'error', message, help }];
  }
  const vary = listOf(reply, 'vary');
  if (vary.includes('accept-encoding') || vary.includes('*')) return [];
  const message = 'Cannot keep caches from mixing up gzip and plain text: Vary must name Accept-Encoding';
  return [{ code: 'HTTP_VARY', severity: 'error', message }];
}

/** Stops where the file would be longer than promised, whatever it claims to hold. */
function unpack({ body }: Reply, { bytes }: ManifestEntry): Buffer | undefined {
  try {
    return gunzipSync(body, { maxOutputLength: bytes + 1 });
  } catch {
    return undefined;
  }
}
