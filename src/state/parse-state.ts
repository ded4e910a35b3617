import { compareText } from '../problem/problem.ts';
import type { DocumentState, PublicationState, ReleaseState } from './publication-state.ts';
import { linesOfDocuments, STATE_FORMAT } from './serialize-state.ts';
import { explainDocumentFault, explainReleaseFault, isFields, isPageList } from './state-fields.ts';

/** Why a text is not a state. */
interface StateFault {
  /** From 1. */
  readonly line: number;
  /** What must hold, to stand behind the colon of a message. */
  readonly must: string;
  readonly help: string;
}

export type ParsedState =
  | { readonly state: PublicationState; readonly fault?: never }
  | { readonly fault: StateFault; readonly state?: never };

const RESTORE = 'Take the file back from version control: git checkout -- publication-state.json';
const MERGE =
  'Keep of each document that differs the line with the higher revision, delete the lines with the marks, and build again';

/**
 * Reads what `serializeState` wrote, however its lines are broken and in whatever order its documents are.
 *
 * Everything else is refused: addresses that are lost here would be lost for good.
 */
export function parseState(text: string): ParsedState {
  const conflict = lineOf(text, /^(?:<{7}|\|{7}|={7}|>{7})/);
  if (conflict !== undefined)
    return refuse(conflict, 'it has the marks of a merge that is not finished', MERGE);
  const value = parseJson(text);
  if (value === undefined) return refuse(findBrokenLine(text), 'it is JSON, one document a line', RESTORE);
  if (!isFields(value) || !Number.isSafeInteger(value['format'])) {
    return refuse(1, '"format" says how it is written', RESTORE);
  }
  if (value['format'] !== STATE_FORMAT)
    return refuseFormat(Number(value['format']), lineOf(text, /"format"/));
  return parseParts(text, value);
}

function parseParts(text: string, value: Readonly<Record<string, unknown>>): ParsedState {
  const { format: _, releases, translations = [], documents, ...others } = value;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    return refuse(1, `no field is called ${JSON.stringify(unknown.slice(0, 40))}`, RESTORE);
  if (!Array.isArray(releases) || !Array.isArray(documents)) {
    return refuse(1, '"releases" and "documents" are lists', RESTORE);
  }
  if (!isPageList(translations)) {
    const must = '"translations" is a list of folders of pages, each once';
    return refuse(lineOf(text, /"translations"/) ?? 1, must, RESTORE);
  }
  const fault = findReleaseFault(text, releases) ?? findDocumentFault(text, documents);
  if (fault !== undefined) return { fault };
  const pages = translations.toSorted(compareText);
  return {
    state: {
      releases: releases.map(readRelease),
      ...(pages.length > 0 && { translations: pages }),
      documents: sortDocuments(documents),
    },
  };
}

function findReleaseFault(text: string, releases: readonly unknown[]): StateFault | undefined {
  const versions = new Set<string>();
  for (const release of releases) {
    const must = explainReleaseFault(release);
    if (must !== undefined) return { line: lineOf(text, /"releases"/) ?? 1, must, help: RESTORE };
    const { version } = release as ReleaseState;
    if (versions.has(version)) return twin(text, `"version": "${version}"`, `release "${version}"`);
    versions.add(version);
  }
  return undefined;
}

function findDocumentFault(text: string, documents: readonly unknown[]): StateFault | undefined {
  const lines = linesOfDocuments(text);
  const folders = new Set<string>();
  let line = lineOf(text, /"documents"/) ?? 1;
  for (const document of documents) {
    const must = explainDocumentFault(document);
    const folder = isFields(document) ? String(document['folder']) : '';
    line = lines.get(folder) ?? line + 1;
    if (must !== undefined) return { line, must, help: RESTORE };
    if (folders.has(folder)) return twin(text, `"folder": "${folder}"`, `document "${folder}"`);
    folders.add(folder);
  }
  return undefined;
}

/** Something that stands twice: a merge keeps both lines where two branches added the same. */
function twin(text: string, field: string, what: string): StateFault {
  const lines = text.split('\n').flatMap((line, i) => (line.includes(field) ? [i + 1] : []));
  return {
    line: lines[1] ?? 1,
    must: `${what} stands there once`,
    help: 'Keep the line with the higher revision',
  };
}

function sortDocuments(documents: readonly DocumentState[]): ReadonlyMap<string, DocumentState> {
  const sorted = documents.toSorted((a, b) => compareText(a.folder, b.folder));
  return new Map(
    sorted.map((document) => [document.folder, { ...document, parts: document.parts.toSorted(compareText) }]),
  );
}

function readRelease({ version, date, files }: ReleaseState): ReleaseState {
  const sorted = Object.entries(files).toSorted(([a], [b]) => compareText(a, b));
  return { version, date, files: new Map(sorted) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first line that is not as `serializeState` writes it, so far as one line can show that. */
function findBrokenLine(text: string): number {
  const lines = text.split('\n');
  const broken = lines.findIndex((line) => {
    const [, item] = /^ {4}(\{ "folder".*?),?$/.exec(line) ?? [];
    const isWhole = item === undefined ? WHOLE.test(line) : parseJson(item) !== undefined;
    return !isWhole;
  });
  return (broken === -1 ? lines.length - 1 : broken) + 1;
}

/** Lines that are not those of a document. */
const WHOLE =
  /^(?:[{}]| {2}"format": \d+,| {2}"(?:releases|translations|documents)": \[(?:\],?)?| {4}"[^"]+",?| {2}\],?| {4}\{ "version": .*\{(?:\} \},?)?| {6}"[^"]+": "[0-9a-f]{64}",?| {4}\} \},?|)$/;

function refuseFormat(format: number, line: number | undefined): ParsedState {
  const must = `this program knows format ${STATE_FORMAT}, and it is written in format ${format}`;
  return refuse(line ?? 1, must, 'Use the version of communique with which it was written, or a newer one');
}

function refuse(line: number, must: string, help: string): ParsedState {
  return { fault: { line, must, help } };
}

/** The first line, from 1, that has a form. */
function lineOf(text: string, form: RegExp): number | undefined {
  const at = text.split('\n').findIndex((line) => form.test(line));
  return at === -1 ? undefined : at + 1;
}
