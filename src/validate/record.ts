import type { z } from 'zod';
import type { Path } from '../model/field.ts';
import type { Kind, Records } from '../model/kinds.ts';
import { RECORD_SCHEMAS, RESOLVED_SCHEMAS } from '../model/kinds.ts';
import { type Publication, publication } from '../model/publication.ts';
import { type TombstoneFile, tombstone } from '../model/tombstone.ts';
import { formatValue } from '../problem/format-value.ts';
import type { Locate, Problem } from '../problem/problem.ts';
import { problemsOfIssues } from './issues.ts';
import { validateText } from './text.ts';

/** A record that may be published, or the problems that are in its way; warnings come with either. */
export interface Validated<Record> {
  readonly record: Record | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Checks one record by itself: its form, its texts, dates, addresses and languages; never only the first
 * problem.
 *
 * @param value what was read, with nothing changed
 */
export function validateRecord<K extends Kind>(
  kind: K,
  value: unknown,
  locate: Locate,
): Validated<Records[K]> {
  return validateForm(kind, RECORD_SCHEMAS[kind], value, locate) as Validated<Records[K]>;
}

/** Checks a record that was resolved elsewhere, such as a line of NDJSON. */
export function validateResolved<K extends Kind>(
  kind: K,
  value: unknown,
  locate: Locate,
): Validated<Records[K]> {
  return validateForm(kind, RESOLVED_SCHEMAS[kind], value, locate) as Validated<Records[K]>;
}

/** Checks the file of a record that was withdrawn; see {@link hasWithdrawal}. */
export function validateTombstone(kind: Kind, value: unknown, locate: Locate): Validated<TombstoneFile> {
  return validateForm(`withdrawn ${kind}`, tombstone, value, locate);
}

/** Whether what was read is the file of a record that was withdrawn, in good form or not. */
export function hasWithdrawal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'withdrawn');
}

/** Checks data/publication.yaml. */
export function validatePublication(value: unknown, locate: Locate): Validated<Publication> {
  return validateForm('publication', publication, value, locate);
}

function validateForm<Schema extends z.ZodType>(
  noun: string,
  schema: Schema,
  value: unknown,
  locate: Locate,
): Validated<z.output<Schema>> {
  const problems: Problem[] = [];
  const clean = validateTexts(value, [], locate, problems);
  const parsed = schema.safeParse(clean, { reportInput: false });
  if (!parsed.success) {
    problems.push(...problemsOfIssues(parsed.error.issues, { schema, noun, value: clean }, locate));
  }
  const isGood = parsed.success && problems.every(({ severity }) => severity === 'warning');
  return { record: isGood ? parsed.data : undefined, problems };
}

/** Checks every text wherever it stands, and returns the value with all texts in NFC. */
function validateTexts(value: unknown, path: Path, locate: Locate, problems: Problem[]): unknown {
  if (typeof value === 'string') return validateOneText(value, path, locate, problems);
  if (Array.isArray(value)) {
    return value.map((item, position) => validateTexts(item, [...path, position], locate, problems));
  }
  if (typeof value !== 'object' || value === null) return value;
  const copies = Object.entries(value).flatMap(([key, item]) => {
    if (key === '__proto__') problems.push(refusePrototype([...path, key], locate));
    return key === '__proto__' ? [] : [[key, validateTexts(item, [...path, key], locate, problems)] as const];
  });
  return Object.fromEntries(copies);
}

/** A schema passes over this name in silence where it allows any name, as for languages. */
function refusePrototype(path: Path, locate: Locate): Problem {
  const message = 'Cannot read field "__proto__": no record has such a field';
  const help = 'Take the line away';
  return { code: 'UNKNOWN_FIELD', severity: 'error', place: locate(path, 'key'), message, help };
}

function validateOneText(text: string, path: Path, locate: Locate, problems: Problem[]): string {
  for (const { code, severity, must, help } of validateText(text)) {
    const message = `Cannot read the text ${formatValue(text)}: ${must}`;
    problems.push({ code, severity, place: locate(path), message, help });
  }
  return text.normalize('NFC');
}
