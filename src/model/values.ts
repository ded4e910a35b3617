import { z } from 'zod';
import type { ProblemCode } from '../problem/codes.ts';
import { CODES, type Code, type CodeList } from '../terms/codes.ts';
import { explainIriFault, type Iri, parseIri } from '../terms/iri.ts';
import { type LanguageTag, parseLanguageTag } from '../terms/language.ts';
import { type EdtfDate, parseEdtf } from './edtf.ts';

declare const idBrand: unique symbol;

/** `[a-z0-9-]`, 1 to 100 characters, as the name of the record's file; an address once published stays. */
export type RecordId = string & { readonly [idBrand]: true };

/** Texts by language, English first and then by tag, so that the order of keys in a record changes no byte. */
export type Texts = Readonly<Record<LanguageTag, string>>;

/** Lists of texts by language, in the same order. */
export type TextLists = Readonly<Record<LanguageTag, readonly string[]>>;

const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,99}$/;
const PART_NAME_PATTERN = /^[a-z][a-z0-9-]{0,319}$/;
const MAX_ITEMS = 10_000;

/** Tells zod a problem that has a code of ours. */
function refuse(context: z.RefinementCtx, code: ProblemCode, must: string, help: string): typeof z.NEVER {
  context.addIssue({ code: 'custom', message: must, params: { code, help } });
  return z.NEVER;
}

export const id = z
  .string()
  .regex(ID_PATTERN)
  .meta({ description: 'Small letters, digits and hyphens; never changed once published' })
  .transform((text) => text as RecordId);

/** The id of another record; which kind is meant is said where the field is declared. */
export function reference(kind: ReferenceKind) {
  return z
    .string()
    .regex(ID_PATTERN)
    .meta({ description: `The id of a record in ${kind}/`, references: kind })
    .transform((text) => text as RecordId);
}

/** The id of another record of the kind of this one. */
export const sameKind = z
  .string()
  .regex(ID_PATTERN)
  .transform((text) => text as RecordId);

export type ReferenceKind = 'series' | 'meeting' | 'organization' | 'person' | 'place' | 'topic' | 'source';

/** What tells two parts of a record apart, in their addresses: `delegation-jp`. */
export const key = z.string().regex(ID_PATTERN).meta({ description: 'Part of an address; never changed' });

/** The whole name of a part in addresses: `outcome-3`, `delegation-jp`. */
export const partName = z.string().regex(PART_NAME_PATTERN);

/** The number of a part, written in the record and never changed: `outcome-3`. */
export const number = z
  .int()
  .min(1)
  .max(9_999)
  .meta({ description: 'Never changed and never used again, because it is part of an address' });

/** How many there are of something, or which of them it is. */
export const count = z.int().min(1).max(9_999);

/** A list that is a list on purpose: at least one item. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).min(1).max(MAX_ITEMS);
}

export const text = z.string();

const languageKeys = { description: 'Texts by language, such as en or ja (BCP 47)' };

/** Texts in one language or more. */
export const texts = z
  .record(z.string(), text)
  .meta(languageKeys)
  .transform(sortByLanguage<string>);

/** Texts among which there is an English one, which a page in English cannot do without. */
export function textsWithEnglish(must: string) {
  return z
    .record(z.string(), text)
    .meta(languageKeys)
    .superRefine((value, context) => {
      if (!Object.keys(value).some((tag) => tag.toLowerCase() === 'en')) {
        refuse(context, 'MISSING_FIELD', must, 'Add a line starting with en:');
      }
    })
    .transform(sortByLanguage<string>);
}

export const names = textsWithEnglish('a name in English is needed');

export const textLists = z
  .record(z.string(), list(text))
  .meta(languageKeys)
  .transform(sortByLanguage<readonly string[]>);

function sortByLanguage<Value>(
  value: Record<string, Value>,
  context: z.RefinementCtx,
): Readonly<Record<LanguageTag, Value>> {
  const sorted = new Map<string, Value>();
  const rank = (tag: string) => (tag === 'en' ? '' : tag);
  const tags = Object.keys(value).sort((a, b) => (rank(a.toLowerCase()) < rank(b.toLowerCase()) ? -1 : 1));
  if (tags.length === 0) refuse(context, 'MISSING_FIELD', 'a text is needed', 'Add a line such as en: …');
  for (const tag of tags) {
    const language = parseLanguageTag(tag);
    if (language === undefined) refuseLanguage(context, tag);
    else if (sorted.has(language)) refuseTwin(context, tag, language);
    else sorted.set(language, value[tag] as Value);
  }
  return Object.fromEntries(sorted);
}

const BAD_LANGUAGE_HELP = 'Write a tag of BCP 47, such as en, ja, ko or zh-Hant';

function refuseLanguage(context: z.RefinementCtx, tag: string): void {
  refuseKey(context, tag, 'BAD_LANGUAGE', 'the form is that of BCP 47', BAD_LANGUAGE_HELP);
}

function refuseTwin(context: z.RefinementCtx, tag: string, language: string): void {
  const help = `Keep one of the texts for ${language}`;
  refuseKey(context, tag, 'DUPLICATE_KEY', 'each language has one text', help);
}

/** Tells zod a problem of a key, not of the value behind it. */
function refuseKey(
  context: z.RefinementCtx,
  key: string,
  code: ProblemCode,
  must: string,
  help: string,
): void {
  context.addIssue({ code: 'custom', message: must, path: [key], params: { code, help, isKey: true } });
}

export const language = z
  .string()
  .meta({ description: 'A language tag of BCP 47' })
  .transform((tag, context): LanguageTag => {
    const language = parseLanguageTag(tag);
    return language ?? refuse(context, 'BAD_LANGUAGE', 'the form is that of BCP 47', BAD_LANGUAGE_HELP);
  });

export const iri = z
  .string()
  .meta({ description: 'An address, such as https://example.org/', format: 'iri' })
  .transform((value, context): Iri => {
    const help = 'Copy the address from the browser';
    return parseIri(value) ?? refuse(context, 'BAD_IRI', explainIriFault(value), help);
  });

/** A date of the EDTF subset of docs/data-format.md; a bare year may come without quotes. */
export const date = z
  .union([z.string(), z.int().min(1_000).max(2_999)])
  .meta({
    description: 'A date in EDTF, as precise as known: 2013-05-09/2013-05-10, 2013-05, 2013-Q4, 2013?',
  })
  .transform((value, context): EdtfDate => {
    const parsed = parseEdtf(String(value));
    if (parsed === undefined) {
      return refuse(
        context,
        'BAD_DATE',
        'the form is YYYY-MM-DD, YYYY-MM, YYYY, YYYY-Qn or a span a/b, and the day must exist',
        'Write 2013-05-09, 2013-05, 2013-Q4 for October to December 2013, or a/b for a span',
      );
    }
    if (parsed.reversed) {
      return refuse(context, 'DATE_ORDER', 'the end may not come before the start', 'Exchange the two dates');
    }
    return parsed;
  });

/** One day that exists, `YYYY-MM-DD`: of what we did ourselves, and therefore know. */
export const day = z
  .string()
  .meta({ format: 'date' })
  .transform((text, context): string => {
    const date = parseEdtf(text);
    if (date?.start?.precision === 'day' && date.start.value === text) return text;
    const code = date === undefined ? 'BAD_DATE' : 'BAD_VALUE';
    return refuse(
      context,
      code,
      'a day is due, as YYYY-MM-DD, and it must exist',
      'Write for example: 2026-11-25',
    );
  });

/** A code of one of the lists in vocab/codes.ttl. */
export function code<const List extends CodeList>(codes: List) {
  return z.enum(CODES[codes] as readonly Code<List>[]);
}
