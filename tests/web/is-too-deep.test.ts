import { expect, test } from 'vitest';
import { isTooDeep } from '../../src/web/sparql/is-too-deep.ts';

test.each([
  ['SELECT * { { ?s ?p ?o } }', false],
  ['{'.repeat(200), false],
  ['{'.repeat(201), true],
  ['(['.repeat(101), true],
  ['{}'.repeat(10_000), false],
  [`${'}'.repeat(500)}${'{'.repeat(200)}`, false],
  [`${'('.repeat(150)}${')'.repeat(150)}${'('.repeat(150)}`, false],
])('isTooDeep() of %j is %s', (text, expected) => expect(isTooDeep(text)).toBe(expected));
