import type { YAMLError } from 'yaml';
import type { Fault } from './fault.ts';

type Words = readonly [about: RegExp, must: string, help: string];

const QUOTE_IT = "Put the value in quotes: '…'";
const NAME_VALUE = 'a field is written as name: value';

/** Our words for what the package says, first match first; `about` is tested on its code and message. */
const WORDS: readonly Words[] = [
  [/^TAB_AS_INDENT/, 'lines are indented with blanks, not with tabs', 'Write two blanks for each level'],
  [
    /closing .quote/,
    'a text that opens with a quotation mark closes with one',
    'Add the mark at the end of the text; an apostrophe inside single quotes is written twice',
  ],
  [
    /end with an? [}\]]/,
    'what opens with { or [ closes with } or ], indented deeper than its field',
    'Add the missing } or ]',
  ],
  [
    /^BAD_INDENT|implicit map key/,
    'the fields of one thing and the items of one list start in the same column',
    'Align the line with the one that comes before it in the same list or thing',
  ],
  [/compact mappings/, 'a value with a colon and a blank in it stands in quotes', QUOTE_IT],
  [
    /followed by map values|^MULTILINE_IMPLICIT_KEY|^KEY_OVER/,
    NAME_VALUE,
    'Add a colon and a blank after the name; if the line belongs to the text above, indent it deeper',
  ],
  [/^BAD_SCALAR_START/, 'a value that starts with this character stands in quotes', QUOTE_IT],
  [
    /^BAD_DQ_ESCAPE/,
    'a backslash in double quotes starts an escape, such as \\n or \\u00e9',
    'Write two backslashes, or put the text in single quotes',
  ],
  [
    /Missing ,|^BLOCK_IN_FLOW/,
    'the items between brackets are separated by commas',
    'Add the comma; between brackets there are only brackets, no indented lists',
  ],
  [/Missing space after :/, 'a blank follows the colon after a name', 'Add the blank'],
  [/Unexpected ,|empty item/, 'an item stands between two commas', 'Delete the comma'],
  [
    /^MISSING_CHAR Comments/,
    'a blank stands before the # of a comment',
    'Add the blank, or put the value in quotes',
  ],
  [
    /leading empty lines/,
    'no empty line at the start of a text has more blanks than its first line',
    'Delete the blanks on the empty line',
  ],
  [/[Bb]lock scalar/, 'nothing but a comment follows | or > on its line', 'Start the text on the next line'],
  [
    /block-seq-ind|^MISSING_CHAR Block collection/,
    'a list or a thing starts on the line below its field',
    'Move it to the next line, and indent it',
  ],
  [/without - indicator/, 'each item of a list starts with a hyphen and a blank', 'Add - before the item'],
  [/^NON_STRING_KEY/, 'the name of a field is a text', 'Write the name as in docs/data-format.md'],
  [
    /ALIAS|ANCHOR|[Aa]nchor/,
    '& and * at the start of a value mean that it is repeated elsewhere',
    `${QUOTE_IT}; or write the repeated value out`,
  ],
  [
    /at node end/,
    'nothing but a comment follows a value that has ended',
    'Put the whole value in quotes, or start a new line in the column of the field',
  ],
  [
    /Unexpected flow-/,
    'a closing bracket follows the opening one',
    'Delete it, or put the whole value in quotes',
  ],
];

const OTHERS: Words = [/^/, 'the file must be YAML', 'Compare the line with docs/data-format.md'];

const DEEPER_BELOW: Words = [
  /compact mappings/,
  'the line below is indented deeper, so that it goes on with this value',
  'Align the line below with the name of this field; a value with a colon and a blank in it stands in quotes',
];

/**
 * Says in the words of an editor of records what the package `yaml` found wrong, where the mistake is.
 *
 * @param quotes where each quoted text starts, by where it ends
 */
export function explainSyntax(error: YAMLError, text: string, quotes: ReadonlyMap<number, number>): Fault {
  const about = `${error.code} ${error.message}`;
  const [offset, offsetEnd] = error.pos;
  const start = (/closing .quote/.test(about) ? quotes.get(offset) : undefined) ?? offset;
  const line = text.slice(start, lineEndOf(text, start));
  const end = offsetEnd > offset + 1 ? offsetEnd : start + line.length; // most errors have a start only
  const isBelow = DEEPER_BELOW[0].test(about) && !/:(?:\s|$)/.test(line);
  const found = WORDS.find(([pattern]) => pattern.test(about)) ?? OTHERS;
  const [, must, help] = isBelow ? DEEPER_BELOW : found;
  return { code: 'BAD_SYNTAX', start, end, must, help };
}

function lineEndOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
