import { CACHING_CLASSES } from '../host/table.ts';
import { formatValue } from '../problem/format-value.ts';
import type { Check } from '../verify/verification.ts';
import { field, listOf, type Reply } from './reply.ts';
import { type Fault, type Located, type Probe, toCheck } from './trial.ts';

/** From here on a copy is kept practically for ever; in seconds. */
const LONG_SECONDS = 30 * 24 * 3_600;

/** A correction must reach readers within this; in seconds. */
const SHORT_SECONDS = 24 * 3_600;

/** Holds how long copies may be kept against how long the files stay as they are. */
export function checkCaching(probe: Probe, replies: ReadonlyMap<string, Reply>): Check {
  let checked = 0;
  const located = probe.entries.flatMap(({ path }): Located[] => {
    const reply = replies.get(path);
    if (reply === undefined || reply.status !== 200) return [];
    checked += 1;
    return judgeCaching(reply, path).map((fault) => ({ path, fault }));
  });
  const title = 'are kept in caches as long as they stay the same';
  return toCheck(probe, { name: 'caching', title, checked, unit: 'file' }, located);
}

function judgeCaching(reply: Reply, path: string): Fault[] {
  const words = listOf(reply, 'cache-control');
  const seconds = Number(words.find((word) => /^max-age=\d+$/.test(word))?.slice(8) ?? Number.NaN);
  const is = words.length === 0 ? 'missing' : formatValue(field(reply, 'cache-control'));
  const isKept = !words.some((word) => word === 'no-cache' || word === 'no-store');
  if (isFrozen(path)) {
    if (isKept && (words.includes('immutable') || seconds >= LONG_SECONDS)) return [];
    const message = `Cannot let caches keep what is frozen: Cache-Control must be immutable, and is ${is}`;
    return [{ code: 'HTTP_IMMUTABLE', severity: 'warning', message }];
  }
  if (words.length === 0) {
    const message =
      'Cannot know how long copies are kept: Cache-Control must say so, else each cache guesses';
    return [{ code: 'HTTP_CACHE', severity: 'warning', message }];
  }
  if (!isKept || (!words.includes('immutable') && !(seconds > SHORT_SECONDS))) return [];
  const message = `Cannot correct what was published: Cache-Control must let copies be renewed within a day, and is ${is}`;
  return [{ code: 'HTTP_CACHE', severity: 'error', message }];
}

function isFrozen(path: string): boolean {
  const found = CACHING_CLASSES.find(({ paths }) => new RegExp(paths).test(path));
  return found?.name === 'frozen';
}
