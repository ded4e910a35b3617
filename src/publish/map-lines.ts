import type { IriOf } from '../map/iri-of.ts';
import { mapRecord } from '../map/map-record.ts';
import { type AnyRecord, KINDS, type Kind } from '../model/kinds.ts';
import { formatValue } from '../problem/format-value.ts';
import { findNearName } from '../problem/near-name.ts';
import type { Place, Problem } from '../problem/problem.ts';
import { parseRecord } from '../read/read-yaml.ts';
import type { Sink } from '../sinks/sink.ts';
import { validateParts } from '../validate/parts.ts';
import { validateResolved } from '../validate/record.ts';

/** What the mapping of a stream of records came to. */
export interface MappedLines {
  readonly records: number;
  /** Problems of the first lines that had any; `refused` says how many lines there were. */
  readonly problems: readonly Problem[];
  readonly refused: number;
}

const MAX_LINE_LENGTH = 1_048_576;
const MAX_PROBLEMS = 1_000;

/**
 * Maps records that come one JSON object a line, each with `type` for its kind, as they come.
 *
 * Nothing is kept from one line to the next, so that a file may be split at any line end and mapped by several
 * processes. A line that is refused is told as problems, and the others are mapped all the same.
 *
 * @param taken waits until what was told has been taken; asked after every chunk of input
 */
export async function mapLines(
  input: AsyncIterable<Uint8Array>,
  iriOf: IriOf,
  sink: Sink,
  taken: () => Promise<void>,
): Promise<MappedLines> {
  const problems: Problem[] = [];
  let records = 0;
  let refused = 0;
  let number = 0;
  for await (const lines of readLines(input)) {
    for (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const outcome = parseLine(line, number);
      if ('record' in outcome) {
        mapRecord(outcome, iriOf, sink);
        records += 1;
      } else {
        refused += 1;
        if (problems.length < MAX_PROBLEMS) problems.push(...outcome.problems);
      }
    }
    await taken();
  }
  return { records, problems, refused };
}

/** Complete lines, as many as a chunk brings; a line that is too long is cut, and so refused later. */
async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = (lines.pop() ?? '').slice(0, MAX_LINE_LENGTH + 1);
    yield lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}

function parseLine(line: string, number: number): AnyRecord | { readonly problems: Problem[] } {
  const start: Place = { file: '<stdin>', line: number, column: 1, length: 1 };
  if (line.length > MAX_LINE_LENGTH) {
    const message = `Cannot read the record: a line has at most ${MAX_LINE_LENGTH} characters`;
    return refuse('TOO_LARGE', start, message, 'Split the record');
  }
  const value = parseJson(line);
  if (value === undefined) {
    return refuse(
      'BAD_SYNTAX',
      start,
      'Cannot read the line as JSON: each line is one object',
      'Write one object a line',
    );
  }
  const { type, ...fields } = value;
  const kind = KINDS.find((known) => known === type);
  if (kind === undefined) return refuseType(type, start);
  return validateLine(kind, fields, line, start);
}

function validateLine(
  kind: Kind,
  fields: object,
  line: string,
  start: Place,
): AnyRecord | { readonly problems: Problem[] } {
  const locate = createLocate(line, start);
  const { record, problems } = validateResolved(kind, fields, locate);
  if (record === undefined) return { problems: problems.filter(({ severity }) => severity === 'error') };
  const resolved = { kind, record } as AnyRecord;
  const errors = validateParts(resolved, locate).filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? { problems: errors } : resolved;
}

/** Finds columns by reading the line once more, with a parser that knows where it is; only after a problem. */
function createLocate(line: string, start: Place): Parameters<typeof validateResolved>[2] {
  let find: ((path: readonly (string | number)[], target?: 'key' | 'value') => Place) | undefined;
  return (path, target) => {
    find ??= parseRecord(line, start.file).locate;
    return { ...find(path, target), line: start.line };
  };
}

function parseJson(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function refuseType(type: unknown, place: Place): { readonly problems: Problem[] } {
  const near = typeof type === 'string' ? findNearName(type, KINDS) : undefined;
  const message = `Cannot read a record of type ${formatValue(type)}: "type" says which kind it is`;
  return refuse(
    'BAD_VALUE',
    place,
    message,
    near === undefined ? `Types: ${KINDS.join(', ')}` : `Did you mean "${near}"?`,
  );
}

function refuse(
  code: Problem['code'],
  place: Place,
  message: string,
  help: string,
): { readonly problems: Problem[] } {
  return { problems: [{ code, severity: 'error', place, message, help }] };
}
