import { describe, expect, test } from 'vitest';
import { formatTable } from '../../src/query/format-table.ts';
import type { ResultTerm } from '../../src/query/results.ts';

const BASE = 'https://communique.example/';
const text = (value: string, language?: string): ResultTerm => {
  return { type: 'literal', value, ...(language !== undefined && { 'xml:lang': language }) };
};
const iri = (value: string): ResultTerm => ({ type: 'uri', value });

function format(columns: readonly string[], rows: Readonly<Record<string, ResultTerm>>[]): string[] {
  return formatTable(columns, rows, { base: BASE, bold: (words) => words }).split('\n');
}

/** How one term is shown in a column of its own. */
function show(term: ResultTerm): string | undefined {
  return format(['x'], [{ x: term }])[2];
}

describe('formatTable()', () => {
  test('aligns columns, wide characters as two, and leaves blank what is not bound', () => {
    const rows = [{ name: text('日本'), n: text('1') }, { name: text('Tokyo') }, { n: text('3') }];
    expect(format(['name', 'n'], rows)).toEqual([
      'name   n',
      '-----  -',
      '日本   1',
      'Tokyo',
      '       3',
      '',
    ]);
  });

  test('says the language only in columns that have several', () => {
    const rows = [
      { several: text('Tokyo', 'en'), one: text('a', 'ja') },
      { several: text('東京', 'ja'), one: text('b', 'ja') },
    ];
    expect(format(['several', 'one'], rows).slice(2)).toEqual(['Tokyo @en  a', '東京 @ja   b', '']);
  });

  test('has a head without rows, and makes it bold', () => {
    expect(formatTable(['x'], [], { base: BASE, bold: (words) => `*${words}*` })).toBe('*x*\n-\n');
  });

  test('takes more rows than a call has room for arguments', () => {
    expect(
      format(
        ['x'],
        Array.from({ length: 200_000 }, () => ({ x: text('a') })),
      ),
    ).toHaveLength(200_003);
  });

  test.each([
    ['http://schema.org/Event', 'schema:Event'],
    ['https://w3id.org/communique/codes#status-held', 'code:status-held'],
    ['http://schema.org/', '<http://schema.org/>'],
    ['http://schema.org/a/b', '<http://schema.org/a/b>'],
    [`${BASE}place/tokyo/#it`, '<place/tokyo/#it>'],
    [BASE, `<${BASE}>`],
    [`${BASE}/double`, `<${BASE}/double>`],
    [`${BASE}a:b`, `<${BASE}a:b>`],
    [`${BASE}a/../b`, `<${BASE}a/../b>`],
    ['https://e.example/日本', '<https://e.example/日本>'],
  ])('shortens %s to %s', (long, short) => expect(show(iri(long))).toBe(short));

  test.each<[string, ResultTerm, string]>([
    ['a text without quotes', text('say "yes"'), 'say "yes"'],
    ['no datatype', { type: 'literal', value: '7', datatype: 'http://e/integer' }, '7'],
    ['one line for each row', text('a\nb\u001b[31m'), 'a\\u{a}b\\u{1b}[31m'],
    ['a blank node', { type: 'bnode', value: 'b1' }, '_:b1'],
    [
      'a statement',
      {
        type: 'triple',
        value: { subject: iri('http://e/s'), predicate: iri('http://schema.org/name'), object: text('x') },
      },
      '<<( <http://e/s> schema:name x )>>',
    ],
  ])('shows %s', (_, term, shown) => expect(show(term)).toBe(shown));
});
