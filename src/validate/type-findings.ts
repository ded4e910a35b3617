import type { Path } from '../model/field.ts';
import type { Locate } from '../problem/problem.ts';
import { type Finding, formatField, formatGroup, nameOf, refuseValue } from './finding.ts';

/** A field that must be there and is not. */
export function missingField(path: Path, noun: string): Finding {
  const last = path.at(-1);
  const group = formatGroup(path.slice(0, -1), noun);
  const message = `Cannot read ${group} without field "${last}": it is required`;
  return { code: 'MISSING_FIELD', path, target: 'value', message, help: `Add a line starting with ${last}:` };
}

/** A value of another type than is due. */
export function wrongType(path: Path, value: unknown, expected: string, locate: Locate): Finding {
  if (value === null) return noValue(path);
  const { due, help } = TYPES[expected] ?? { due: expected, help: () => 'See docs/data-format.md' };
  const isTextDue = expected === 'string' || expected === 'date';
  const isBare = typeof value === 'number' || typeof value === 'boolean';
  const must = `${due} is due${typeof value === 'object' ? `, not ${nameType(value)}` : ''}`;
  const next = isTextDue && isBare ? suggestQuotes(value, locate(path).length) : help(path, value);
  return refuseValue('WRONG_TYPE', path, value, must, next);
}

/** A field whose name stands there with nothing behind it; `null` and `~` are nothing too. */
function noValue(path: Path): Finding {
  const message = `Cannot read ${formatField(path)}: it has no value`;
  const help = 'Write the value behind the colon, or take the line away: what is not known is left out';
  return { code: 'WRONG_TYPE', path, target: 'value', message, help };
}

interface Type {
  readonly due: string;
  readonly help: (path: Path, value: unknown) => string;
}

const TYPES: Readonly<Record<string, Type>> = {
  string: { due: 'a text', help: () => 'Write one text behind the colon' },
  date: { due: 'a date', help: () => 'Write a date behind the colon, such as 2013-05-09' },
  number: { due: 'a whole number', help: suggestNumber },
  int: { due: 'a whole number', help: suggestNumber },
  array: { due: 'a list', help: suggestList },
  object: { due: 'a group of fields', help: () => 'Put each field on a line of its own, two blanks deeper' },
  record: { due: 'a text for each language', help: suggestLanguage },
  boolean: { due: 'true or false', help: () => 'Write true or false, without quotes' },
};

function nameType(value: unknown): string {
  return Array.isArray(value) ? 'a list' : 'a group of fields';
}

/**
 * YAML takes 012 for 12 and 1e3 for 1000, so that a number is repeated only where it is as long as it was written.
 *
 * @param length number of characters in the file
 */
function suggestQuotes(value: number | boolean, length: number): string {
  const text = String(value);
  return text.length === length ? `Put it in quotes: '${text}'` : 'Put it in quotes, as it is written';
}

function suggestNumber(_: Path, value: unknown): string {
  const digits = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
  return digits === undefined ? 'Write a whole number, without quotes' : `Write ${digits}, without quotes`;
}

function suggestList(path: Path, value: unknown): string {
  const isBare = typeof value === 'number' || typeof value === 'boolean';
  const isPlain = typeof value === 'string' && /^[\w:/.-]{1,40}$/.test(value);
  return isBare || isPlain
    ? `Write it as a list: ${nameOf(path)}: [${value}]`
    : 'Put each item on a line of its own, starting with "- "';
}

function suggestLanguage(path: Path, value: unknown): string {
  const isPlain = typeof value === 'string' && /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .-]{0,39}$/u.test(value);
  return isPlain
    ? `Put it behind its language, such as ${nameOf(path)}: {en: ${value}}`
    : `Write below ${nameOf(path)}: a line for each language, two blanks deeper, such as en: …`;
}
