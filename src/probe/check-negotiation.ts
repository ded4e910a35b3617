import { createHash } from 'node:crypto';
import { formatValue } from '../problem/format-value.ts';
import type { Check } from '../verify/verification.ts';
import { bestTypes } from './accept.ts';
import { type AcceptCase, BROKEN_ACCEPTS, LONG_CASES, SHORT_CASES } from './accept-cases.ts';
import { field, isRedirect, listOf, mediaTypeOf, type Reply } from './reply.ts';
import type { NegotiatedFolder } from './sample.ts';
import { type Fault, type Probe, runTrials, type Trial, toCheck } from './trial.ts';

/** Folders that are asked with every `Accept` there is. */
const LONG_FOLDERS = 2;

const HTML = 'text/html';

/** Holds what comes for many headers `Accept` against what RFC 9110 and the publication promise. */
export async function checkNegotiation(probe: Probe, isNegotiated: boolean): Promise<Check> {
  const title = 'are in the format that the client asked for';
  const about = { name: 'negotiation', title, unit: 'answer' };
  if (!isNegotiated) {
    const [first] = probe.sample.folders;
    const located = first === undefined ? [] : [{ path: first.folder, fault: notNegotiated() }];
    return toCheck(probe, { ...about, checked: first?.variants.size ?? 0 }, located);
  }
  const trials = listTrials(probe.sample.folders);
  return toCheck(probe, { ...about, checked: trials.length }, await runTrials(probe, trials));
}

/** Whether different clients get different formats of one address. */
export async function findNegotiation({ client, sample }: Probe): Promise<boolean> {
  const [first] = sample.folders;
  if (first === undefined) return false;
  const types = [...first.variants.keys()];
  const answers = await client.askAll(types.map((accept) => ask(first, accept)));
  const came = answers.map((answer) => ('kind' in answer ? undefined : typeOf(answer, first)));
  return new Set(came.filter((type) => type !== undefined && first.variants.has(type))).size > 1;
}

/** A request for the document of a folder, in a format. */
export function ask({ folder }: NegotiatedFolder, accept: AcceptCase['accept']): Trial['request'] {
  return { path: encodeURI(folder), ...(accept === undefined ? {} : { headers: { Accept: accept } }) };
}

function listTrials(folders: readonly NegotiatedFolder[]): Trial[] {
  return folders.flatMap((folder, index) => {
    const isLong = index < LONG_FOLDERS;
    const cases = isLong ? [...SHORT_CASES, ...LONG_CASES] : SHORT_CASES;
    return [
      ...cases.flatMap((one) => tryCase(folder, one)),
      ...(isLong ? BROKEN_ACCEPTS.map((accept) => tryBroken(folder, accept)) : []),
    ];
  });
}

/** Nothing where the folder has no file that the case is about. */
function tryCase(folder: NegotiatedFolder, one: AcceptCase): Trial[] {
  const types = [...folder.variants.keys()];
  const { accept, code, wants } = one;
  if (wants === 'html' && !types.includes(HTML)) return [];
  const best = bestTypes(typeof accept === 'object' ? accept.join(',') : (accept ?? ''), types);
  if (code !== 'HTTP_NOT_ACCEPTABLE' && best.length === 0) return [];
  const judge = (reply: Reply) => judgeCase(reply, folder, one, wants === 'html' ? [HTML] : best);
  return [{ request: ask(folder, accept), judge }];
}

function judgeCase(
  reply: Reply,
  folder: NegotiatedFolder,
  one: AcceptCase,
  best: readonly string[],
): Fault[] {
  if (reply.status >= 500) return [failed(reply)];
  if (best.length === 0) return judgeRefusal(reply, folder);
  const type = typeOf(reply, folder);
  if (best.includes(type)) return [...judgeVary(reply), ...judgeBody(reply, folder, type)];
  if (one.wants === 'rdf' && type !== HTML && folder.variants.has(type)) return [unweighed(best, one)];
  return [wrongFormat(reply, type, best, one)];
}

/** The format of a reply, or of the file that it sends the client to. */
function typeOf(reply: Reply, { folder, variants }: NegotiatedFolder): string {
  if (!isRedirect(reply)) return reply.status === 200 ? mediaTypeOf(reply) : '';
  const location = field(reply, 'location');
  const found = [...variants].find(
    ([, { path }]) => location === path.slice(folder.length) || location.endsWith(`/${path}`),
  );
  return found?.[0] ?? '';
}

function judgeVary(reply: Reply): Fault[] {
  const vary = listOf(reply, 'vary');
  if (vary.includes('accept') || vary.includes('*')) return [];
  const message = 'Cannot keep caches from mixing up formats: Vary must name Accept';
  return [{ code: 'HTTP_VARY', severity: 'error', message }];
}

function judgeBody(reply: Reply, { variants }: NegotiatedFolder, type: string): Fault[] {
  const entry = variants.get(type);
  if (reply.status !== 200 || entry === undefined || field(reply, 'content-encoding') !== '') return [];
  if (createHash('sha256').update(reply.body).digest('hex') === entry.sha256) return [];
  const message = `Cannot trust what is sent as "${type}": it must be the file in that format`;
  return [{ code: 'HTTP_VARIANT', severity: 'error', message }];
}

function judgeRefusal(reply: Reply, { variants }: NegotiatedFolder): Fault[] {
  if (reply.status !== 406) {
    const message = `Cannot tell a client that nothing suits it: the status must be 406 and not ${reply.status}`;
    return [{ code: 'HTTP_NOT_ACCEPTABLE', severity: 'warning', message }];
  }
  const listed = `${reply.body.toString()} ${field(reply, 'link')} ${field(reply, 'alternates')}`;
  if ([...variants].some(([type, { path }]) => listed.includes(type) || listed.includes(path))) return [];
  const message = 'Cannot tell a client what there is: an answer 406 must list the formats';
  return [{ code: 'HTTP_CHOICES', severity: 'warning', message }];
}

function wrongFormat(reply: Reply, type: string, best: readonly string[], one: AcceptCase): Fault {
  const came = type === '' ? `the status ${reply.status}` : formatValue(type);
  const who = one.sender === undefined ? `for ${formatAccept(one.accept)}` : `for ${one.sender}`;
  const message = `Cannot get the right format ${who}: it must be ${best.join(' or ')}, but ${came} came`;
  const isWeak = one.code === 'HTTP_QVALUE' || typeof one.accept === 'object';
  return { code: one.code, severity: isWeak ? 'warning' : 'error', message };
}

function unweighed(best: readonly string[], { sender = '' }: AcceptCase): Fault {
  const message = `Cannot weigh q-values for ${sender}: it likes ${best.join(' or ')} best, but got other RDF`;
  return { code: 'HTTP_QVALUE', severity: 'warning', message };
}

function formatAccept(accept: AcceptCase['accept']): string {
  if (accept === undefined) return 'a client without Accept';
  return typeof accept === 'object' ? `Accept in ${accept.length} lines` : `Accept ${formatValue(accept)}`;
}

function tryBroken(folder: NegotiatedFolder, accept: string): Trial {
  return { request: ask(folder, accept), judge: (reply) => (reply.status >= 500 ? [failed(reply)] : []) };
}

function failed({ status }: Reply): Fault {
  const message = `Cannot rely on a server that breaks at an odd Accept: the status must not be ${status}`;
  return { code: 'HTTP_SERVER_ERROR', severity: 'error', message };
}

function notNegotiated(): Fault {
  const message = 'Cannot get RDF at the address of a thing: the server must choose the format by Accept';
  return { code: 'HTTP_NO_NEGOTIATION', severity: 'warning', message };
}
