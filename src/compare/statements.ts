import { withoutBase } from '../terms/shorten-iri.ts';

/** A statement as N-Triples writes it, but with addresses of the publication relative to its base. */
export interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

const IRI = '<[^<>"\\s]*>';
const BLANK = '_:[^\\s<>"]+';
const LITERAL = `"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"(?:@[A-Za-z0-9-]+|\\^\\^${IRI})?`;
const LINE = new RegExp(`^(${IRI}|${BLANK}) (${IRI}) (${IRI}|${BLANK}|${LITERAL}) \\.$`);

/**
 * Reads N-Triples as this program writes them: a statement a line, one blank between its terms.
 *
 * Relative addresses let publications with two bases be compared.
 *
 * @param base what addresses of the publication start with
 * @returns the statements in the order of the file; the number of the first line that is none, from 1
 */
export function parseStatements(text: string, base: string | undefined): readonly Statement[] | number {
  const statements: Statement[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const [, subject, predicate, object] = LINE.exec(line) ?? [];
    if (subject === undefined || predicate === undefined || object === undefined) return index + 1;
    statements.push({ subject: relative(subject, base), predicate, object: relative(object, base) });
  }
  return statements;
}

function relative(term: string, base: string | undefined): string {
  return base !== undefined && term.startsWith(`<${base}`)
    ? `<${withoutBase(term.slice(1, -1), base)}>`
    : term;
}

/** What tells two statements apart. */
export function keyOf({ subject, predicate, object }: Statement): string {
  return `${subject} ${predicate} ${object}`;
}

/** The base of a publication, by a document of it that describes a part of itself; `undefined` if it does not. */
export function parseBase(text: string, folder: string): string | undefined {
  const end = `/${folder}/#`;
  const found = new RegExp(`^<([^<>"\\s]*)${end.replaceAll(/[.*+?^$(){}|[\]\\]/g, '\\$&')}`, 'm').exec(text);
  return found?.[1] === undefined ? undefined : `${found[1]}/`;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The text of a literal, without quotes, language and datatype; `undefined` for any other term. */
export function parseText(term: string): string | undefined {
  const [, quoted] = /^"([^"\\]*(?:\\.[^"\\]*)*)"/.exec(term) ?? [];
  return quoted?.replaceAll(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, short, long, character) => {
    const code = Number.parseInt(short ?? long ?? '', 16);
    if (Number.isNaN(code)) return ESCAPES[character] ?? character;
    return code > 0x10_ffff ? '\uFFFD' : String.fromCodePoint(code);
  });
}
