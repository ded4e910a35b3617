import fc from 'fast-check';
import { literal, namedNode, quad, Store } from 'oxigraph';
import { expect, test } from 'vitest';
import { countRows } from '../../../src/serve/sparql/count-rows.ts';

const hostile = fc.constantFrom(
  '"',
  '\\',
  '\n',
  '\r\n',
  '{',
  '}',
  '"results"',
  '<result>',
  ',',
  '\t',
  'é',
  ']}',
  "'",
);
const text = fc.array(hostile, { maxLength: 8 }).map((parts) => parts.join(''));

test('countRows() counts what the engine has written, whatever is in it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 12 }), (values) => {
      const store = new Store();
      for (const [i, value] of values.entries()) {
        store.add(quad(namedNode(`http://e/${i}`), namedNode('http://e/p'), literal(value)));
      }
      const counts = ['json', 'xml', 'csv', 'tsv'].map((format) => {
        const written = store.query('SELECT ?o ?none (?s AS ?results) { ?s ?p ?o }', {
          results_format: format,
        }) as string;
        return countRows(written, format);
      });
      expect(counts).toEqual(counts.map(() => values.length));
    }),
    { numRuns: 60 },
  );
});

test.each(['json', 'xml', 'csv', 'tsv'])('countRows() finds no row in yes or no as %s', (format) => {
  expect(countRows(new Store().query('ASK { }', { results_format: format }) as string, format)).toBe(0);
});
