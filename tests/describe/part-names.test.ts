import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameHost, nameTerm } from '../../src/describe/part-names.ts';
import { makeIri } from '../../src/terms/iri.ts';
import * as vocabularies from '../../src/terms/vocabularies.ts';

describe('nameTerm()', () => {
  test.each([
    ['http://schema.org/sameAs', 'schema-same-as'],
    ['https://w3id.org/communique/ns#DialogueSeries', 'cmq-dialogue-series'],
    ['http://www.w3.org/1999/02/22-rdf-syntax-ns#type', 'rdf-type'],
  ])('calls %s %s', (iri, name) => expect(nameTerm(makeIri(iri))).toBe(name));

  test('gives no two classes, and no two properties, one name', () => {
    const terms = Object.values(vocabularies).flatMap((vocabulary) => Object.values(vocabulary));
    const isClass = (local: string) => /^[A-Z]/.test(local);
    for (const wanted of [true, false]) {
      const own = terms.filter(({ local }) => isClass(local) === wanted);
      expect(new Set(own.map(({ iri }) => nameTerm(iri))).size).toBe(new Set(own.map(({ iri }) => iri)).size);
    }
  });

  test('knows no term of a foreign vocabulary', () => {
    expect(() => nameTerm(makeIri('https://example.org/Term'))).toThrow(TypeError);
  });
});

describe('nameHost()', () => {
  test.each([
    ['http://www.wikidata.org/entity/', 'http-www-wikidata-org-entity'],
    ['https://sws.geonames.org/', 'https-sws-geonames-org'],
    ['https://a-b.example:8080/', 'https-a--b-example-x3a-8080'],
    ['https://bücher.example/', 'https-b-xfc-cher-example'],
  ])('calls %s %s', (target, name) => expect(nameHost(target)).toBe(name));

  test('has only characters that need no escape in an address', () => {
    fc.assert(
      fc.property(fc.webAuthority({ withPort: true }), (authority) => {
        expect(nameHost(`https://${authority}/`)).toMatch(/^[a-z0-9-]+$/);
      }),
    );
  });

  test('gives no two hosts one name', () => {
    const hosts = fc.uniqueArray(fc.domain(), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(hosts, ([a = '', b = '']) => {
        expect(nameHost(`https://${a}/`)).not.toBe(nameHost(`https://${b}/`));
      }),
    );
  });
});
