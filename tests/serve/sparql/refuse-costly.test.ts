import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tokenize } from '../../../src/query/tokens.ts';
import { refuseCostly } from '../../../src/serve/sparql/refuse-costly.ts';

const refusalOf = (query: string) => refuseCostly(query, tokenize(query))?.message ?? 'taken';
const repeat = (count: number, text: string) => text.repeat(count);

test.each(readdirSync('queries').filter((name) => name.endsWith('.rq')))(
  'refuseCostly() takes queries/%s',
  (name) => {
    expect(refusalOf(readFileSync(`queries/${name}`, 'utf8'))).toBe('taken');
  },
);

test.each([
  ['64 braces', `SELECT * ${repeat(64, '{')} ?s ?p ?o ${repeat(64, '}')}`],
  ['braces in a text', `ASK { ?s ?p "${repeat(1_000, '{')}" }`],
  ['points in an address', `ASK { ?s ?p <http://e/${repeat(500, '.')}> }`],
  ['operators in a comment', `ASK { } # ${repeat(2_000, '+')}`],
  ['120 patterns', `SELECT * { ${repeat(120, '?s ?p ?o . ')} }`],
  ['one value more each, of 1,000', `ASK { VALUES ?x { ${repeat(1_000, '1 ')} } }`],
])('refuseCostly() takes %s', (_, query) => expect(refusalOf(query)).toBe('taken'));

test.each([
  ['65 braces', `SELECT * ${repeat(65, '{')} ?s ?p ?o ${repeat(65, '}')}`, 'nested deeper than 64'],
  ['open brackets', repeat(5_000, '['), 'nested deeper than 64'],
  ['parentheses', `ASK { FILTER(${repeat(100, '(')}1${repeat(100, ')')}) }`, 'nested deeper than 64'],
  ['150 patterns', `SELECT * { ${repeat(150, '?s ?p ?o . ')} }`, 'more than 120 points'],
  ['negations', `ASK { FILTER(${repeat(3_000, '!')}true) }`, 'more than 500 operators'],
  ['a sum', `ASK { FILTER(1${repeat(3_000, '+1')}) }`, 'more than 500 operators'],
  ['a difference of variables', `ASK { FILTER(?x${repeat(3_000, '-?x')}) }`, 'more than 500 operators'],
  ['a long path', `ASK { ?s ${repeat(2_000, 'a/')}a ?o }`, 'more than 500 operators'],
  ['unions', `SELECT * { {} ${repeat(600, 'UNION {} ')} }`, 'more than 500 operators'],
  [
    'optional patterns in small letters',
    `SELECT * { ${repeat(600, 'optional {} ')} }`,
    'more than 500 operators',
  ],
])('refuseCostly() refuses %s', (_, query, why) => expect(refusalOf(query)).toContain(why));

test('refuseCostly() names the place', () => {
  const query = `ASK {\n  FILTER(${repeat(63, '(')}1${repeat(63, ')')}) }`;
  expect(refuseCostly(query, tokenize(query))?.place).toEqual({ line: 2, column: 72, length: 1 });
});
