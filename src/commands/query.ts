import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { plural } from '../problem/format-problems.ts';
import { escapeControls, formatValue } from '../problem/format-value.ts';
import { formatFrame } from '../problem/frame.ts';
import { findNearName } from '../problem/near-name.ts';
import { EXIT, type ExitCode, PublishError } from '../problem/publish-error.ts';
import { answerQuery } from '../query/answer-query.ts';
import type { QueryFault } from '../query/fault.ts';
import type { AnswerFormat } from '../query/formats.ts';
import type { Console, Output } from './console.ts';

interface QueryOptions {
  readonly dist: string;
  /** In seconds. */
  readonly timeout: number;
  readonly format?: AnswerFormat | undefined;
}

/**
 * Answers a question about a publication, on the standard output.
 *
 * @param source the query, or a file with it whose name ends in .rq
 * @throws {PublishError} see {@link answerQuery}
 */
export async function query(source: string, options: QueryOptions, console: Console): Promise<ExitCode> {
  const { stdout, stderr } = console;
  const isFile = /\.rq$/i.test(source);
  const text = isFile ? readQuery(source) : source;
  const { dist, timeout, format } = options;
  const answered = await answerQuery(text, {
    dist,
    timeoutSeconds: timeout,
    format,
    bold: stdout.colours.bold,
  });
  if ('fault' in answered) {
    return showFault(answered.fault, isFile ? source : '<query>', format === 'json', stderr);
  }
  const { answer } = answered;
  stdout.write(answer.text);
  await stdout.drain();
  if (answer.rows !== undefined && stderr.isTerminal) stderr.write(`${plural(answer.rows, 'row')}\n`);
  return EXIT.fine;
}

function readQuery(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `Cannot read the query in ${formatValue(file)}: the file must be there (${code})`;
    throw new PublishError('USAGE', EXIT.usage, message, suggestFile(file), error);
  }
}

function suggestFile(file: string): string {
  const near = findNearName(basename(file), listQueries(dirname(file)));
  return near === undefined
    ? `Name a file that ends in .rq, or write the query itself in quotes`
    : `Did you mean "${file.slice(0, -basename(file).length)}${near}"?`;
}

function listQueries(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.rq'));
  } catch {
    return []; // there is no such folder either
  }
}

/** Shows what is wrong with a query as a problem of a record is shown; as JSON where the answer was to be JSON. */
function showFault(fault: QueryFault, file: string, isJson: boolean, stderr: Output): ExitCode {
  const { place, line, message, help } = fault;
  const { colours } = stderr;
  if (place === undefined) throw new PublishError('QUERY_FAILED', EXIT.data, message, help);
  if (isJson) {
    const problem = { code: 'QUERY_FAILED', severity: 'error', file, ...place, message, help };
    stderr.write(`${JSON.stringify([problem], null, 2)}\n`);
    return EXIT.data;
  }
  const head = `${escapeControls(file)}:${place.line}:${place.column}: ${colours.red('error QUERY_FAILED')}`;
  const frame = colours.dim(formatFrame(line, place).replaceAll(/^/gm, '    ').replaceAll(/ +$/gm, ''));
  const words = `  ${colours.bold(escapeControls(message))}\n${frame}\n  Help: ${escapeControls(help)}\n`;
  stderr.write(`${head}\n${words}`);
  return EXIT.data;
}
