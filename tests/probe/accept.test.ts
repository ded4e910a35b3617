import { describe, expect, test } from 'vitest';
import { bestTypes } from '../../src/probe/accept.ts';

const TYPES = ['text/html', 'text/turtle', 'application/ld+json', 'application/rdf+xml'];

describe('bestTypes()', () => {
  test.each<[string, string[]]>([
    ['', TYPES],
    ['*/*', TYPES],
    ['text/turtle', ['text/turtle']],
    ['TEXT/Turtle', ['text/turtle']],
    ['text/turtle;charset=utf-8', ['text/turtle']],
    ['text/*', ['text/html', 'text/turtle']],
    ['text/turtle, */*;q=0.1', ['text/turtle']],
    ['text/html;q=0.1, text/turtle;q=0.2', ['text/turtle']],
    ['text/turtle ; Q=0.3 , application/ld+json ; q=0.4', ['application/ld+json']],
    ['*/*, text/html;q=0', ['text/turtle', 'application/ld+json', 'application/rdf+xml']],
    ['text/html;q=0', []],
    ['image/png', []],
    ['application/ld+json;profile="a,b;q=0.1";q=0.2, text/html;q=0.15', ['application/ld+json']],
    ['application/rdf+xml, text/rdf;q=0.6, */*;q=0.1', ['application/rdf+xml']], // rapper
  ])('of "%s" are %j', (accept, types) => expect(bestTypes(accept, TYPES)).toEqual(types));
});
