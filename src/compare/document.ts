import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { rdf } from '../terms/vocabularies.ts';
import { statementsPath } from './documents.ts';
import { type Fate, findFate } from './fate.ts';
import type { ReadableSide } from './side.ts';
import { keyOf, parseStatements, type Statement } from './statements.ts';

/** One document of one side. */
export interface ComparedDocument {
  readonly statements: readonly Statement[];
  readonly keys: ReadonlySet<string>;
  /** What became of its thing, where it is no longer published. */
  readonly fate: Fate | undefined;
}

/** @throws {PublishError} `NOT_COMPARABLE` when its file is no N-Triples */
export function readDocument(
  { read, shown }: ReadableSide,
  folder: string,
  base: string | undefined,
): ComparedDocument {
  const path = statementsPath(folder);
  const statements = parseStatements(read(path), base);
  if (typeof statements === 'number') throw notComparable(`${shown}/${path}`, statements);
  return { statements, keys: new Set(statements.map(keyOf)), fate: findFate(statements, folder) };
}

function notComparable(path: string, line: number): PublishError {
  const message = `Cannot compare ${formatValue(path)}: line ${line} must be one statement of N-Triples`;
  const help = 'Find out what else is wrong: communique verify, with the folder that it is in';
  return new PublishError('NOT_COMPARABLE', EXIT.data, message, help);
}

/** Fragments that a document describes: of `<place/jp/#it>`, `it`. */
export function partsOf({ statements }: ComparedDocument, folder: string): Set<string> {
  const start = `<${folder}/#`;
  const own = statements.filter(({ subject }) => subject.startsWith(start));
  return new Set(own.map(({ subject }) => subject.slice(start.length, -1)));
}

/** The IRI of the class of each thing in a document, once for each thing that has it. */
export function classesOf({ statements, fate }: ComparedDocument): string[] {
  if (fate !== undefined) return [];
  const type = `<${rdf.type.iri}>`;
  const typed = new Set(statements.filter(({ predicate }) => predicate === type).map(keyOf));
  return [...typed].map((key) => key.slice(key.lastIndexOf('<') + 1, -1));
}
