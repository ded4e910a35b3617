import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { renderSparql } from '../../../src/site/sparql/render-sparql.tsx';
import type { SparqlPage } from '../../../src/site/sparql/sparql-page.ts';
import { makeIri } from '../../../src/terms/iri.ts';
import { readPage } from '../../../src/verify/read-page.ts';

const HOSTILE = '"><script>alert(1)</script>';

const PAGE: SparqlPage = {
  siteName: 'Parleys',
  base: makeIri('https://host.example/sub/'),
  license: 'https://creativecommons.org/licenses/by/4.0/',
  questions: [{ name: 'late', title: `Who is late? ${HOSTILE}`, reason: `To know. ${HOSTILE}` }],
  questionsBase: 'https://other.example/',
  statements: 1234,
  dumpBytes: 5_269_606,
  programBytes: 4_480_000,
};

test('renderSparql() says what is loaded, and links each question with its answer', () => {
  const page = readPage(renderSparql(PAGE));
  expect(page.text).toContain('5.3 MB of data and 4.5 MB of program');
  expect(page.text).toContain(`Who is late? ${HOSTILE}`);
  expect(renderSparql(PAGE)).toContain('href="../queries/#late"');
});

test('renderSparql() has relative addresses only, but for its own and those of standards', () => {
  const addresses = [...renderSparql(PAGE).matchAll(/ (?:href|src|data-dump|data-terms)="([^"]*)"/g)].map(
    ([, to]) => to,
  );
  expect(addresses.filter((to) => /^[a-z]+:/.test(to ?? ''))).toEqual([
    'https://host.example/sub/sparql/',
    PAGE.license,
    'https://www.w3.org/TR/sparql11-query/',
    PAGE.license,
  ]);
});

test('renderSparql() alone lets the browser compile, and runs nothing that stands in the page', () => {
  const html = renderSparql(PAGE);
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/
    .exec(html)?.[1]
    ?.replaceAll('&#39;', "'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).not.toMatch(/'unsafe-(?:inline|eval)'/);
  expect(readPage(html).scripts).toBe(0);
});

test('renderSparql() writes valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      'void-style': ['error', { style: 'selfclose' }], // as the renderer writes them
      'no-trailing-whitespace': 'off', // of no meaning
      'require-sri': 'off', // our own files
    },
  });
  const { results } = await validator.validateString(renderSparql(PAGE));
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});
