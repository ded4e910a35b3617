import { describe, expect, test } from 'vitest';
import {
  findFormToken,
  findStar,
  hasDataset,
  missingPrefixes,
  orderColumns,
  parseForm,
} from '../../src/query/query-form.ts';
import { tokenize } from '../../src/query/tokens.ts';

describe('parseForm()', () => {
  test.each([
    ['SELECT * {}', 'SELECT'],
    ['# SELECT\nPREFIX ask: <http://e/>\nBASE <http://e/> ask {}', 'ASK'],
    ['construct { } where { }', 'CONSTRUCT'],
    ['DESCRIBE <x>', 'DESCRIBE'],
    ['INSERT DATA { }', undefined],
    ['"SELECT"', undefined],
    ['PREFIX select: <http://e/>', undefined],
  ])('reads %j', (query, form) => expect(parseForm(findFormToken(tokenize(query)))).toBe(form));
});

describe('findStar()', () => {
  test.each([
    ['SELECT * { ?s ?p ?o }', 7],
    ['SELECT DISTINCT * { ?s ?p ?o }', 16],
    ['SELECT (COUNT(*) AS ?n) { ?s ?p ?o }', undefined],
    ['SELECT ?s { { SELECT * { ?s ?p ?o } } }', undefined],
    ['CONSTRUCT { ?s ?p ?o } { SELECT * { ?s ?p ?o } }', undefined],
    ['DESCRIBE * { ?s ?p ?o }', undefined],
  ])('looks at %j', (query, offset) => expect(findStar(tokenize(query))?.offset).toBe(offset));
});

describe('orderColumns()', () => {
  test('takes the order in which the query speaks of them, and the rest as it comes', () => {
    const tokens = tokenize('SELECT * { ?z $y ?x . ?x ?y ?hidden }');
    expect(orderColumns(['a', 'x', 'y', 'z'], tokens)).toEqual(['z', 'y', 'x', 'a']);
  });
});

describe('missingPrefixes()', () => {
  test.each([
    ['SELECT * { ?s schema:name ?o }', 'PREFIX schema: <http://schema.org/> '],
    ['PREFIX schema: <http://e/> SELECT * { ?s schema:name ?o }', ''],
    ['SELECT * { ?s foaf:name "schema:name" }', ''],
    ['SELECT * { ?schema <schema:name> ?o }', ''],
  ])('declares for %j what it uses of ours', (query, prefixes) => {
    expect(missingPrefixes(tokenize(query))).toBe(prefixes);
  });
});

describe('hasDataset()', () => {
  test.each([
    ['SELECT * FROM <http://e/> { }', true],
    ['SELECT * from named <http://e/> { }', true],
    ['SELECT * { ?from <http://e/FROM> "FROM" }', false],
  ])('looks at %j', (query, answer) => expect(hasDataset(tokenize(query))).toBe(answer));
});
