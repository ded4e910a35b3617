import { expect, test } from 'vitest';
import { prepareQuestion } from '../../src/web/sparql/prepare-question.ts';

const BASE = 'https://host.example/sub/';

test.each([
  ['SELECT * { ?m a cmq:Meeting }', 'json', true],
  ['ASK FROM <x> { ?m a cmq:Meeting }', 'json', false],
  ['describe <meeting/round/#it>', 'ttl', true],
  ['CONSTRUCT WHERE { ?s ?p ?o }', 'ttl', true],
])('prepareQuestion() asks %j in %s', (query, format, isUnion) => {
  const prepared = prepareQuestion(query, BASE);
  expect(prepared).toHaveProperty('question.format', format);
  expect(prepared).toHaveProperty('question.isUnion', isUnion);
  expect(prepared).toHaveProperty('question.base', BASE);
});

test('prepareQuestion() declares the prefixes of ours that a query does not', () => {
  const query = 'SELECT * { ?m a cmq:Meeting }';
  expect(prepareQuestion(query, BASE)).toHaveProperty(
    'question.query',
    `PREFIX cmq: <https://w3id.org/communique/ns#> \n${query}`,
  );
});

test.each([
  ['', /asks for nothing/, /^Write for example: SELECT/],
  ['FIND ?x', /starts with SELECT/, /^Write for example: SELECT/],
  ['CLEAR ALL', /changed by its records/, /^Ask with SELECT/],
  ['SELECT * { SERVICE <x> {} }', /no other endpoint/, /store of yours/],
  [`ASK {} #${'x'.repeat(262_144)}`, /more than 256 KiB/, /pattern/],
])('prepareQuestion() refuses %.30j, and speaks of no command', (query, message, help) => {
  const fault = prepareQuestion(query, BASE);
  expect(fault).toHaveProperty('message', expect.stringMatching(message));
  expect(fault).toHaveProperty('help', expect.stringMatching(help));
  expect(JSON.stringify(fault)).not.toContain('communique query');
});
