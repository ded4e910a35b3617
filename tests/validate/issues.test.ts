import { describe, expect, test } from 'vitest';
import { meeting, problemsOf, underlined } from '../support/problems-of.ts';

const place = (lines: string) => `id: xx\nname: {en: X}\nkind: city\n${lines}`;

describe('problemsOfIssues()', () => {
  test.each([
    // [lines, code and what is underlined, message, help]
    ['flag: red\n', 'UNKNOWN_FIELD flag', 'field "flag": a place has no such field', 'Fields here: id, name'],
    ['sameAS: []\n', 'UNKNOWN_FIELD sameAS', 'field "sameAS"', 'Did you mean "sameAs"?'],
    [
      'address: {zip: x, addressCountry: JP}\n',
      'UNKNOWN_FIELD zip',
      '"address" has no such field',
      'postalCode',
    ],
    [
      'address: {postalCode: x}\n',
      'MISSING_FIELD {postalCode: x}',
      '"address" without field "addressCountry"',
      'Add a line starting with addressCountry:',
    ],
    [
      'countryCode: jp\n',
      'BAD_VALUE jp',
      'countryCode "jp": the code of a country is two capital',
      'Did you mean "JP"?',
    ],
    ['countryCode: Japan\n', 'BAD_VALUE Japan', 'two capital letters', 'ISO 3166-1'],
    ['countryCode: 12\n', 'WRONG_TYPE 12', 'countryCode "12": a text is due', "Put it in quotes: '12'"],
    ['countryCode: 012\n', 'WRONG_TYPE 012', 'a text is due', 'Put it in quotes, as it is written'],
    ['countryCode: 1e3\n', 'WRONG_TYPE 1e3', 'a text is due', 'Put it in quotes, as it is written'],
    ['countryCode: true\n', 'WRONG_TYPE true', 'a text is due', "Put it in quotes: 'true'"],
    ['countryCode:\n', 'WRONG_TYPE countryCode', 'countryCode: it has no value', 'take the line away'],
    ['countryCode: ~\n', 'WRONG_TYPE ~', 'countryCode: it has no value', 'take the line away'],
    ['countryCode: [JP]\n', 'WRONG_TYPE [JP]', 'countryCode: a text is due, not a list', 'Write one text'],
    [
      'sameAs: https://e.example/\n',
      'WRONG_TYPE https://e.example/',
      'a list is due',
      'Write it as a list: sameAs: [https://e.example/]',
    ],
    ['sameAs: "a, b"\n', 'WRONG_TYPE "a, b"', 'a list is due', 'on a line of its own'],
    ['sameAs: []\n', 'BAD_VALUE []', 'sameAs: the list must have at least one item', 'take the field away'],
    [
      'description: Words\n',
      'WRONG_TYPE Words',
      'a text for each language is due',
      'description: {en: Words}',
    ],
    ['description: "a: b"\n', 'WRONG_TYPE "a: b"', 'a text for each language is due', 'such as en: …'],
    ['description: {}\n', 'MISSING_FIELD {}', 'description: a text is needed', 'Add a line such as en: …'],
    ['description: {en: 1}\n', 'WRONG_TYPE 1', 'description.en "1": a text is due', "'1'"],
    ['description: {en_GB: x}\n', 'BAD_LANGUAGE en_GB', 'language "en_GB"', 'Did you mean "en-GB"?'],
    ['description: {ja: x, JA: y}\n', 'DUPLICATE_KEY JA', 'language "JA"', 'Keep one'],
    [
      'containedInPlace: New York\n',
      'BAD_ID New York',
      'containedInPlace "New York"',
      'Did you mean "new-york"? Write it as the file in place/ is called',
    ],
    [
      'containedInPlace: 日本\n',
      'BAD_ID 日本',
      'only small letters',
      'Write it as the file in place/ is called',
    ],
    ['address: x\n', 'WRONG_TYPE x', 'a group of fields is due', 'two blanks deeper'],
  ])('explains %j as %s', (lines, what, message, help) => {
    const problems = problemsOf('place', place(lines));
    expect(underlined(problems, place(lines))).toEqual([what]);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.help).toContain(help);
  });

  test.each([
    ['date: 20130509\n', 'BAD_DATE 20130509', 'years run from 1000 to 2999', 'Did you mean "2013-05-09"?'],
    ['date: true\n', 'WRONG_TYPE true', 'a date is due', "Put it in quotes: 'true'"],
    ['date: [2013]\n', 'WRONG_TYPE [2013]', 'a date is due, not a list', 'such as 2013-05-09'],
    ['date: 2013/..?\n', 'BAD_DATE 2013/..?', 'date "2013/..?"', '2013-Q4'],
    [
      'date: 2013-02/2012\n',
      'DATE_ORDER 2013-02/2012',
      'may not come before',
      'Did you mean "2012/2013-02"?',
    ],
    ['sessionNumber: 0\n', 'BAD_VALUE 0', 'the smallest number here is 1', 'from 1 on'],
    ['sessionNumber: 10000\n', 'BAD_VALUE 10000', 'the largest number here is 9999', 'up to 9999'],
    ['sessionNumber: "3"\n', 'WRONG_TYPE "3"', 'a whole number is due', 'Write 3, without quotes'],
    ['sessionNumber: third\n', 'WRONG_TYPE third', 'a whole number is due', 'without quotes'],
    ['sessionNumber: 1.5\n', 'WRONG_TYPE 1.5', 'a whole number is due', 'without quotes'],
    ['level: minister\n', 'BAD_VALUE minister', 'one of the 7 words for level', 'Did you mean "ministers"?'],
    ['level: [ministers]\n', 'WRONG_TYPE [ministers]', 'level: a text is due, not a list', 'Write one text'],
    [
      'outcomes: [{n: 1, description: {en: x}, evidence: [1]}]\n',
      'MISSING_FIELD {n: 1, description: {en: x}, evidence: [1]}',
      'item 1 of "outcomes" without field "kind"',
      'Add a line starting with kind:',
    ],
    [
      'outcomes: [{n: 1, knd: agreed, description: {en: x}, evidence: [1]}]\n',
      'UNKNOWN_FIELD knd',
      'item 1 of "outcomes" has no such field',
      'Did you mean "kind"?',
    ],
    [
      'delegations: [{key: J P, party: a, name: {en: x}, evidence: [1]}]\n',
      'BAD_ID J P',
      'key "J P"',
      'Did you mean "j-p"?',
    ],
    [
      'delegations: [{key: jp, party: a, name: {en: x}, complete: true, evidence: [1]}]\n',
      'BAD_VALUE true',
      'only "false" may stand here',
      'Write false, or take the field away',
    ],
  ])('explains %j as %s', (lines, what, message, help) => {
    const problems = problemsOf('meeting', meeting(lines));
    expect(underlined(problems, meeting(lines))).toEqual([what]);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.help).toContain(help);
  });

  test('calls an organization by its article', () => {
    const [problem] = problemsOf('organization', 'id: a\nname: {en: A}\nkind: agency\nxyz: 1\n');
    expect(problem?.message).toBe('Cannot read field "xyz": an organization has no such field');
  });

  test('shows every problem of a record, in the order of the schema', () => {
    const text = 'id: X X\nnmae: {en: X}\nkind: town\ncountryCode: j\n';
    expect(underlined(problemsOf('place', text), text)).toEqual([
      'BAD_ID X X',
      'BAD_VALUE town',
      'BAD_VALUE j',
      'UNKNOWN_FIELD nmae', // and not MISSING_FIELD name: one mistake, one problem
    ]);
  });
});
