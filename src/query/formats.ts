import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { Form } from './query-form.ts';

/** `table` for people; the others are standards. */
export const ANSWER_FORMATS = ['table', 'json', 'csv', 'tsv', 'xml', 'ttl', 'nt'] as const;

export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

const OF_ROWS: readonly AnswerFormat[] = ['table', 'json', 'csv', 'tsv', 'xml'];
const OF_GRAPHS: readonly AnswerFormat[] = ['ttl', 'nt'];

/** Whether a form is answered by statements rather than by rows, or by yes or no. */
function isGraphForm(form: Form): boolean {
  return form === 'CONSTRUCT' || form === 'DESCRIBE';
}

/**
 * The format to answer in: the one asked for, else a table of rows, or Turtle of statements.
 *
 * @throws {PublishError} `USAGE` for a format that cannot hold such an answer
 */
export function chooseFormat(form: Form, asked: AnswerFormat | undefined): AnswerFormat {
  const possible = isGraphForm(form) ? OF_GRAPHS : OF_ROWS;
  if (asked === undefined) return possible[0] as AnswerFormat;
  if (possible.includes(asked)) return asked;
  const what = isGraphForm(form) ? 'statements' : form === 'ASK' ? 'yes or no' : 'rows';
  const message = `Cannot write the answer of ${form} as ${asked}: it is ${what}`;
  const help = `Write --format ${possible.slice(0, -1).join(', ')} or ${possible.at(-1)}`;
  throw new PublishError('USAGE', EXIT.usage, message, help);
}

/** What the engine is to write, so that the format can be made of it. */
export function engineFormat(format: AnswerFormat): Exclude<AnswerFormat, 'table'> {
  return format === 'table' ? 'json' : format;
}
