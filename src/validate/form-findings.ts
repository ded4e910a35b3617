import type { z } from 'zod';
import type { Path } from '../model/field.ts';
import { isProblemCode } from '../problem/codes.ts';
import { parseLanguageTag } from '../terms/language.ts';
import { kindNamedAt } from './fields.ts';
import { type Finding, formatField, nameOf, refuseValue } from './finding.ts';
import { suggestDate } from './suggest-date.ts';

/** A text that is not the code of a country, where one is due. */
export function badPattern(pattern: string | undefined, path: Path, value: unknown): Finding | undefined {
  if (pattern !== '/^[A-Z]{2}$/') return undefined;
  const code = String(value).toUpperCase();
  const guess = /^[A-Z]{2}$/.test(code) ? `Did you mean "${code}"? ` : '';
  const help = `${guess}Write the code of ISO 3166-1, such as JP`;
  return refuseValue('BAD_VALUE', path, value, 'the code of a country is two capital letters', help);
}

/** A number that is no year. */
export function badYear(path: Path, value: number): Finding {
  const must = 'years run from 1000 to 2999, with hyphens between year, month and day';
  const help = guess('BAD_DATE', String(value)) ?? 'Write 2013, 2013-05 or 2013-05-09';
  return refuseValue('BAD_DATE', path, value, must, help);
}

const ID_MUST = 'only small letters, digits and hyphens (-) may stand here, at most 100, no hyphen first';

/** A text that is not an id, where one is due. */
export function badId(schema: z.ZodType, path: Path, value: unknown): Finding {
  const kind = kindNamedAt(schema, path);
  const id = suggestId(String(value));
  const guess = id === undefined ? '' : `Did you mean "${id}"? `;
  const what = nameOf(path) === 'id' ? 'the file is called' : `the file in ${kind}/ is called`;
  const example = path[0] === 'withdrawnParts' ? 'outcome-3' : 'jp';
  const rule =
    kind === undefined && nameOf(path) !== 'id' ? `Write for example: ${example}` : `Write it as ${what}`;
  return refuseValue('BAD_ID', path, value, ID_MUST, `${guess}${rule}`);
}

/** The id that looks most like a text; none for a text in another script, which nobody can guess. */
function suggestId(text: string): string | undefined {
  const id = text
    .trim()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s_.]+/g, '-');
  return /^[a-z0-9][a-z0-9-]{0,99}$/.test(id) ? id : undefined;
}

/** What our schemas tell zod beside the message. */
interface CustomParams {
  readonly code?: unknown;
  readonly help?: string;
  readonly isKey?: boolean;
}

/** What a schema of ours refused with a code and words of its own. */
export function explainCustom(path: Path, value: unknown, issue: z.core.$ZodIssueCustom): Finding {
  const params: CustomParams = issue.params ?? {};
  const code = isProblemCode(params.code) ? params.code : 'BAD_VALUE';
  const help = params.help ?? 'See docs/data-format.md';
  if (params.isKey === true) return badLanguageKey(code, path, issue.message, help);
  if (code === 'MISSING_FIELD') {
    const message = `Cannot read ${formatField(path)}: ${issue.message}`;
    return { code, path, target: 'value', message, help };
  }
  return refuseValue(code, path, value, issue.message, guess(code, String(value)) ?? help);
}

function badLanguageKey(code: Finding['code'], path: Path, must: string, help: string): Finding {
  const tag = String(path.at(-1));
  const finding = refuseValue(code, ['language'], tag, must, guess(code, tag) ?? help);
  return { ...finding, path, target: 'key' };
}

/** The one thing that was likely meant, where that can be told. */
function guess(code: Finding['code'], value: string): string | undefined {
  const suggestion =
    code === 'BAD_DATE' || code === 'DATE_ORDER'
      ? suggestDate(value)
      : code === 'BAD_LANGUAGE'
        ? suggestLanguage(value)
        : undefined;
  return suggestion === undefined ? undefined : `Did you mean "${suggestion}"?`;
}

function suggestLanguage(tag: string): string | undefined {
  const hyphenated = tag.trim().replaceAll('_', '-');
  return parseLanguageTag(hyphenated) === undefined ? undefined : hyphenated;
}
