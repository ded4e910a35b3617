import type { Check } from '../verify/verification.ts';
import { ask } from './check-negotiation.ts';
import { field, listOf, type Reply, type Request } from './reply.ts';
import { type Fault, type Probe, runTrials, type Trial, toCheck } from './trial.ts';

const ORIGIN = 'https://reader.example';

/** Fields that a program in a browser cannot read unless the server says so. */
const EXPOSED = ['etag', 'link'] as const;

/** Holds whether programs of other sites can read the publication in a browser. */
export async function checkCors(probe: Probe, isNegotiated: boolean): Promise<Check> {
  const { folders, files } = probe.sample;
  const requests: readonly Request[] = [
    ...(isNegotiated ? folders.slice(0, 2).map((folder) => ask(folder, 'application/ld+json')) : []),
    ...files
      .filter(({ path }) => /\.(?:ttl|jsonld|nt|nq|rdf|trig|json|rq|html)$/.test(path))
      .map(({ path, bytes }) => ({ path: encodeURI(path), maxBytes: bytes + 4_096 })),
  ];
  const trials = requests.map(
    (request): Trial => ({
      request: { ...request, headers: { ...request.headers, Origin: ORIGIN } },
      judge: judgeCors,
    }),
  );
  const title = 'can be read by programs of other sites';
  const about = { name: 'cors', title, checked: trials.length, unit: 'answer' };
  return toCheck(probe, about, await runTrials(probe, trials));
}

function judgeCors(reply: Reply): Fault[] {
  if (reply.status !== 200) return [];
  const allowed = field(reply, 'access-control-allow-origin');
  if (allowed !== '*') {
    const is = allowed === '' ? 'missing' : 'something else';
    const message = `Cannot read from programs of other sites: Access-Control-Allow-Origin must be *, and is ${is}`;
    return [{ code: 'HTTP_CORS', severity: 'error', message }];
  }
  const exposed = listOf(reply, 'access-control-expose-headers');
  const hidden = EXPOSED.filter(
    (name) => field(reply, name) !== '' && !exposed.includes(name) && !exposed.includes('*'),
  );
  if (hidden.length === 0) return [];
  const message = `Cannot read ${hidden.join(' and ')} in programs of other sites: Access-Control-Expose-Headers must name them`;
  return [{ code: 'HTTP_CORS_EXPOSE', severity: 'warning', message }];
}
