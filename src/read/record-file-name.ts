import type { ProblemCode } from '../problem/codes.ts';

const FILE_NAME = /^([a-z0-9][a-z0-9-]{0,99})\.yaml$/;

/** Names that Windows keeps for itself, or that `dist/` uses beside records. */
const RESERVED = /^(?:index|sitemap|context|void|sparql|con|aux|nul|prn|com\d|lpt\d)$/;

interface Fault {
  readonly code: ProblemCode;
  readonly must: string;
  readonly help: string;
}

export type RecordFileName =
  | { readonly id: string; readonly fault?: never }
  | { readonly fault: Fault; readonly id?: never };

/** Reads the id of a record off the name of its file, or says what is wrong with the name. */
export function parseRecordFileName(name: string): RecordFileName {
  const id = FILE_NAME.exec(name)?.[1];
  if (id === undefined) return { fault: { code: 'BAD_FILE_NAME', must: MUST, help: suggestFileName(name) } };
  if (!RESERVED.test(id)) return { id };
  const help = `Say more in the id, for example ${id}-1; the field id changes with it`;
  return { fault: { code: 'BAD_ID', must: `the id ${id} is kept for the publication itself`, help } };
}

/** What names of files that mean one record have in common, however they are written. */
export function foldFileName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.ya?ml$/, '');
}

const MUST = 'the name of a record is its id, of a-z, 0-9 and hyphens, at most 100 characters, and .yaml';

function suggestFileName(name: string): string {
  const stem = foldFileName(name)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return FILE_NAME.test(`${stem}.yaml`) && /\.ya?ml$/i.test(name)
    ? `Rename it to ${stem}.yaml`
    : 'Rename it to {id}.yaml, with the id that the record states, or move it out of the data folder';
}
