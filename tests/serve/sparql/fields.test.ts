import { expect, test } from 'vitest';
import { parseFields, valuesOf } from '../../../src/serve/sparql/fields.ts';

test.each([
  ['', []],
  ['query=ASK+%7B%7D', [['query', 'ASK {}']]],
  [
    'a=1&a=2&b',
    [
      ['a', '1'],
      ['a', '2'],
      ['b', ''],
    ],
  ],
  ['a=b=c&&', [['a', 'b=c']]],
  ['%E6%97%A5=%e6%97%a5', [['日', '日']]],
  ['a=%2B+%26', [['a', '+ &']]],
])('parseFields() reads %j', (text, fields) => expect(parseFields(text)).toEqual(fields));

test.each(['a=%', 'a=%zz', 'a=%FF', 'a=%C0%AE', 'a=%ED%A0%80', '%FF=a'])(
  'parseFields() refuses %j',
  (text) => {
    expect(parseFields(text)).toBeUndefined();
  },
);

test('valuesOf() keeps the order', () => {
  expect(
    valuesOf(
      [
        ['a', '2'],
        ['b', '3'],
        ['a', '1'],
      ],
      'a',
    ),
  ).toEqual(['2', '1']);
});
