import { formatValue } from '../problem/format-value.ts';
import type { Check } from '../verify/verification.ts';
import { charsetOf, field, mediaTypeOf, type Reply } from './reply.ts';
import { extensionOf } from './sample.ts';
import { type Fault, type Located, type Probe, toCheck } from './trial.ts';

/** Where a reader may take another character set than UTF-8, when none is named. */
const NEEDS_CHARSET = ['text/html', 'text/plain', 'text/markdown', 'text/css', 'text/csv', 'text/javascript'];

/** Names that mean the same type; servers may know one or the other. */
const SAME_TYPES: readonly (readonly string[])[] = [
  ['application/gzip', 'application/x-gzip'],
  ['application/xml', 'text/xml'],
  ['text/javascript', 'application/javascript'],
  ['image/x-icon', 'image/vnd.microsoft.icon'],
];

/** Holds the media type of each file against that in the manifest. */
export function checkTypes(probe: Probe, replies: ReadonlyMap<string, Reply>): Check {
  let checked = 0;
  const located = probe.entries.flatMap(({ path, mediaType }): Located[] => {
    const reply = replies.get(path);
    if (reply === undefined || reply.status !== 200) return [];
    checked += 1;
    return judgeType(reply, path, mediaType).map((fault) => ({ path, fault }));
  });
  const title = 'come with the media type that manifest.json promises';
  return toCheck(probe, { name: 'types', title, checked, unit: 'file' }, located);
}

function judgeType(reply: Reply, path: string, promised: string): Fault[] {
  const [bare = ''] = promised.split(';');
  const wanted = bare.trim().toLowerCase();
  const found = mediaTypeOf(reply);
  if (!isSame(wanted, found)) return [wrongType(path, wanted, found)];
  return [...judgeCharset(reply, wanted), ...judgeSniffing(reply, wanted)];
}

function isSame(wanted: string, found: string): boolean {
  return wanted === found || SAME_TYPES.some((types) => types.includes(wanted) && types.includes(found));
}

function wrongType(path: string, wanted: string, found: string): Fault {
  const extension = extensionOf(path);
  const what = extension === '' ? `${formatValue(path)} is` : `files .${extension} are`;
  const is = found === '' ? 'there is none' : `it is ${formatValue(found)}`;
  const message = `Cannot tell what ${what}: the media type must be "${wanted}", but ${is}`;
  return { code: 'HTTP_TYPE', severity: 'error', message };
}

function judgeCharset(reply: Reply, mediaType: string): Fault[] {
  const charset = charsetOf(reply);
  if (charset === 'utf-8' || charset === 'utf8') return [];
  if (charset !== undefined) {
    const message = `Cannot read "${mediaType}" right: the charset must be utf-8, and is ${formatValue(charset)}`;
    return [{ code: 'HTTP_CHARSET', severity: 'error', message }];
  }
  if (!NEEDS_CHARSET.includes(mediaType)) return [];
  const message = `Cannot be sure to read "${mediaType}" right: the charset must be named, and be utf-8`;
  return [{ code: 'HTTP_CHARSET', severity: 'warning', message }];
}

function judgeSniffing(reply: Reply, mediaType: string): Fault[] {
  if (mediaType !== 'text/html' || field(reply, 'x-content-type-options').toLowerCase() === 'nosniff')
    return [];
  const message = 'Cannot keep browsers from guessing media types: X-Content-Type-Options must be nosniff';
  return [{ code: 'HTTP_NOSNIFF', severity: 'note', message }];
}
