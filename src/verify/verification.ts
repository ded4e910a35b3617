/**
 * Codes of what verifying can find. Part of the public interface: a code never changes its meaning.
 *
 * Each has a section in docs/problems.md.
 */
export const FINDING_CODES = [
  'ANCHOR_AMBIGUOUS', // the first words of a passage stand in the text of its source more than once
  'ANCHOR_MISSING', // the text of a source does not have the first or last words of a passage
  'ANCHOR_ORDER', // the last words of a passage stand only before its first
  'BLANK_NODE', // a thing without an address
  'DUMP_DIFFERS', // a dump does not hold exactly what the documents hold
  'FILE_CHANGED', // other bytes than manifest.json promises
  'FILE_MISSING', // listed in manifest.json, and not there
  'FORMATS_DIFFER', // one format of a document says something else than the others
  'FORMAT_MISSING', // a document or dump is not there in one of its formats
  'GZIP_DIFFERS', // a .gz is not the file beside it, compressed
  'LINK_DANGLING', // an address of ours that nothing describes
  'MANIFEST_BROKEN', // manifest.json cannot be read, or lists a file twice
  'MANIFEST_MISSING',
  'NOT_CHECKED', // larger than can be checked, or a text that is not UTF-8
  'NOT_RDF', // a parser refuses the file
  'NO_DOCUMENTS', // nothing was published
  'NO_SHAPES', // no shapes to hold the documents against
  'PARSERS_DIFFER', // two parsers read different triples out of one file
  'SHAPE_VIOLATED', // SHACL: violation, warning or info
  'TERM_UNDEFINED', // a class, property or code of ours that ns/ and codes/ do not define
  'UNLISTED_FILE', // in the folder, but not in manifest.json: somebody else's
] as const;

type FindingCode = (typeof FINDING_CODES)[number];

/** One thing that is not as a publication promises, or that a person may want to know. */
export interface Finding {
  readonly code: FindingCode;
  /** Only an `error` breaks a promise. */
  readonly severity: 'error' | 'warning' | 'note';
  /** Inside the published folder, divided by `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** One sentence, `Cannot ‹do what› "‹value›": ‹what must hold›`, without a final period. */
  readonly message: string;
  /** At most a few lines of N-Quads that show it: `- ` before what is missing, `+ ` before what is too much. */
  readonly examples?: readonly string[];
  /** One next step that can be copied. */
  readonly help: string;
}

/** One promise, and whether it is kept. */
export interface Check {
  readonly name: string;
  /** What holds for each thing that was checked, when there are no errors; goes on after `12 files`. */
  readonly title: string;
  /** How many things were looked at. */
  readonly checked: number;
  /** What they are, in the singular. */
  readonly unit: string;
  /** What was left out, and so is not promised: ends the line. */
  readonly remark?: string;
  readonly findings: readonly Finding[];
}

/** What verifying a publication found out. */
export interface Verification {
  readonly documents: number;
  /** In all documents together; one that two documents tell counts twice. */
  readonly triples: number;
  readonly checks: readonly Check[];
}

/** How many findings of a verification break a promise. */
export function countErrors({ checks }: Verification): number {
  return checks.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length;
}
