import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRecord } from '../../src/read/read-yaml.ts';

const FILE = 'data/meeting/a.yaml';

/** A record with one of everything that YAML offers and a record may have. */
const RECORD = `# a comment
id: japan-us-cyber-dialogue-1
name:
  en: first "Japan-U.S." Cyber Dialogue
  ja: '第1回日米サイバー対話'
date: 2013-05-09/2013-05-10
year: 2013 # without quotes
complete: false
summary: >-
  Folded over
  two lines
delegations:
  - n: 1
    party: jp-gov
    head: {person: osamu-imai, asNamed: "Imai\\tOsamu"}
  - n: 2
    party: us-gov
topics: [norms, capacity-building]
note:
`;

const problemsOf = (text: string) => parseRecord(text, FILE).problems;
const told = (text: string) =>
  problemsOf(text).map(({ code, place }) => [code, place.line, place.column, place.length]);

describe('parseRecord()', () => {
  test('reads a record as plain values', () => {
    expect(parseRecord(RECORD, FILE)).toMatchObject({
      problems: [],
      value: {
        id: 'japan-us-cyber-dialogue-1',
        name: { en: 'first "Japan-U.S." Cyber Dialogue', ja: '第1回日米サイバー対話' },
        date: '2013-05-09/2013-05-10',
        year: 2013,
        complete: false,
        summary: 'Folded over two lines',
        delegations: [
          { n: 1, party: 'jp-gov', head: { person: 'osamu-imai', asNamed: 'Imai\tOsamu' } },
          { n: 2, party: 'us-gov' },
        ],
        topics: ['norms', 'capacity-building'],
        note: null,
      },
    });
  });

  test('reads JSON', () => {
    const value = { id: 'a', n: [1, 2.5, true, null], text: '"\\\n日\u{1f600}</script>', deep: { x: {} } };
    expect(parseRecord(JSON.stringify(value, null, 1), FILE)).toMatchObject({ value, problems: [] });
  });

  test.each([
    ['country: NO', { country: 'NO' }],
    ['a: yes\non: off', { a: 'yes', on: 'off' }],
    ['a: 12:30', { a: '12:30' }],
    ['a: 1_000', { a: '1_000' }],
    ['a: 2013-05-09', { a: '2013-05-09' }],
    ['a: 012', { a: 12 }], // textOf() has the zero
    ['a: 1e3', { a: 1000 }],
    ['a: ~', { a: null }],
    ['a: "NO"', { a: 'NO' }],
    ['<<: {a: 1}', { '<<': { a: 1 } }],
    ['a: &x 1\nb: *x', { a: 1, b: 1 }],
    ['a: &x {b: [1]}\nc: *x', { a: { b: [1] }, c: { b: [1] } }],
    ['a: &x 1\nb: &x 2\nc: *x', { a: 1, b: 2, c: 2 }],
    ['a: &x 1\nb: &y [*x]\nc: &x 2\nd: *y\ne: *x', { a: 1, b: [1], c: 2, d: [1], e: 2 }],
    ['2013: a\n~: b\ntrue: c', { 2013: 'a', '~': 'b', true: 'c' }],
    ['---\na: 1\n...\n', { a: 1 }],
    ['\ufeffa: 1', { a: 1 }],
    ['a: 9007199254740991', { a: 9007199254740991 }],
    ['a: |\n  x\n  y\n', { a: 'x\ny\n' }],
    ['a: $x {{x}} %s \\ """', { a: '$x {{x}} %s \\ """' }],
    ["a: 'it''s'", { a: "it's" }],
    ['a: "\\ud83d\\ude00"', { a: '\u{1f600}' }],
    ['a: "\\ud800"', { a: '\ud800' }], // for validateText() to refuse
  ])('reads %j', (text, value) => expect(parseRecord(text, FILE)).toMatchObject({ value, problems: [] }));

  test.each([
    ['', 'EMPTY_RECORD', 1, 1, 1],
    ['# only\n\n# comments\n', 'EMPTY_RECORD', 1, 1, 1],
    ['null\n', 'EMPTY_RECORD', 1, 1, 1],
    ['{}', 'EMPTY_RECORD', 1, 1, 1],
    ['---\n', 'EMPTY_RECORD', 1, 1, 1],
    ['- a\n- b\n', 'NOT_A_RECORD', 1, 1, 3],
    ['\n[a]\n', 'NOT_A_RECORD', 2, 1, 3],
    ['text\n', 'NOT_A_RECORD', 1, 1, 4],
    ['--- |\n!text, not a tag\n', 'NOT_A_RECORD', 1, 5, 1],
    ['12\n', 'NOT_A_RECORD', 1, 1, 2],
    ['a: 1\n\tb: 2\n', 'BAD_SYNTAX', 2, 1, 5],
    ['a:\n\t- b\n', 'BAD_SYNTAX', 2, 1, 4],
    ['a: Foo: bar\n', 'BAD_SYNTAX', 1, 4, 8],
    ['a: "open\nb: c\n', 'BAD_SYNTAX', 1, 4, 5],
    ["a: 'open\nb: c\n", 'BAD_SYNTAX', 1, 4, 5],
    ['a: [1, 2\nb: 3\n', 'BAD_SYNTAX', 2, 1, 4],
    ['a: {b: 1\n', 'BAD_SYNTAX', 1, 9, 1],
    ['a: 1\nb\n', 'BAD_SYNTAX', 2, 1, 1],
    ['a: @b\n', 'BAD_SYNTAX', 1, 4, 2],
    ['a: "\\z"\n', 'BAD_SYNTAX', 1, 5, 3],
    ['a: *x\n', 'BAD_SYNTAX', 1, 4, 2],
    ['? [a]: b\n', 'BAD_SYNTAX', 1, 3, 6],
    ['a: b\n  c: d\n', 'BAD_SYNTAX', 1, 4, 1],
    ['a:\n    b: 1\n  c: 2\n', 'BAD_SYNTAX', 3, 1, 6],
    ['a: 1\na: 2\n', 'DUPLICATE_KEY', 2, 1, 1],
    ['{"a": 1, "a": 2}', 'DUPLICATE_KEY', 1, 10, 3],
    ['a: 1\n"a": 2\n', 'DUPLICATE_KEY', 2, 1, 3],
    ['__proto__: 1\n__proto__: 2\n', 'DUPLICATE_KEY', 2, 1, 9],
    ['a: 1\n---\nb: 2\n', 'MANY_DOCUMENTS', 2, 1, 3],
    ['a: 1\n---\n', 'MANY_DOCUMENTS', 2, 1, 3],
    ['a: 1\n...\nb: 2\n', 'MANY_DOCUMENTS', 3, 1, 3],
    ['%YAML 1.1\n---\na: NO\n', 'DIRECTIVE', 1, 1, 9],
    ['%TAG ! tag:example.org,2013:\n---\na: 1\n', 'DIRECTIVE', 1, 1, 28],
    ['%FOO\n---\na: 1\n', 'DIRECTIVE', 1, 1, 4],
    ['a: !!js/function x\n', 'BAD_TAG', 1, 4, 13],
    ['a: !foo x\n', 'BAD_TAG', 1, 4, 4],
    ['a: !!binary aGk=\n', 'BAD_TAG', 1, 4, 8],
    ['a: !!set {b}\n', 'BAD_TAG', 1, 4, 5],
    ['a: !!str 2013\n', 'BAD_TAG', 1, 4, 5],
    ['a: !<tag:example.org,2013:b> c\n', 'BAD_TAG', 1, 4, 25],
    ['!!map\na: 1\n', 'BAD_TAG', 1, 1, 5],
    ['a: 12345678901234567890\n', 'WRONG_TYPE', 1, 4, 20],
    ['a: 9007199254740993\n', 'WRONG_TYPE', 1, 4, 16],
    ['a: 1e400\n', 'WRONG_TYPE', 1, 4, 5],
    ['a: .nan\n', 'WRONG_TYPE', 1, 4, 4],
    ['a: -.inf\n', 'WRONG_TYPE', 1, 4, 5],
    ['a: -0\n', 'WRONG_TYPE', 1, 4, 2],
    ['a: &x [*x]\n', 'ALIAS_LIMIT', 1, 8, 2],
    ['a: &x {b: {c: *x}}\n', 'ALIAS_LIMIT', 1, 15, 2],
  ])('refuses %j with %s at %i:%i', (text, ...problem) => expect(told(text)).toEqual([problem]));

  test('shows all problems of a file, from top to bottom', () => {
    const text = 'a: !x 1\nb: .nan\nb: 2\nc: {d: 1, d: 2}\n';
    expect(told(text).map(([code, line]) => [code, line])).toEqual([
      ['BAD_TAG', 1],
      ['WRONG_TYPE', 2],
      ['DUPLICATE_KEY', 3],
      ['DUPLICATE_KEY', 4],
    ]);
  });

  test('shows several errors of syntax, one a line', () => {
    expect(told('a: @b @c\nd: ok\ne: `f`\n').map(([code, line]) => [code, line])).toEqual([
      ['BAD_SYNTAX', 1],
      ['BAD_SYNTAX', 3],
    ]);
  });

  test('shows at most 100 problems', () => {
    expect(problemsOf('a: !x 1\n'.repeat(500))).toHaveLength(100);
  });

  test('keeps the first of two fields with one name', () => {
    expect(parseRecord('a: 1\na: 2\n', FILE).value).toEqual({ a: 1 });
  });

  test.each(['a: @b\n', '- a\n', '', 'a: *x\n', 'a: &x [*x]\n', '['.repeat(33)])(
    'gives no value for %j',
    (text) => expect(parseRecord(text, FILE).value).toBeUndefined(),
  );

  test('writes the message as a sentence about what was written', () => {
    expect(problemsOf('title: Foo: bar\n')[0]).toEqual({
      code: 'BAD_SYNTAX',
      severity: 'error',
      place: { file: FILE, line: 1, column: 8, length: 8 },
      message: 'Cannot read "Foo: bar": a value with a colon and a blank in it stands in quotes',
      help: "Put the value in quotes: '…'",
    });
  });

  test('shows no control character in a message', () => {
    expect(problemsOf('a: @\u001b[31m\u202e\n')[0]?.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'keeps %s as an own field and changes no prototype',
    (name) => {
      const { value } = parseRecord(`${name}: {polluted: true}\n`, FILE);
      expect([
        Object.keys(value as object),
        Object.getPrototypeOf(value),
        Object.hasOwn({}, 'polluted'),
      ]).toEqual([[name], Object.prototype, false]);
    },
  );
});

describe('parseRecord() under load', () => {
  const nested = (levels: number) => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`;

  test('reads 32 levels', () => expect(problemsOf(nested(31))).toEqual([]));

  test.each([
    ['33 levels', nested(32)],
    ['20,000 open brackets', '['.repeat(20_000)],
    ['20,000 open braces', '{'.repeat(20_000)],
    ['20,000 hyphens', '- '.repeat(20_000)],
    ['20,000 question marks', '? '.repeat(20_000)],
    ['20,000 colons', 'a: '.repeat(20_000)],
    ['3,000 levels of indentation', Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['levels that an alias adds', `a: &x ${nested(20).slice(3)}\nb: ${'['.repeat(15)}*x${']'.repeat(15)}`],
  ])('refuses %s with TOO_DEEP', (_, text) => {
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['TOO_DEEP']);
  });

  const bomb = Array.from(
    { length: 9 },
    (_, i) =>
      `k${i}: &k${i} [${Array(9)
        .fill(i === 0 ? 'x' : `*k${i - 1}`)
        .join(', ')}]`,
  );

  test.each([
    ['an alias bomb', bomb.join('\n')],
    ['101 aliases', `a: &x 1\nb: [${Array(101).fill('*x').join(',')}]`],
    [
      'aliases that repeat 10,000 values',
      `a: &x [${Array(1_000).fill('1').join(',')}]\nb: [${Array(20).fill('*x').join(',')}]`,
    ],
  ])('refuses %s with ALIAS_LIMIT', (_, text) => {
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['ALIAS_LIMIT']);
  });

  test('reads 100 aliases', () => {
    expect(problemsOf(`a: &x 1\nb: [${Array(100).fill('*x').join(',')}]`)).toEqual([]);
  });

  test.each([
    ['words and marks', '- a\n'.repeat(40_000)],
    ['blank lines', `a:${'\n'.repeat(160_000)}`],
    ['fields', Array.from({ length: 30_000 }, (_, i) => `k${i}: 1\n`).join('')],
  ])('refuses too many %s with TOO_LARGE', (_, text) => {
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['TOO_LARGE']);
  });

  test.each([
    ['in quotes', `a: "${'x'.repeat(1_000_000)}"`],
    ['that opens and does not close', `a: "${'\n  x'.repeat(200_000)}`],
    ['in a block', `a: |\n${'  x\n'.repeat(200_000)}`],
    ['of bad escapes', `a: "${'\\z'.repeat(500_000)}"`],
  ])('refuses a long text %s with TOO_LONG', (_, text) => {
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['TOO_LONG']);
  });

  test('reads a list of 10,000 items', () => {
    expect(problemsOf(`a:\n${'  - b: 1\n'.repeat(10_000)}`)).toEqual([]);
  });

  test('shows one problem for a line of 100,000 bad escapes', () => {
    expect(told(`a: "${'\\z'.repeat(100_000)}"`).map(([code]) => code)).toEqual(['BAD_SYNTAX']);
  });

  test('leaves the limit of stack traces as it was', () => {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = 7;
    parseRecord('a: @', FILE);
    const after = Error.stackTraceLimit;
    Error.stackTraceLimit = before;
    expect(after).toBe(7);
  });

  test('never throws, whatever the text is', () => {
    const mark = fc.constantFrom(
      ...'-?:,[]{}#&*!|>\'"%@` \n\t~ax1\\'.split(''),
      '\n  ',
      ': ',
      '- ',
      '---\n',
      '\u0002',
      '\u001f',
      '\u0018',
      '\r',
    );
    const text = fc.oneof(
      fc.string({ unit: mark, maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        const { problems, value, locate } = parseRecord(candidate, FILE);
        expect(value === undefined && problems.length === 0).toBe(false);
        locate(['a', 0, 'b'], 'key');
      }),
      { numRuns: 1_000 },
    );
  });

  test('points inside of the text with each problem', () => {
    const mark = fc.constantFrom(...'-:,[]{}#&*!|\'"%@ \na1'.split(''), '\n  ', ': ', '- ');
    fc.assert(
      fc.property(fc.string({ unit: mark, minLength: 1, maxLength: 60 }), (text) => {
        const lines = text.split('\n');
        for (const { place } of problemsOf(text)) {
          const line = lines[place.line - 1] ?? '';
          const isInside = place.column + place.length <= Math.max(line.length, place.column) + 1;
          expect([place, place.column <= line.length + 1 && isInside]).toEqual([place, true]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('reads a record that was cut anywhere as an error, or with values cut at its end only', () => {
    const whole = Object.entries(parseRecord(RECORD, FILE).value as object);
    for (let end = 0; end < RECORD.length; end += 1) {
      const { value, problems } = parseRecord(RECORD.slice(0, end), FILE);
      const fields = value === undefined ? [] : Object.entries(value as object);
      expect(fields.length > 0 || problems.length > 0).toBe(true);
      expect(fields.slice(0, -1)).toEqual(whole.slice(0, Math.max(0, fields.length - 1)));
    }
  });
});

describe('locate()', () => {
  const { locate } = parseRecord(RECORD, FILE);
  const at = (...args: Parameters<typeof locate>) => {
    const { line, column, length } = locate(...args);
    return [line, column, length];
  };

  test.each([
    [['id'], [2, 5, 25]],
    [
      ['name', 'ja'],
      [5, 7, 13],
    ],
    [['year'], [7, 7, 4]],
    [['summary'], [9, 10, 2]],
    [['delegations'], [13, 3, 6]],
    [
      ['delegations', 0],
      [13, 5, 1],
    ],
    [
      ['delegations', 0, 'party'],
      [14, 12, 6],
    ],
    [
      ['delegations', 1, 'n'],
      [16, 8, 1],
    ],
    [
      ['delegations', 0, 'head'],
      [15, 11, 44],
    ],
    [
      ['delegations', 0, 'head', 'asNamed'],
      [15, 41, 13],
    ],
    [['topics'], [18, 9, 26]],
    [
      ['topics', 1],
      [18, 17, 17],
    ],
    [['note'], [19, 1, 4]],
  ])('finds the value of %j', (path, place) => expect(at(path)).toEqual(place));

  test.each([
    [['id'], [2, 1, 2]],
    [
      ['delegations', 1, 'party'],
      [17, 5, 5],
    ],
    [
      ['delegations', 0, 'head', 'person'],
      [15, 12, 6],
    ],
    [
      ['topics', 1],
      [18, 17, 17],
    ],
    [['note'], [19, 1, 4]],
  ])('finds the name of %j', (path, place) => expect(at(path, 'key')).toEqual(place));

  test.each([
    [['missing'], [2, 1, 2]],
    [
      ['delegations', 1, 'missing'],
      [16, 5, 1],
    ],
    [
      ['delegations', 7, 'party'],
      [13, 3, 6],
    ],
    [
      ['name', 'fr'],
      [4, 3, 2],
    ],
    [
      ['note', 'en'],
      [19, 1, 4],
    ],
    [
      ['id', 'x', 'y'],
      [2, 5, 25],
    ],
    [[], [2, 1, 2]],
  ])('finds for the missing %j what is around it', (path, place) => expect(at(path)).toEqual(place));

  test('finds a value through an alias where it was written', () => {
    const record = parseRecord('a: &x {b: 1}\nc: *x\n', FILE);
    expect(record.locate(['c', 'b'])).toEqual({ file: FILE, line: 1, column: 11, length: 1 });
  });

  test('finds the second of two fields with one name by its problem only', () => {
    expect(parseRecord('a: 1\na: 2\n', FILE).locate(['a'])).toMatchObject({ line: 1 });
  });

  test('points at the start of a file that has no value', () => {
    expect(parseRecord('', FILE).locate(['id'])).toEqual({ file: FILE, line: 1, column: 1, length: 1 });
  });
});

describe('textOf()', () => {
  const { textOf } = parseRecord('a: 2013\nb: 012\nc: "x\\ty"\nd: [1.10]\ne: &z 007\nf: *z\n', FILE);

  test.each([
    [['a'], '2013'],
    [['b'], '012'],
    [['c'], 'x\ty'],
    [['d', 0], '1.10'],
    [['f'], '007'],
    [['d'], undefined],
    [['x'], undefined],
    [['a', 'x'], undefined],
  ])('has for %j %j', (path, text) => expect(textOf(path)).toBe(text));
});
