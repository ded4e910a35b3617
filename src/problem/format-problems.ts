import { escapeControls } from './format-value.ts';
import { formatFrame } from './frame.ts';
import { escapeData, escapeProperty } from './github-escapes.ts';
import { compareProblems, type Problem } from './problem.ts';
import type { PublishError } from './publish-error.ts';
import { SourceLines } from './source-line.ts';

/** `text` for people, `json` for tools, `github` for annotations of GitHub Actions. */
export const PROBLEM_FORMATS = ['text', 'json', 'github'] as const;

export type ProblemFormat = (typeof PROBLEM_FORMATS)[number];

/** Colours a word; the identity where there is no terminal. */
export interface Colours {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Shows all problems, in the order of files and lines; ends with a line end unless there is nothing. */
export function formatProblems(
  problems: readonly Problem[],
  format: ProblemFormat,
  colours: Colours,
): string {
  const sorted = [...problems].sort(compareProblems);
  if (format === 'json') return `${JSON.stringify(sorted.map(toJson), null, 2)}\n`;
  if (format === 'github') return sorted.map(formatAnnotation).join('');
  const lines = new SourceLines();
  return sorted.map((problem) => formatText(problem, lines.lineOf(problem), colours)).join('\n');
}

function toJson({ code, severity, place, message, help }: Problem) {
  return { code, severity, ...place, message, help };
}

/** @param line what stands on the line of the problem, where that can be shown */
function formatText(
  { code, severity, place, message, help }: Problem,
  line: string | undefined,
  colours: Colours,
): string {
  const colour = severity === 'error' ? colours.red : colours.yellow;
  const head = `${escapeControls(place.file)}:${place.line}:${place.column}: ${colour(`${severity} ${code}`)}`;
  const frame = line === undefined ? '' : `${colours.dim(indent(formatFrame(line, place)))}\n`;
  return `${head}\n${formatWords(message, help, colours, frame)}`;
}

function indent(frame: string): string {
  return frame.replaceAll(/^/gm, '    ').replaceAll(/ +$/gm, '');
}

/** Nothing that comes from outside moves the cursor, whoever put the words together. */
function formatWords(message: string, help: string, colours: Colours, frame = ''): string {
  return `  ${colours.bold(escapeControls(message))}\n${frame}  Help: ${escapeControls(help)}\n`;
}

/** @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function formatAnnotation({ code, severity, place, message, help }: Problem): string {
  const file = escapeProperty(place.file);
  const end = place.column + place.length;
  const where = `file=${file},line=${place.line},col=${place.column},endColumn=${end},title=${code}`;
  return `::${severity} ${where}::${formatAnnotationText(message, help)}\n`;
}

function formatAnnotationText(message: string, help: string): string {
  return escapeData(`${escapeControls(message)}\nHelp: ${escapeControls(help)}`);
}

/** Shows what stopped a command. */
export function formatError(
  { code, message, help }: PublishError,
  format: ProblemFormat,
  colours: Colours,
): string {
  if (format === 'json') return `${JSON.stringify([{ code, severity: 'error', message, help }], null, 2)}\n`;
  if (format === 'github') return `::error title=${code}::${formatAnnotationText(message, help)}\n`;
  return `${colours.red(`error ${code}`)}\n${formatWords(message, help, colours)}`;
}

/** `2 errors, 1 warning`; nothing where there is neither. */
export function formatCounts(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : ''];
  return parts.filter((part) => part !== '').join(', ');
}

/** `1 file`, `2 files`, `12,345 files`. */
export function plural(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Digits in groups of three. */
export function formatNumber(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
