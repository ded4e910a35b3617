import type { EdtfDate } from '../model/edtf.ts';
import { type DatePiece, say } from './date-piece.ts';
import { formatJapanesePieces } from './format-date-japanese.ts';
import type { Language } from './language.ts';

/** A date in words, exactly as precise as it is known; see {@link formatDatePieces}. */
export function formatDate(date: Pick<EdtfDate, 'edtf'>, language: Language): string {
  return formatDatePieces(date, language)
    .map(({ text }) => text)
    .join('');
}

/**
 * Puts a date into words, in pieces.
 *
 * Says no more than the EDTF says: `2024-07~` is “about July 2024”, `[2015-10..2018-06]` “at some time from October
 * 2015 to June 2018”. What is not of the subset that records have is given as it is.
 */
export function formatDatePieces({ edtf }: Pick<EdtfDate, 'edtf'>, language: Language): readonly DatePiece[] {
  if (language === 'ja') return formatJapanesePieces(edtf);
  if (edtf.startsWith('[')) return formatSet(edtf.slice(1, -1));
  const [from = '', to] = edtf.split('/');
  return to === undefined ? formatSingle(from) : formatInterval(from, to);
}

function formatSet(inner: string): readonly DatePiece[] {
  const [first, last] = inner.split('..');
  if (first === undefined || last === undefined) {
    return inner.split(',').flatMap((date, i) => [...(i > 0 ? [say(' or ')] : []), ...formatSingle(date)]);
  }
  if (first === '') return [...formatSingle(last), say(' or earlier')];
  if (last === '') return [...formatSingle(first), say(' or later')];
  return [say('at some time from '), ...formatSingle(first), say(' to '), ...formatSingle(last)];
}

function formatInterval(from: string, to: string): readonly DatePiece[] {
  if (to === '..') return [say('from '), ...formatSingle(from), say(' on')];
  if (from === '..') return [say('until '), ...formatSingle(to)];
  if (to === '') return [say('from '), ...formatSingle(from), say(', end not known')];
  if (from === '') return [say('until '), ...formatSingle(to), say(', start not known')];
  return formatSpan(from, to) ?? [...formatSingle(from), say(' to '), ...formatSingle(to)];
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Two days of one year, told as one does: 9–10 May 2013, 30 May – 2 June 2013. */
function formatSpan(from: string, to: string): readonly DatePiece[] | undefined {
  const [first, last] = [DAY.exec(from), DAY.exec(to)];
  if (first === null || last === null || first[1] !== last[1]) return undefined;
  const end = { text: formatDay(last), datetime: to };
  const [, , month = '', day = ''] = first;
  if (month === last[2]) return [{ text: String(Number(day)), datetime: from }, say('–'), end];
  return [{ text: `${Number(day)} ${MONTHS[Number(month) - 1]}`, datetime: from }, say(' – '), end];
}

const DOUBTS: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };

function formatSingle(date: string): readonly DatePiece[] {
  const doubt = DOUBTS[date.slice(-1)];
  if (doubt !== undefined) return [say(doubt), ...formatSingle(date.slice(0, -1))];
  const day = DAY.exec(date);
  if (day !== null) return [{ text: formatDay(day), datetime: date }];
  const [year = '', part, unknown] = date.split('-');
  if (part === undefined) return [formatYear(year)];
  if (part === 'XX') return [formatYear(year), say(', month not known')];
  const month = MONTHS[Number(part) - 1];
  if (month === undefined) return [say(formatPart(year, part) ?? date)];
  const piece = { text: `${month} ${year}`, datetime: `${year}-${part}` };
  return unknown === undefined ? [piece] : [piece, say(', day not known')];
}

function formatDay([, year = '', month, day]: RegExpExecArray): string {
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

function formatYear(year: string): DatePiece {
  if (year.endsWith('XX')) return say(`between ${year.replace('XX', '00')} and ${year.replace('XX', '99')}`);
  return year.endsWith('X') ? say(`the ${year.replace('X', '0')}s`) : { text: year, datetime: year };
}

function formatPart(year: string, part: string): string | undefined {
  const name = PARTS[part];
  return name === undefined ? undefined : `${name[0]} ${year}${name[1] ?? ''}`;
}

const PARTS: Readonly<Record<string, readonly [name: string, months?: string]>> = {
  21: ['spring'],
  22: ['summer'],
  23: ['autumn'],
  24: ['winter'],
  33: ['the first quarter of', ' (January to March)'],
  34: ['the second quarter of', ' (April to June)'],
  35: ['the third quarter of', ' (July to September)'],
  36: ['the fourth quarter of', ' (October to December)'],
  37: ['the first third of', ' (January to April)'],
  38: ['the second third of', ' (May to August)'],
  39: ['the last third of', ' (September to December)'],
  40: ['the first half of', ' (January to June)'],
  41: ['the second half of', ' (July to December)'],
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
