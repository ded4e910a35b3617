import { formatNumber, plural } from '../problem/format-problems.ts';
import type { Report } from '../publish/publish.ts';

/** Languages that are shown; the others are counted. */
const MAX_LANGUAGES = 12;

/** How well a publication is backed, in at most two lines, each with a blank margin and a line end. */
export function formatQuality(quality: Report['quality']): string {
  const { statements, withEvidence, withOfficialEvidence, openLists, conflicts } = quality;
  const told = [
    ...(conflicts === 0 ? [] : [`${plural(conflicts, 'conflict')} told with both accounts`]),
    ...(openLists === 0 ? [] : [plural(openLists, 'open list')]),
  ];
  const official = `official for ${formatPercent(withOfficialEvidence, statements)}`;
  const evidence = `evidence for ${formatPercent(withEvidence, statements)} of the statements, ${official}`;
  const first = [...(statements === 0 ? [] : [evidence]), ...told].join('; ');
  const names = formatNames(quality);
  return [first, names === '' ? '' : `names in ${names}`]
    .filter((line) => line !== '')
    .map((line) => `  ${line}\n`)
    .join('');
}

/** The most frequent first; a language with less than 1 % has no figure. */
function formatNames({ names, records }: Report['quality']): string {
  const sorted = [...names].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  const shown = sorted.slice(0, MAX_LANGUAGES).map(([tag, count]) => {
    return count * 100 < records ? tag : `${tag} (${formatPercent(count, records)})`;
  });
  const rest = sorted.length - shown.length;
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${formatNumber(rest)} more`;
}

/** Rounded down, so that only all is 100 %. */
function formatPercent(part: number, all: number): string {
  return `${Math.floor((part * 100) / all)} %`;
}
