import { formatNumber } from '../problem/format-problems.ts';
import { formatValue } from '../problem/format-value.ts';
import { shortenIri } from '../terms/shorten-iri.ts';
import type { Alarm, ClassCounts, Comparison } from './comparison.ts';
import { isFrozen } from './file-changes.ts';

type Found = Omit<Comparison, 'alarms'>;

/** What must not happen from one publication to the next, and what somebody has to look at. */
export function findAlarms(found: Found, maxShrink: number): Alarm[] {
  return [
    ...findOtherBase(found),
    ...findGone(found),
    ...findTouched(found),
    ...found.classes
      .filter((counts) => isShrunk(counts, maxShrink))
      .map((counts) => shrunk(counts, found.mode, maxShrink)),
  ];
}

function findOtherBase({ old, new: after }: Found): Alarm[] {
  if (old.base === undefined || after.base === undefined || old.base === after.base) return [];
  const message = `Cannot keep any address: all start with ${formatValue(after.base)}, and started with ${formatValue(old.base)}`;
  const help = 'Publish with the base as it was, or redirect every old address';
  return [{ code: 'BASE_CHANGED', message, help }];
}

function findGone({ gone }: Found): Alarm[] {
  if (gone.length === 0) return [];
  const addresses =
    gone.length === 1 ? '1 address that was' : `${formatNumber(gone.length)} addresses that were`;
  const message = `Cannot find ${addresses} published before`;
  const help = 'Bring the records back, or say what became of them: formerIds, withdrawn, withdrawnParts';
  return [{ code: 'ADDRESS_GONE', message, help }];
}

function findTouched({ files }: Found): Alarm[] {
  const touched = files.filter(({ path, change }) => change !== 'added' && isFrozen(path));
  const help = 'Restore the folder releases/ from version control, and publish again';
  return touched.map(({ path, change }) => {
    const message = `Cannot keep a release as it is: ${formatValue(path)} was ${change}`;
    return { code: 'RELEASE_TOUCHED', message, help };
  });
}

/** By whole numbers where the share is one, so that exactly the share that is allowed is no alarm. */
function isShrunk({ before, after }: ClassCounts, maxShrink: number): boolean {
  return (before - after) * 100 > maxShrink * before;
}

function shrunk(counts: ClassCounts, mode: Found['mode'], maxShrink: number): Alarm {
  const { before, after } = counts;
  const name = mode === 'files' ? counts.class : shortenIri(counts.class, undefined);
  const share = Math.floor(((before - after) * 1000) / before) / 10;
  const message = `Cannot take this for granted: ${name} has ${after} of ${before} left, ${share} % fewer, and ${maxShrink} % are allowed`;
  const help = 'Look for records that are missing; if they are meant to be, allow more with --max-shrink';
  return { code: 'CLASS_SHRUNK', message, help };
}
