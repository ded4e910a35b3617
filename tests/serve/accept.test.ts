import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VARIANTS } from '../../src/host/table.ts';
import { bestTypes } from '../../src/probe/accept.ts';
import { chooseVariant, parseAccept } from '../../src/serve/accept.ts';

const DOCUMENT = VARIANTS.filter(({ extension }) => extension !== 'trig');
const TYPES = DOCUMENT.map(({ mediaType }) => mediaType);

const choose = (accept: string) => chooseVariant(parseAccept(accept), DOCUMENT)?.mediaType;

describe('chooseVariant()', () => {
  test.each([
    ['', 'text/html'],
    ['*/*', 'text/html'],
    ['text/turtle', 'text/turtle'],
    ['text/turtle;charset=utf-8', 'text/turtle'],
    ['application/ld+json;profile="http://www.w3.org/ns/json-ld#expanded, q=0";q=0.9', 'application/ld+json'],
    ['text/turtle, text/html', 'text/html'], // liked equally: our order
    ['*/*, text/turtle', 'text/turtle'], // named before covered
    ['text/*;q=0.3, application/ld+json;q=0.4', 'application/ld+json'],
    ['text/turtle;q=0.7,text/html;q=0.699', 'text/turtle'],
    ['TEXT/Turtle ; Q=0.3 , application/n-triples ; q=0.4', 'application/n-triples'],
    ['text/n3', 'text/turtle'],
    ['application/xhtml+xml', 'text/html'],
    ['text/html;q=0, application/xhtml+xml, application/rdf+xml;q=0.1', 'application/rdf+xml'], // its own type decides
    ['text/html;q=0, */*', 'text/turtle'],
    ['text/turtle;q=abc', 'text/turtle'],
    ['text/turtle;q=2, text/html;q=0.9', 'text/turtle'],
    [',,,', 'text/html'],
    ['text/', 'text/html'],
    ['text/turtle;profile="', 'text/turtle'],
  ])('for "%s" is %s', (accept, mediaType) => expect(choose(accept)).toBe(mediaType));

  test.each([
    'application/x-nothing',
    'text/turtle;q=0',
    'image/png, audio/*',
    '*/*;q=0',
    'text/html;q=0.000',
  ])('finds nothing for "%s"', (accept) => expect(choose(accept)).toBeUndefined());

  const range = fc.constantFrom(...TYPES, 'text/*', 'application/*', '*/*', 'image/png');
  const quality = fc.constantFrom('', ';q=0', ';q=0.1', ';q=0.25', ';q=0.251', ';q=1', ';q=1.000', '; Q=0.5');
  const parameter = fc.constantFrom('', ';charset=utf-8', ';a="b,c"', '; v="\\","');
  const one = fc.tuple(range, parameter, quality).map((parts) => parts.join(''));

  test('is what another reader of RFC 9110 likes best, whatever is sent', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (ranges) => {
        const accept = ranges.join(', ');
        const best = bestTypes(accept, TYPES);
        const chosen = choose(accept);
        expect(chosen === undefined ? best : best.includes(chosen)).toEqual(chosen === undefined ? [] : true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (accept) => {
        choose(accept);
      }),
    );
  });

  test.each([
    ['1,000 entries', Array.from({ length: 1_000 }, (_, i) => `text/x-${i};q=0.${i}`).join(',')],
    ['quotation marks', '"'.repeat(16_000)],
    ['escapes that never end', 'text/turtle;a="\\'.repeat(1_000)],
    ['blanks', `text/turtle;q=${' '.repeat(16_000)}x`],
    ['semicolons', ';'.repeat(16_000)],
    ['letters', 'a'.repeat(16_000)],
  ])('takes no time for %s', (_, accept) => {
    choose(accept);
    const startMs = performance.now();
    for (let i = 0; i < 20; i += 1) choose(accept);
    expect((performance.now() - startMs) / 20).toBeLessThan(20);
  });
});
