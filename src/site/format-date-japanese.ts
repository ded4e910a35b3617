import { type DatePiece, say } from './date-piece.ts';

/**
 * Puts a date into Japanese words, in pieces, with the same days, months and years for HTML as in English.
 *
 * Says no more than the EDTF says: `2024-07~` is 2024年7月頃, `[2015-10..]` 2015年10月以降. What is not of the subset that
 * records have is given as it is.
 */
export function formatJapanesePieces(edtf: string): readonly DatePiece[] {
  if (edtf.startsWith('[')) return formatSet(edtf.slice(1, -1));
  const [from = '', to] = edtf.split('/');
  return to === undefined ? formatSingle(from) : formatInterval(from, to);
}

function formatSet(inner: string): readonly DatePiece[] {
  const [first, last] = inner.split('..');
  if (first === undefined || last === undefined) {
    return inner.split(',').flatMap((date, i) => [...(i > 0 ? [say('または')] : []), ...formatSingle(date)]);
  }
  if (first === '') return [...formatSingle(last), say('以前')];
  if (last === '') return [...formatSingle(first), say('以降')];
  return [...formatSingle(first), say('から'), ...formatSingle(last), say('までのいずれかの時期')];
}

function formatInterval(from: string, to: string): readonly DatePiece[] {
  if (to === '..') return [...formatSingle(from), say('から')];
  if (from === '..') return [...formatSingle(to), say('まで')];
  if (to === '') return [...formatSingle(from), say('から（終期不明）')];
  if (from === '') return [...formatSingle(to), say('まで（始期不明）')];
  return [...formatSingle(from), say('～'), ...(formatRest(from, to) ?? formatSingle(to))];
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The end of a span without what its start has said already: the year, and of days the month. */
function formatRest(from: string, to: string): readonly DatePiece[] | undefined {
  const form = DAY.test(from) ? DAY : MONTH;
  const [first, last] = [form.exec(from), form.exec(to)];
  if (first === null || last === null || first[1] !== last[1]) return undefined;
  const [, , month, day] = last;
  if (day === undefined) return [{ text: `${Number(month)}月`, datetime: to }];
  const text = month === first[2] ? `${Number(day)}日` : `${Number(month)}月${Number(day)}日`;
  return [{ text, datetime: to }];
}

const DOUBTS: Readonly<Record<string, string>> = { '~': '頃', '?': '（不確か）', '%': '頃（不確か）' };

function formatSingle(date: string): readonly DatePiece[] {
  const doubt = DOUBTS[date.slice(-1)];
  if (doubt !== undefined) return [...formatSingle(date.slice(0, -1)), say(doubt)];
  const [year = '', part, day] = date.split('-');
  if (part === undefined) return [formatYear(year)];
  if (part === 'XX') return [formatYear(year), say('（月不明）')];
  if (!MONTH.test(`${year}-${part}`)) return [say(formatPart(year, part) ?? date)];
  const month = `${year}年${Number(part)}月`;
  if (day === 'XX') return [{ text: month, datetime: `${year}-${part}` }, say('（日不明）')];
  return [{ text: day === undefined ? month : `${month}${Number(day)}日`, datetime: date }];
}

function formatYear(year: string): DatePiece {
  if (year.endsWith('XX')) {
    return say(`${year.replace('XX', '00')}年から${year.replace('XX', '99')}年までのいずれかの年`);
  }
  return year.endsWith('X') ? say(`${year.replace('X', '0')}年代`) : { text: `${year}年`, datetime: year };
}

function formatPart(year: string, part: string): string | undefined {
  const name = PARTS[part];
  return name === undefined ? undefined : `${year}年${name}`;
}

const PARTS: Readonly<Record<string, string>> = {
  21: '春',
  22: '夏',
  23: '秋',
  24: '冬',
  33: '第1四半期（1月～3月）',
  34: '第2四半期（4月～6月）',
  35: '第3四半期（7月～9月）',
  36: '第4四半期（10月～12月）',
  37: 'の最初の4か月（1月～4月）',
  38: 'の中間の4か月（5月～8月）',
  39: 'の最後の4か月（9月～12月）',
  40: '上半期（1月～6月）',
  41: '下半期（7月～12月）',
};
