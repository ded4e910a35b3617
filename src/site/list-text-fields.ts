import type { Texts } from '../model/values.ts';

/** A text of a record in its languages, and where it stands: `outcomes/0/description`. */
export interface TextField {
  readonly field: string;
  readonly texts: Texts;
}

/**
 * Fields of records whose value is a text by language that one can translate.
 *
 * Words of a source as they stand there, such as `asNamed`, are not among them.
 */
export const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'addressLocality',
  'addressRegion',
  'definition',
  'description',
  'familyName',
  'givenName',
  'name',
  'onTheSidelinesOf',
  'post',
  'publisherName',
  'reason',
  'streetAddress',
]);

/** The texts of a record, in the order of its fields. */
export function listTextFields(record: object): readonly TextField[] {
  return [...readFields(record, '')];
}

function* readFields(value: object, at: string): Generator<TextField> {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'object' || inner === null) continue;
    const field = at === '' ? key : `${at}/${key}`;
    if (TEXT_FIELDS.has(key)) yield { field, texts: inner as Texts };
    else yield* readFields(inner as object, field);
  }
}
