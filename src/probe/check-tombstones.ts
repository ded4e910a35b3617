import { TOMBSTONE_STATUS } from '../host/table.ts';
import type { Check } from '../verify/verification.ts';
import type { ManifestEntry } from '../write/manifest.ts';
import type { Client } from './client.ts';
import { field, isRedirect, type Reply } from './reply.ts';
import { type Fault, type Probe, runTrials, type Trial, toCheck } from './trial.ts';

const DUMP = 'dump/communique.nt';

/** A larger dump is not read for its tombstones. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Withdrawn and moved addresses that are asked for, of each. */
const MAX_ASKED = 10;

/** What a dump says of addresses that lead to no record any more. */
export interface Gone {
  readonly folder: string;
  /** Of what moved: the folder of what it became. */
  readonly movedTo?: string;
}

/** Holds that addresses of what was withdrawn or renamed answer as such. */
export async function checkTombstones(probe: Probe, gone: readonly Gone[]): Promise<Check> {
  const withdrawn = gone.filter(({ movedTo }) => movedTo === undefined).slice(0, MAX_ASKED);
  const moved = gone.filter(({ movedTo }) => movedTo !== undefined).slice(0, MAX_ASKED);
  const trials = [...withdrawn, ...moved].flatMap(tryGone);
  const title = 'of what was withdrawn or renamed say so';
  const about = { name: 'tombstones', title, checked: trials.length, unit: 'answer' };
  return toCheck(probe, about, await runTrials(probe, trials));
}

/** Reads from the dump which addresses lead to no record any more; none where it cannot be had. */
export async function readGone(client: Client, entries: readonly ManifestEntry[]): Promise<Gone[]> {
  const dump = entries.find(({ path }) => path === DUMP);
  if (dump === undefined || dump.bytes > MAX_BYTES) return [];
  const reply = await client.ask({ path: DUMP, maxBytes: dump.bytes + 4_096 });
  return 'kind' in reply || reply.status !== 200 ? [] : findGone(reply.body.toString());
}

/**
 * Finds them by the very statements that documents of such addresses make: a thing that is an `as:Tombstone`, and a
 * thing that is the same as another and replaced by it.
 */
function findGone(dump: string): Gone[] {
  const sames = new Map<string, string>();
  const gone: Gone[] = [];
  for (const [, folder = '', predicate = '', target = ''] of dump.matchAll(
    /^<[^>]*?([a-z]+\/[^/>]+)\/#it> <([^>]+)> <([^>]+)> \.$/gm,
  )) {
    if (target === 'https://www.w3.org/ns/activitystreams#Tombstone') gone.push({ folder });
    const movedTo = /([a-z]+\/[^/>]+)\/#it$/.exec(target)?.[1];
    if (movedTo === undefined) continue;
    if (predicate === 'http://www.w3.org/2002/07/owl#sameAs') sames.set(folder, movedTo);
    if (predicate === 'http://purl.org/dc/terms/isReplacedBy' && sames.get(folder) === movedTo) {
      gone.push({ folder, movedTo });
    }
  }
  return gone;
}

function tryGone({ folder, movedTo }: Gone): Trial[] {
  return ['text/html', 'text/turtle'].map((accept) => ({
    request: { path: `${folder}/`, headers: { Accept: accept } },
    judge: movedTo === undefined ? judgeWithdrawn : (reply) => judgeMoved(reply, movedTo),
  }));
}

function judgeWithdrawn(reply: Reply): Fault[] {
  if (reply.status === TOMBSTONE_STATUS.withdrawn) {
    return reply.body.length > 0 ? [] : [fault('error', 'the answer 410 must say what became of it')];
  }
  if (reply.status === 200) return [fault('warning', 'the status should be 410 and not 200')];
  return [fault('error', `the status must be 410 and not ${reply.status}`)];
}

function judgeMoved(reply: Reply, movedTo: string): Fault[] {
  const isThere =
    isRedirect(reply) &&
    field(reply, 'location')
      .replace(/[^/]*$/, '')
      .endsWith(`/${movedTo}/`);
  if (isThere && (reply.status === 301 || reply.status === 308)) return [];
  if (isThere || reply.status === 200) {
    return [fault('warning', `the status should be 301, with the new address, and not ${reply.status}`)];
  }
  return [fault('error', `the status must be 301, with the new address, and not ${reply.status}`)];
}

function fault(severity: Fault['severity'], must: string): Fault {
  const message = `Cannot learn what became of an old address: ${must}`;
  return { code: 'HTTP_TOMBSTONE', severity, message };
}
