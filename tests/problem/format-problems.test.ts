import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../src/problem/codes.ts';
import { exitOf } from '../../src/problem/exit-of.ts';
import { formatCounts, formatError, formatProblems, plural } from '../../src/problem/format-problems.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { PublishError } from '../../src/problem/publish-error.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';

const same = (text: string) => text;
const PLAIN = { red: same, yellow: same, bold: same, dim: same };

function problem(fields: Partial<Problem> & { readonly file?: string; readonly line?: number }): Problem {
  const { file = 'nowhere.yaml', line = 1, ...rest } = fields;
  const place = { file, line, column: 4, length: 1 };
  return { code: 'BAD_VALUE', severity: 'error', place, message: 'Cannot', help: 'Do', ...rest };
}

describe('formatProblems()', () => {
  test('sorts by file, line and code, and parts problems by an empty line', () => {
    const problems = [
      problem({ file: 'b.yaml' }),
      problem({ file: 'a.yaml', line: 10 }),
      problem({ file: 'a.yaml', line: 9, code: 'BAD_TEXT' }),
      problem({ file: 'a.yaml', line: 9, code: 'BAD_IRI', severity: 'warning' }),
    ];
    expect(formatProblems(problems, 'text', PLAIN)).toBe(
      [
        'a.yaml:9:4: warning BAD_IRI\n  Cannot\n  Help: Do\n',
        'a.yaml:9:4: error BAD_TEXT\n  Cannot\n  Help: Do\n',
        'a.yaml:10:4: error BAD_VALUE\n  Cannot\n  Help: Do\n',
        'b.yaml:1:4: error BAD_VALUE\n  Cannot\n  Help: Do\n',
      ].join('\n'),
    );
  });

  test('shows the line of a file whatever its line ends are', () => {
    const file = join(createTemporaryFolder(), 'x.yaml');
    for (const text of ['\ufeffa: b\r\nc: d\r\n', 'a: b\rc: d\r', 'a: b\nc: d']) {
      writeFileSync(file, text);
      const shown = formatProblems([problem({ file }), problem({ file, line: 2 })], 'text', PLAIN);
      const frames = shown.split('\n').filter((line) => line.includes(' | '));
      expect(frames).toEqual(['    1 | a: b', '      |    ^', '    2 | c: d', '      |    ^']);
    }
  });

  test.each<ProblemCode>([
    'BAD_FILE_NAME',
    'EMPTY_RECORD',
    'ID_COLLISION',
    'NOT_A_FILE',
    'SYMBOLIC_LINK',
    'TOO_LARGE',
    'UNREADABLE',
  ])('shows no line for %s, which is about the file', (code) => {
    const file = join(createTemporaryFolder(), 'x.yaml');
    writeFileSync(file, 'a: b\n');
    expect(formatProblems([problem({ file, code })], 'text', PLAIN)).not.toContain(' | ');
  });

  test('opens neither a link nor a large file to show a line', () => {
    const folder = createTemporaryFolder();
    symlinkSync('/etc/passwd', join(folder, 'link.yaml'));
    writeFileSync(join(folder, 'large.yaml'), 'a: b\n');
    truncateSync(join(folder, 'large.yaml'), 10_000_000);
    const problems = ['link.yaml', 'large.yaml'].map((name) => problem({ file: join(folder, name) }));
    expect(formatProblems(problems, 'text', PLAIN)).not.toContain(' | ');
  });

  test('escapes what GitHub would take for the end of a property', () => {
    const shown = formatProblems(
      [problem({ file: 'a,b:c%.yaml', message: '100 %', help: 'x' })],
      'github',
      PLAIN,
    );
    expect(shown).toBe(
      '::error file=a%2Cb%3Ac%25.yaml,line=1,col=4,endColumn=5,title=BAD_VALUE::100 %25%0AHelp: x\n',
    );
  });

  test('writes nothing for no problems, but a list in JSON', () => {
    expect((['text', 'github', 'json'] as const).map((format) => formatProblems([], format, PLAIN))).toEqual([
      '',
      '',
      '[]\n',
    ]);
  });

  test('colours the severity, and nothing in other formats', () => {
    const colours = { ...PLAIN, red: (text: string) => `<${text}>` };
    const formats = ['text', 'json', 'github'] as const;
    const shown = formats.map((format) => formatProblems([problem({})], format, colours).includes('<'));
    expect(shown).toEqual([true, false, false]);
  });
});

describe('formatError()', () => {
  const error = new PublishError('NO_DATA', 2, 'Cannot \u001b[31m', 'Do \u202e');

  test.each([
    ['text', 'error NO_DATA\n  Cannot \\u{1b}[31m\n  Help: Do \\u{202e}\n'],
    ['github', '::error title=NO_DATA::Cannot \\u{1b}[31m%0AHelp: Do \\u{202e}\n'],
  ] as const)('shows an error as %s', (format, expected) => {
    expect(formatError(error, format, PLAIN)).toBe(expected);
  });

  test('shows an error as JSON', () => {
    expect(JSON.parse(formatError(error, 'json', PLAIN))).toEqual([
      { code: 'NO_DATA', severity: 'error', message: 'Cannot \u001b[31m', help: 'Do \u202e' },
    ]);
  });
});

test.each([
  [[], ''],
  [[problem({})], '1 error'],
  [[problem({ severity: 'warning' }), problem({ severity: 'warning' })], '2 warnings'],
  [[problem({}), problem({ severity: 'warning' })], '1 error, 1 warning'],
] as const)('formatCounts() counts %#', (problems, counts) => expect(formatCounts(problems)).toBe(counts));

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [999, '999 files'],
  [1_000, '1,000 files'],
  [1_234_567, '1,234,567 files'],
])('plural() writes %i with its noun', (count, text) => expect(plural(count, 'file')).toBe(text));

test.each([
  [[], 0],
  [[problem({ severity: 'warning' })], 0],
  [[problem({})], 1],
  [[problem({}), problem({ code: 'UNREADABLE' })], 3],
] as const)('exitOf() ends with the code for %#', (problems, exit) => expect(exitOf(problems)).toBe(exit));
