import { METHODS } from '../host/table.ts';
import type { Check } from '../verify/verification.ts';
import { ask } from './check-negotiation.ts';
import { field, listOf, type Reply, type Request } from './reply.ts';
import { type Fault, type Located, type Probe, runTrials, type Trial, toCheck } from './trial.ts';

const REFUSED = ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'] as const;

/** Fields that an answer to HEAD has as that to GET has them. */
const SAME_FIELDS = ['content-type', 'content-length', 'etag', 'last-modified', 'vary'] as const;

/** Holds what methods do: HEAD as GET, OPTIONS answered, and nothing that writes. */
export async function checkMethods(probe: Probe, isNegotiated: boolean): Promise<Check> {
  const requests = listRequests(probe, isNegotiated);
  const trials = requests.flatMap((request) => [
    ...REFUSED.map(
      (method): Trial => ({ request: { ...request, method }, judge: (reply) => refuse(reply, method) }),
    ),
    tryOptions(request),
  ]);
  const located = [...(await compareHeads(probe, requests)), ...(await runTrials(probe, trials))];
  const checked = trials.length + requests.length;
  const title = 'to other methods than GET are as promised';
  return toCheck(probe, { name: 'methods', title, checked, unit: 'answer' }, located);
}

/** The home page, two documents and a file. */
function listRequests({ sample }: Probe, isNegotiated: boolean): Request[] {
  const folders = isNegotiated ? sample.folders.slice(0, 2) : [];
  const files = sample.files.filter(({ path }) => /\.(?:ttl|nt|json|txt)$/.test(path)).slice(0, 2);
  return [
    ...folders.map((folder) => ask(folder, 'text/turtle')),
    ...files.map(({ path, bytes }) => ({ path: encodeURI(path), maxBytes: bytes + 4_096 })),
  ];
}

async function compareHeads({ client }: Probe, requests: readonly Request[]): Promise<Located[]> {
  const gets = await client.askAll(requests);
  const heads = await client.askAll(requests.map((request) => ({ ...request, method: 'HEAD' })));
  return requests.flatMap(({ path }, index): Located[] => {
    const [get, head] = [gets[index], heads[index]];
    if (get === undefined || head === undefined || 'kind' in get || 'kind' in head) return [];
    return compareHead(get, head).map((fault) => ({ path, fault }));
  });
}

/** RFC 9110 section 9.3.2; the length may be left out, and a field of time may have moved on. */
function compareHead(get: Reply, head: Reply): Fault[] {
  const differs = SAME_FIELDS.filter((name) => {
    if (name === 'content-length' && (field(head, name) === '' || field(get, name) === '')) return false;
    return field(get, name) !== field(head, name);
  });
  if (head.status === get.status && differs.length === 0) return [];
  const what =
    head.status === get.status ? differs.join(', ') : `the status, ${head.status} and not ${get.status}`;
  const message = `Cannot learn of a file by HEAD: it must be answered as GET is, but differs in ${what}`;
  return [{ code: 'HTTP_HEAD', severity: 'error', message }];
}

function refuse(reply: Reply, method: string): Fault[] {
  if (reply.status < 400) {
    const message = `Cannot be sure that nobody writes: ${method} must be answered 405 and not ${reply.status}`;
    return [{ code: 'HTTP_METHOD', severity: 'error', message }];
  }
  if (reply.status === 405) return judgeAllow(reply);
  const message = `Cannot tell clients that nobody writes here: ${REFUSED.join(', ')} must be answered 405 and not ${reply.status}`;
  return [{ code: 'HTTP_METHOD', severity: 'warning', message }];
}

/** RFC 9110 section 15.5.6: an answer 405 must name what is allowed. */
function judgeAllow(reply: Reply): Fault[] {
  const allowed = listOf(reply, 'allow');
  if (['get', 'head'].every((method) => allowed.includes(method))) return [];
  const message = `Cannot tell clients what is possible: an answer 405 must have Allow: ${METHODS.join(', ')}`;
  return [{ code: 'HTTP_ALLOW', severity: 'note', message }];
}

/** As a browser asks before it lets a program of another site send a field of its own. */
function tryOptions(request: Request): Trial {
  const headers = {
    Origin: 'https://reader.example',
    'Access-Control-Request-Method': 'GET',
    'Access-Control-Request-Headers': 'accept, if-none-match',
  };
  return { request: { ...request, method: 'OPTIONS', headers }, judge: judgePreflight };
}

function judgePreflight(reply: Reply): Fault[] {
  const isGood = reply.status === 200 || reply.status === 204;
  const methods = listOf(reply, 'access-control-allow-methods');
  const fields = listOf(reply, 'access-control-allow-headers');
  const lets = (words: readonly string[], word: string) => words.includes(word) || words.includes('*');
  if (isGood && lets(methods, 'get') && lets(fields, 'if-none-match')) return [];
  const message = isGood
    ? 'Cannot read from other sites with fields of their own: OPTIONS must allow GET, Accept and If-None-Match'
    : `Cannot ask what is allowed: OPTIONS must be answered 204 and not ${reply.status}`;
  return [{ code: 'HTTP_OPTIONS', severity: 'warning', message }];
}
