import { expect, test } from 'vitest';
import { sortRows } from '../../src/web/sparql/sort-rows.ts';

const INTEGER = 'http://www.w3.org/2001/XMLSchema#integer';

function rowsOf(values: readonly (number | string | undefined)[]) {
  return values.map((value) => {
    if (value === undefined) return {};
    const datatype = typeof value === 'number' ? { datatype: INTEGER } : {};
    return { x: { type: 'literal', value: String(value), ...datatype } as const };
  });
}

test('sortRows() sorts numbers by value and texts by letter, either way', () => {
  expect(sortRows(rowsOf([10, 9, 100]), { column: 'x', isDescending: false })).toEqual(rowsOf([9, 10, 100]));
  expect(sortRows(rowsOf(['10', '9']), { column: 'x', isDescending: false })).toEqual(rowsOf(['10', '9']));
  expect(sortRows(rowsOf(['b', 'c', 'a']), { column: 'x', isDescending: true })).toEqual(
    rowsOf(['c', 'b', 'a']),
  );
});

test.each([true, false])('sortRows() has rows without a value at the end, descending: %j', (isDescending) => {
  const sorted = sortRows(rowsOf([undefined, 1, undefined]), { column: 'x', isDescending });
  expect(sorted).toEqual(rowsOf([1, undefined, undefined]));
});
