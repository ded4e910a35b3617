import { expect, test } from 'vitest';
import { CACHING_CLASSES, listTypes } from '../../src/host/table.ts';

test('the program that works offline is a script to every host, and asked for each time, as is what it lists', () => {
  expect(new Map(listTypes()).get('js')).toBe('text/javascript');
  for (const path of ['sparql/offline.js', 'sparql/offline.json', 'sparql/sparql-worker.js', 'sparql/']) {
    const found = CACHING_CLASSES.find(({ paths }) => new RegExp(paths).test(path));
    expect(found?.cacheControl).toBe('no-cache');
  }
});
