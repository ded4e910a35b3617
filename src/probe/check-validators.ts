import { formatValue } from '../problem/format-value.ts';
import type { Check } from '../verify/verification.ts';
import { ask } from './check-negotiation.ts';
import { field, listOf, type Reply, type Request } from './reply.ts';
import { type Fault, type Located, type Probe, toCheck } from './trial.ts';

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3 */
const ETAG = /^(?:W\/)?"[!#-~\u0080-\u00ff]*"$/;

/** One thing that can be asked for again: a file, or one format of a negotiated address. */
interface Target {
  readonly request: Request;
  readonly reply: Reply;
}

/** Holds `ETag`, `Last-Modified` and the answers to those who have a copy against RFC 9110. */
export async function checkValidators(probe: Probe, isNegotiated: boolean): Promise<Check> {
  const targets = await listTargets(probe, isNegotiated);
  const located = targets.flatMap(({ request: { path }, reply }): Located[] =>
    judgeFields(reply).map((fault) => ({ path, fault })),
  );
  const tagged = targets.filter(({ reply }) => ETAG.test(field(reply, 'etag')));
  for (const target of tagged) {
    const faults = await judgeConditions(probe, target);
    located.push(...faults.map((fault) => ({ path: target.request.path, fault })));
  }
  located.push(...findShared(tagged));
  const title = 'can be kept and asked for again by ETag';
  return toCheck(probe, { name: 'validators', title, checked: targets.length, unit: 'answer' }, located);
}

/** Each format of the first two folders, and one file of each sort. */
async function listTargets({ client, sample }: Probe, isNegotiated: boolean): Promise<Target[]> {
  const folders = isNegotiated ? sample.folders.slice(0, 2) : [];
  const requests = [
    ...folders.flatMap((folder) => [...folder.variants.keys()].map((type) => ask(folder, type))),
    ...sample.files.map(({ path, bytes }): Request => ({ path: encodeURI(path), maxBytes: bytes + 4_096 })),
  ];
  const replies = await client.askAll(requests);
  return requests.flatMap((request, index) => {
    const reply = replies[index];
    return reply === undefined || 'kind' in reply || reply.status !== 200 ? [] : [{ request, reply }];
  });
}

function judgeFields(reply: Reply): Fault[] {
  const faults: Fault[] = [];
  const etag = field(reply, 'etag');
  if (!ETAG.test(etag)) {
    const what = etag === '' ? 'be there' : `be a text in quotes, and not ${formatValue(etag)}`;
    const message = `Cannot ask whether a copy is still good: ETag must ${what}`;
    faults.push({ code: 'HTTP_ETAG', severity: 'warning', message });
  }
  if (field(reply, 'last-modified') === '') {
    const message = 'Cannot tell how old a file is: Last-Modified is worth having beside ETag';
    faults.push({ code: 'HTTP_LAST_MODIFIED', severity: 'note', message });
  }
  return faults;
}

/** RFC 9110 section 13.1.2: the comparison is weak, any tag of a list will do, and so will `*`. */
async function judgeConditions({ client }: Probe, { request, reply }: Target): Promise<Fault[]> {
  const etag = field(reply, 'etag');
  const weak = etag.startsWith('W/') ? etag : `W/${etag}`;
  const conditions: readonly (readonly [string, string, number])[] = [
    ['its own tag', etag, 304],
    ['its own tag as a weak one', weak, 304],
    ['a list of tags', `"some-other-tag", ${etag}`, 304],
    ['another tag', '"some-other-tag"', 200],
  ];
  const answers = await client.askAll(
    conditions.map(([, value]) => ({ ...request, headers: { ...request.headers, 'If-None-Match': value } })),
  );
  return conditions.flatMap(([what, , status], index) => {
    const answer = answers[index];
    if (answer === undefined || 'kind' in answer) return [];
    return answer.status === status ? judgeNotModified(answer, reply) : [wrongStatus(what, status, answer)];
  });
}

function wrongStatus(what: string, status: number, answer: Reply): Fault {
  if (status === 304) {
    const message = `Cannot save a client that names ${what} the body: the status must be 304 and not ${answer.status}`;
    return { code: 'HTTP_NOT_MODIFIED', severity: 'warning', message };
  }
  const message = `Cannot bring a client with an old copy up to date: for ${what} the status must be 200, not ${answer.status}`;
  return { code: 'HTTP_STALE', severity: 'error', message };
}

/** RFC 9110 section 15.4.5: what a 200 would have said for caches, a 304 says too. */
function judgeNotModified(answer: Reply, reply: Reply): Fault[] {
  if (answer.status !== 304) return [];
  const lacks = ['etag', 'vary', 'cache-control'].filter((name) => {
    return field(reply, name) !== '' && (field(answer, name) === '' || !hasAll(answer, reply, name));
  });
  if (lacks.length === 0) return [];
  const message = `Cannot keep caches right: an answer 304 must repeat ${lacks.join(', ')} of the 200`;
  return [{ code: 'HTTP_NOT_MODIFIED', severity: 'warning', message }];
}

function hasAll(answer: Reply, reply: Reply, name: string): boolean {
  return name === 'etag' || listOf(reply, name).every((word) => listOf(answer, name).includes(word));
}

/** A tag belongs to one representation: two formats of one address must not share it. */
function findShared(targets: readonly Target[]): Located[] {
  const seen = new Map<string, Target>();
  return targets.flatMap((target): Located[] => {
    const { path } = target.request;
    const key = `${path} ${field(target.reply, 'etag').replace(/^W\//, '')}`;
    const before = seen.get(key);
    seen.set(key, target);
    if (before === undefined || before.reply.body.equals(target.reply.body)) return [];
    const message = 'Cannot tell the formats of one address apart: each must have an ETag of its own';
    return [{ path, fault: { code: 'HTTP_ETAG_SHARED', severity: 'error', message } }];
  });
}
