import { describe, expect, test } from 'vitest';
import { parseRecord } from '../../src/read/read-yaml.ts';

const messagesOf = (text: string) => parseRecord(text, 'f.yaml').problems.map(({ message }) => message);

describe('explainSyntax()', () => {
  test.each([
    ['a:\n\tb: 1\n', 'Cannot read "b: 1": lines are indented with blanks, not with tabs'],
    ['a: "b\n', 'Cannot read ""b": a text that opens with a quotation mark closes with one'],
    ["a: 'it's'\n", 'Cannot read "s\'": nothing but a comment follows a value that has ended'],
    ['a: "x" y\n', 'Cannot read "y": nothing but a comment follows a value that has ended'],
    ['a: *Important* text\n', 'Cannot read "text": nothing but a comment follows a value that has ended'],
    [
      'a: [1\nb: 2\n',
      'Cannot read "b: 2": what opens with { or [ closes with } or ], indented deeper than its field',
    ],
    [
      '{a: 1',
      'Cannot read "{a: 1": what opens with { or [ closes with } or ], indented deeper than its field',
    ],
    ['a: ]b\n', 'Cannot read "]b": a closing bracket follows the opening one'],
    [
      'a: 1\n   b: 2\n',
      'Cannot read "1": the line below is indented deeper, so that it goes on with this value',
    ],
    [
      'a:\n   b: 1\n  c: 2\n',
      'Cannot read "c: 2": the fields of one thing and the items of one list start in the same column',
    ],
    ['a: b: c\n', 'Cannot read "b: c": a value with a colon and a blank in it stands in quotes'],
    ['a: 1\nb\n', 'Cannot read "b": a field is written as name: value'],
    ['a:1\nb: 2\n', 'Cannot read "a:1": a field is written as name: value'],
    ['a: `b`\n', 'Cannot read "`b`": a value that starts with this character stands in quotes'],
    ['a: %b\n', 'Cannot read "%b": a value that starts with this character stands in quotes'],
    [
      'a: "C:\\dir"\n',
      String.raw`Cannot read "\dir"": a backslash in double quotes starts an escape, such as \n or \u00e9`,
    ],
    ['a: ["b" "c"]\n', 'Cannot read ""c"]": the items between brackets are separated by commas'],
    ['{"a": 1 "b": 2}\n', 'Cannot read "1 "b": 2": the items between brackets are separated by commas'],
    [
      'a:\n  - b\n - c\n',
      'Cannot read "- c": the fields of one thing and the items of one list start in the same column',
    ],
    [
      'a: |\n    \n  x\n',
      'Cannot read "x": no empty line at the start of a text has more blanks than its first line',
    ],
    ['a: [b,,c]\n', 'Cannot read ",c]": an item stands between two commas'],
    ['a: "b"#c\n', 'Cannot read "#c": a blank stands before the # of a comment'],
    ['a: |b\n  c\n', 'Cannot read "b": nothing but a comment follows | or > on its line'],
    ['a: - b\n', 'Cannot read "- b": a list or a thing starts on the line below its field'],
    ['? {a: b}\n: c\n', 'Cannot read "{a: b}": the name of a field is a text'],
    ['a: & b\n', 'Cannot read "& b": & and * at the start of a value mean that it is repeated elsewhere'],
    [
      'a: *b\n',
      'Cannot read "*b": an alias (*) repeats a value that was marked before with the same name (&)',
    ],
  ])('says about %j: %s', (text, message) => expect(messagesOf(text)).toEqual([message]));
});
