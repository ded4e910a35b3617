import { plural } from '../problem/format-problems.ts';
import { escapeControls, formatValue } from '../problem/format-value.ts';
import type { PublishedDocument } from './documents.ts';
import { findNearWords, findWords, foldBlanks } from './find-words.ts';
import { listPassages, type PublishedPassage } from './passages.ts';
import type { SourceTexts } from './source-texts.ts';
import type { Check, Finding } from './verification.ts';

/**
 * Looks up the first and last words of each passage in the texts of the sources, as far as they are there.
 *
 * As in a browser, a passage goes from the first place of its first words to the nearest of its last words after
 * them; that the last words come again later makes it no less clear. One text is in memory at a time.
 *
 * @param base what addresses of ours start with
 */
export function checkAnchors(
  documents: readonly PublishedDocument[],
  base: string | undefined,
  texts: SourceTexts,
): Check {
  const findings: Finding[] = [];
  const counted = { anchors: 0, sources: 0, missing: 0 };
  for (const [source, passages] of groupBySource(base === undefined ? [] : listPassages(documents, base))) {
    const found = texts.read(source);
    if (found === undefined) counted.missing += 1;
    else if ('fault' in found) findings.push(notChecked(source, found.fault));
    else {
      counted.sources += 1;
      counted.anchors += passages.reduce((sum, passage) => sum + countAnchors(passage), 0);
      for (const passage of passages) findings.push(...findFaults(passage, found.text));
    }
  }
  const { anchors, sources, missing } = counted;
  const title = `of ${plural(sources, 'source')} are found in the texts`;
  const remark =
    missing === 0 ? {} : { remark: `${plural(missing, 'source')} ${missing === 1 ? 'has' : 'have'} no text` };
  return { name: 'anchors', title, checked: anchors, unit: 'anchor', ...remark, findings };
}

function groupBySource(passages: readonly PublishedPassage[]): Map<string, PublishedPassage[]> {
  const groups = new Map<string, PublishedPassage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.source);
    if (group === undefined) groups.set(passage.source, [passage]);
    else group.push(passage);
  }
  return groups;
}

function countAnchors({ startsWith, endsWith }: PublishedPassage): number {
  return Number(startsWith !== undefined) + Number(endsWith !== undefined);
}

function findFaults(passage: PublishedPassage, text: string): Finding[] {
  const [start, end] = [passage.startsWith, passage.endsWith].map((words) => {
    return words === undefined ? undefined : foldBlanks(words);
  });
  const starts = start === undefined ? [] : findWords(text, start);
  const ends = end === undefined ? [] : findWords(text, end);
  const findings: Finding[] = [];
  if (start !== undefined && starts.length === 0) findings.push(notFound(passage, 'startsWith', start, text));
  if (end !== undefined && ends.length === 0) findings.push(notFound(passage, 'endsWith', end, text));
  if (start === undefined || starts[0] === undefined) return findings;
  if (starts.length > 1) findings.push(ambiguous(passage, start, starts.length));
  const after = starts[0] + start.length;
  const isBefore = ends.length > 0 && !ends.some((at) => at >= after);
  return end !== undefined && isBefore ? [...findings, misplaced(passage, start, end)] : findings;
}

function notFound(passage: PublishedPassage, field: string, words: string, text: string): Finding {
  const must = `${passage.source}.txt must have them, letter by letter and as whole words`;
  const message = `Cannot find ${formatValue(words)} of passage ${shown(passage)}: ${must}`;
  const near = findNearWords(text, words);
  const meant = near === undefined ? '' : `Did you mean ${formatValue(near)}? `;
  return report('ANCHOR_MISSING', 'error', passage, message, `${meant}Correct ${field} of`);
}

function ambiguous(passage: PublishedPassage, words: string, count: number): Finding {
  const must = `${passage.source}.txt must have its first words once, and has ${formatValue(words)} ${count} times`;
  const message = `Cannot tell where passage ${shown(passage)} starts: ${must}`;
  return report(
    'ANCHOR_AMBIGUOUS',
    'warning',
    passage,
    message,
    'Take a word more or other words into startsWith of',
  );
}

function misplaced(passage: PublishedPassage, start: string, end: string): Finding {
  const must = `in ${passage.source}.txt ${formatValue(end)} must come after ${formatValue(start)}`;
  const message = `Cannot see where passage ${shown(passage)} ends: ${must}`;
  return report('ANCHOR_ORDER', 'error', passage, message, 'Exchange or correct startsWith and endsWith of');
}

function shown({ address }: PublishedPassage): string {
  return `<${escapeControls(address)}>`;
}

function report(
  code: 'ANCHOR_MISSING' | 'ANCHOR_AMBIGUOUS' | 'ANCHOR_ORDER',
  severity: 'error' | 'warning',
  { address, folder }: PublishedPassage,
  message: string,
  what: string,
): Finding {
  const path = `${folder.slice(0, -1)}${escapeControls(address.slice(address.lastIndexOf('#')))}`;
  return {
    code,
    severity,
    file: `${folder}index.ttl`,
    message,
    help: `${what} the passage; where that is, says: communique explain ${path}`,
  };
}

function notChecked(source: string, must: string): Finding {
  const message = `Cannot look for words in ${formatValue(`${source}.txt`)}: ${must}`;
  const help = `Save it as UTF-8, for example: iconv -f ISO-8859-1 -t UTF-8 ${source}.txt`;
  return { code: 'NOT_CHECKED', severity: 'warning', file: `source/${source}/index.ttl`, message, help };
}
