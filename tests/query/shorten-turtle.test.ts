import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { shortenTurtle } from '../../src/query/shorten-turtle.ts';
import { toLines } from '../support/graph.ts';

const BASE = 'https://communique.example/';
const LONG = `<${BASE}place/tokyo/#it> <http://schema.org/name> "<http://schema.org/name>"@en , "東京"@ja ;
	a <http://schema.org/City> .
<http://elsewhere.example/x> <http://schema.org/startDate> "2013"^^<http://www.w3.org/2001/XMLSchema#gYear> .
`;

describe('shortenTurtle()', () => {
  test('writes prefixes and addresses below the base', () => {
    expect(shortenTurtle(LONG, BASE)).toBe(`@base <${BASE}> .
@prefix schema: <http://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<place/tokyo/#it> schema:name "<http://schema.org/name>"@en , "東京"@ja ;
	a schema:City .
<http://elsewhere.example/x> schema:startDate "2013"^^xsd:gYear .
`);
  });

  test('says the same', () => {
    const short = shortenTurtle(LONG, BASE);
    expect(toLines(new Parser().parse(short))).toEqual(toLines(new Parser().parse(LONG)));
  });
});
