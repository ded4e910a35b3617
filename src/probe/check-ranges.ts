import type { Check } from '../verify/verification.ts';
import { field, type Reply, type Request } from './reply.ts';
import { type Fault, type Probe, runTrials, type Trial, toCheck } from './trial.ts';

/** A larger file is not asked for part by part. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Holds answers in parts against RFC 9110 section 14: a download that broke off can be taken up. */
export async function checkRanges(probe: Probe): Promise<Check> {
  const located = [];
  let checked = 0;
  for (const { path, bytes } of listFiles(probe)) {
    const request: Request = { path: encodeURI(path), maxBytes: 2 * bytes + 64 * 1_024 };
    const whole = await probe.client.ask(request);
    if ('kind' in whole || whole.status !== 200) continue;
    const trials = listTrials(request, whole);
    checked += trials.length;
    located.push(...(await runTrials(probe, trials)));
  }
  const title = 'in parts are the bytes asked for';
  return toCheck(probe, { name: 'ranges', title, checked, unit: 'answer' }, located);
}

/** The smallest dump, and its compressed form: what is taken up again in practice. */
function listFiles({ entries }: Probe) {
  const dumps = entries.filter(
    ({ path, bytes }) => path.startsWith('dump/') && bytes > 100 && bytes <= MAX_BYTES,
  );
  const sorted = dumps.toSorted((a, b) => a.bytes - b.bytes);
  const isPacked = ({ path }: { readonly path: string }) => path.endsWith('.gz');
  return [sorted.find((entry) => !isPacked(entry)), sorted.find(isPacked)].flatMap((entry) => entry ?? []);
}

function listTrials(request: Request, { body }: Reply): Trial[] {
  const size = body.length;
  const parts: readonly (readonly [string, number, number])[] = [
    ['bytes=0-9', 0, 10],
    ['bytes=10-29', 10, 30],
    [`bytes=${size - 5}-`, size - 5, size],
    ['bytes=-7', size - 7, size],
    [`bytes=${size - 5}-${size + 100}`, size - 5, size],
  ];
  const many = `bytes=${Array.from({ length: 1_000 }, () => '0-0').join(',')}`;
  return [
    ...parts.map(([range, from, to]) =>
      tryRange(request, range, (reply) => judgePart(reply, body, from, to)),
    ),
    tryRange(request, `bytes=${size + 10}-`, judgeOutside),
    ...[many, 'bytes=9-3', 'bytes=-0', 'lines=1-2', 'bytes=a-b'].map((range) =>
      tryRange(request, range, judgeOdd),
    ),
  ];
}

function tryRange(request: Request, range: string, judge: Trial['judge']): Trial {
  return { request: { ...request, headers: { Range: range } }, judge };
}

function judgePart(reply: Reply, body: Buffer, from: number, to: number): Fault[] {
  if (reply.status === 200) {
    return [weak(`Cannot take up a download that broke off: the status must be 206 and not ${reply.status}`)];
  }
  const isRight = field(reply, 'content-range') === `bytes ${from}-${to - 1}/${body.length}`;
  if (reply.status === 206 && isRight && reply.body.equals(body.subarray(from, to))) return [];
  const message = `Cannot trust a part of a file: it must be the bytes asked for, and be answered 206, not ${reply.status}`;
  return [{ code: 'HTTP_RANGE', severity: 'error', message }];
}

function judgeOutside(reply: Reply): Fault[] {
  if (reply.status === 416) return [];
  return [weak(`Cannot tell that a part is beyond the end: the status must be 416 and not ${reply.status}`)];
}

/** Whatever a client asks, it gets a part, the whole, or a refusal. */
function judgeOdd({ status }: Reply): Fault[] {
  if (status < 500) return [];
  const message = `Cannot rely on a server that breaks at an odd Range: the status must not be ${status}`;
  return [{ code: 'HTTP_SERVER_ERROR', severity: 'error', message }];
}

function weak(message: string): Fault {
  return { code: 'HTTP_RANGE', severity: 'warning', message };
}
