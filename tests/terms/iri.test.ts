import fc from 'fast-check';
import { Parser } from 'n3';
import * as oxigraph from 'oxigraph';
import { describe, expect, test } from 'vitest';
import { explainIriFault, makeIri, parseIri } from '../../src/terms/iri.ts';

const good = [
  'https://communique.example/meeting/japan-us-cyber-dialogue-1/#it',
  'http://example.org',
  'http://schema.org/Event',
  'https://example.org:8443/a;b=c/?q=%E6%97%A5&x=1#part',
  'https://www.mofa.go.jp/press/release/press3e_000004.html',
  'https://外務省.example/日米/サイバー?語=日本#第一',
  'https://bücher.example/straße',
  'http://192.0.2.1:80/',
  'http://[2001:db8::1]:8080/a',
  'https://example.org/a..b/.well-known/...',
  "https://example.org/~a/(b)/c!$&'*+,;=:@",
  'https://example.org/#:~:text=The%20Cyber%20Dialogue,policy',
  'https://example.org/?back=http://other.example/../a',
  'mailto:press@example.org',
  'tel:+81-3-3580-3311',
  'urn:isbn:9780141036144',
  'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
  'info:doi/10.1000/182',
  'doi:10.1000/182',
];

const forged = 'http://e/a> . <http://e/v> <http://e/p> <http://e/i';

const badCharacters = ' <>"{}|\\^`\n\t\r\0\u001f\u007f\u0080\u0085\u00a0\u00ad\u200b\u202e\u2028\u3000\ufeff'
  .split('')
  .concat(['\ud800', '\udc00', '\ue000', '\ufffe', '\ufffd', '\u{e0001}']);

const bad: readonly (readonly [text: string, must: RegExp])[] = [
  [forged, /percent-encoded/],
  ['http://example.org/%zz', /hexadecimal/],
  ['http://example.org/100%', /hexadecimal/],
  ['http://example.org/%4', /hexadecimal/],
  ['javascript:alert(1)', /scheme/],
  ['JaVaScRiPt:alert(1)', /scheme/],
  ['java\tscript:alert(1)', /percent-encoded/],
  ['data:text/html,x', /scheme/],
  ['vbscript:x', /scheme/],
  ['file:///etc/passwd', /scheme/],
  ['ftp://example.org/', /scheme/],
  ['blob:https://example.org/1', /scheme/],
  ['HTTP://example.org/', /scheme/],
  ['constructor:x', /scheme/],
  ['__proto__:x', /starts with its scheme/],
  [' https://example.org/', /blank/],
  ['https://example.org/\n', /blank/],
  ['\u00a0https://example.org/', /blank/],
  ['https://user:pw@example.org/', /password/],
  ['https://user@example.org/', /password/],
  ['', /scheme/],
  ['a/b', /scheme/],
  ['/a', /scheme/],
  ['#it', /scheme/],
  ['//example.org/', /scheme/],
  ['example.org', /scheme/],
  ['http:', /slashes/],
  ['http:example.org', /slashes/],
  ['https:/example.org', /slashes/],
  ['http://', /host/],
  ['http:///path', /host/],
  ['http://?q', /host/],
  ['http://[::g]/', /host/],
  ['http://[::1', /host/],
  ['http://[v1.a]/', /host/],
  ['http://::1/', /host/],
  ['http://example.org:99999/', /host/],
  ['http://example.org:/', /host/],
  ['http://example.org:80a/', /host/],
  ['http://http://example.org/', /host/],
  ['http://a..b/', /host/],
  ['http://.a/', /host/],
  ['http://-a.example/', /host/],
  ['http://a!b/', /host/],
  ['http://exa%6dple.org/', /host/],
  ['http://256.256.256.256/', /host/],
  ['http://xn--a/', /host/],
  ['https://example.org/../a', /\. or \.\./],
  ['https://example.org/a/..', /\. or \.\./],
  ['https://example.org/./a', /\. or \.\./],
  ['https://example.org/a/%2e%2E/b', /\. or \.\./],
  ['https://example.org/a[0]', /%5B/],
  ['https://example.org/?a[]=1', /%5B/],
  ['https://example.org/#a#b', /%23/],
  ['mailto:nobody', /mailto:/],
  ['mailto:', /mailto:/],
  ['tel:3580-3311', /tel:/],
  ['urn:x', /urn:/],
  ['urn::a', /urn:/],
  ['info:x', /info:/],
  ['doi:182', /doi:/],
  [`https://example.org/${'a'.repeat(2_029)}`, /2,048/],
  [`https://example.org/${'a'.repeat(10_000)}`, /2,048/],
];

describe('parseIri()', () => {
  test.each(good)('reads %j', (text) => expect(parseIri(text)).toBe(text));

  test.each(bad)('refuses %j', (text) => expect(parseIri(text)).toBeUndefined());

  test.each(badCharacters)('refuses the character %j inside', (character) => {
    expect(parseIri(`https://example.org/a${character}b`)).toBeUndefined();
  });

  test('reads an address of 2,048 characters', () => {
    expect(parseIri(`https://example.org/${'a'.repeat(2_028)}`)).toBeDefined();
  });

  test('gives the same answer however often it is asked', () => {
    const answers = Array.from({ length: 20_000 }, () => parseIri('https://bücher.example/'));
    expect(new Set(answers)).toEqual(new Set(['https://bücher.example/']));
  });

  test('accepts only what n3 and oxigraph read back as the same IRI', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...badCharacters,
        '[',
        ']',
        '%',
        '%41',
        '#',
        '?',
        '/',
        '.',
        '..',
        ':',
        '@',
        '日',
        'é',
        '\u{1f600}',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ maxLength: 4 }),
    );
    const head = fc.constantFrom(
      'https://',
      'http://a',
      'https://example.org/',
      'urn:isbn:',
      'doi:10.1000/',
      'info:a/',
      'mailto:a@b',
      'http://[::1]',
    );
    const text = fc
      .tuple(head, fc.array(piece, { maxLength: 6 }))
      .map(([start, rest]) => start + rest.join(''));
    fc.assert(
      fc.property(text, (candidate) => {
        fc.pre(parseIri(candidate) !== undefined);
        expect(readBack(candidate)).toEqual([candidate, candidate]);
      }),
      { numRuns: 3_000 },
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseIri(text)));
  });
});

/** The object of a triple written with this IRI, as two parsers that nobody here wrote read it. */
function readBack(iri: string): (string | undefined)[] {
  const line = `<http://example.org/s> <http://example.org/p> <${iri}> .`;
  const [n3] = new Parser({ format: 'N-Triples' }).parse(line);
  const [ox] = oxigraph.parse(line, { format: 'application/n-triples' });
  return [n3?.object.value, ox?.object.value];
}

describe('explainIriFault()', () => {
  test.each(bad)('says what must hold for %j', (text, must) => expect(explainIriFault(text)).toMatch(must));

  test.each(good)('has nothing to say about %j', (text) => expect(explainIriFault(text)).toBe(''));
});

describe('makeIri()', () => {
  test.each([...good, 'HTTP://example.org/', 'x:', 'http://example.org/[', 'http://example.org/\u{1f600}'])(
    'brands %j',
    (text) => expect(makeIri(text)).toBe(text),
  );

  test.each([
    '',
    'a/b',
    '//example.org/',
    ':a',
    '1a:b',
    forged,
    ...' <>"{}|\\^`\0\n\u001f\u007f\u0085'.split('').map((character) => `https://example.org/a${character}`),
    'https://example.org/\ud800',
    'https://example.org/\udc00a',
    `https://example.org/${'a'.repeat(2_029)}`,
  ])('refuses %j', (text) => expect(() => makeIri(text)).toThrow(TypeError));
});
