/**
 * Codes of problems in data. Part of the public interface: a code never changes its meaning.
 *
 * Each has a section in docs/problems.md and a bad record in tests/problems/.
 */
export const PROBLEM_CODES = [
  // reading a file
  'ALIAS_LIMIT', // too many YAML aliases, or an alias that contains itself
  'BAD_ENCODING', // not UTF-8
  'BAD_FILE_NAME', // not {id}.yaml with an id of [a-z0-9-]
  'BAD_SYNTAX', // not YAML
  'BAD_TAG', // an explicit YAML tag
  'DIRECTIVE', // %YAML or %TAG
  'DUPLICATE_KEY',
  'EMPTY_RECORD',
  'MANY_DOCUMENTS', // a second `---` document
  'NOT_A_FILE', // FIFO, device, socket, or a folder where a record is due
  'NOT_A_RECORD', // a list or a scalar at the top
  'SYMBOLIC_LINK',
  'TOO_DEEP', // more than 32 levels
  'TOO_LARGE', // more than 1 MiB
  'UNREADABLE', // the system refuses to read it
  // the form of a record
  'BAD_VALUE', // of the right type, outside what the field allows
  'MISSING_FIELD',
  'UNKNOWN_FIELD',
  'WRONG_TYPE',
  // values
  'BAD_ANCHOR', // more than eight words
  'BAD_DATE', // not in the EDTF subset, or a day that does not exist
  'BAD_ID', // not [a-z0-9-]{1,100}, or reserved
  'BAD_IRI',
  'BAD_LANGUAGE', // not BCP 47
  'BAD_TEXT', // control characters, lone surrogates, unbalanced bidirectional marks, blank edges
  'DATE_ORDER', // an end before its start
  'TOO_LONG', // a text of more than 64 KiB, a list of more than 10,000
  // between records
  'ADDRESS_DROPPED', // an address that was published leads to nothing any more
  'CYCLE', // a thing that contains or precedes itself
  'DUPLICATE_NUMBER', // two parts with one `n`
  'DUPLICATE_VALUE', // one thing twice in a list that is a set
  'ID_COLLISION', // two ids that differ only in case or form
  'ID_MISMATCH', // `id` is not the name of the file
  'ID_REUSED', // a former id that something else has, or had
  'PART_DROPPED', // a part that was published is no more, and nothing says why
  'UNKNOWN_REFERENCE', // no record has this id
  'UNKNOWN_PASSAGE', // no passage of this record has this number
  'WITHDRAWN_REFERENCE', // what has this id was withdrawn, or goes by another id
  // warnings
  'COMPATIBILITY_TEXT', // published in NFC, though written otherwise
  'DELEGATION_WITHOUT_HEAD',
  'INVISIBLE_TEXT', // a zero-width character in a name
  'MIXED_SCRIPT', // letters of two look-alike scripts in one word
  'NO_EVIDENCE',
  'OUTSIDE_SERIES', // parties of a meeting that are not those of its series
  'PERSON_SIDE', // a person of one country heads the delegation of another
  'SESSION_GAP',
  'SESSION_ORDER', // session numbers that do not follow the dates
  'SESSION_REPEATED',
  'SOURCE_REPEATED', // two sources at one address
  'UNUSED_PASSAGE', // a passage that backs nothing
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Whether a value is one of our codes. */
export function isProblemCode(value: unknown): value is ProblemCode {
  return (PROBLEM_CODES as readonly unknown[]).includes(value);
}
