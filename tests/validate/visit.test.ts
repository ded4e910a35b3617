import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachValue } from '../../src/model/field.ts';
import { stepsOf, visit } from '../../src/validate/visit.ts';

const anyKey = fc.constantFrom('a', 'b', 'c');
const { anyValue } = fc.letrec((tie) => ({
  anyValue: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(1, 'text', false, undefined),
    fc.array(tie('anyValue'), { maxLength: 3 }),
    fc.dictionary(anyKey, tie('anyValue'), { maxKeys: 3 }),
  ),
}));
const anyRecord = fc.dictionary(anyKey, anyValue, { maxKeys: 3 });
const anyField = fc.array(fc.oneof(anyKey, fc.constant('*')), { minLength: 1, maxLength: 4 });

test('visit() looks at the values that eachValue() lists', () => {
  const property = fc.property(anyRecord, anyField, (record, steps) => {
    const seen: unknown[] = [];
    visit(record, stepsOf(steps.join('/')), (value, path) => seen.push([[...path], value]));
    expect(seen).toEqual([...eachValue(record, steps.join('/'))]);
  });
  fc.assert(property, { numRuns: 1_000 });
});
