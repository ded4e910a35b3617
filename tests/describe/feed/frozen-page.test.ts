import { expect, test } from 'vitest';
import {
  type FrozenPage,
  parseFrozenPages,
  serializeFrozenPages,
} from '../../../src/describe/feed/frozen-page.ts';

const PAGES: FrozenPage[] = [
  { version: '1.0.0', n: 1, from: '2026-11-01', to: '2026-11-02', members: 250 },
  { version: '1.0.0', n: 2, from: '2026-11-02', to: '2026-11-02', members: 1 },
];

test.each([[PAGES], [[]]])('parseFrozenPages() reads what serializeFrozenPages() writes', (pages) => {
  expect(parseFrozenPages('1.0.0', serializeFrozenPages(pages))).toEqual(pages);
});

test.each([
  '',
  '{}',
  'null',
  '[null]',
  '[{"n":2,"from":"2026-11-01","to":"2026-11-01","members":1}]',
  '[{"n":1,"from":"2026-11-02","to":"2026-11-01","members":1}]',
  '[{"n":1,"from":"yesterday","to":"yesterday","members":1}]',
  '[{"n":1,"from":"2026-11-01","to":"2026-11-01","members":0}]',
])('parseFrozenPages() refuses %s', (text) => expect(parseFrozenPages('1.0.0', text)).toBeUndefined());
