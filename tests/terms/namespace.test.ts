import { describe, expect, test } from 'vitest';
import { dublinCore } from '../../src/terms/catalogue-vocabularies.ts';
import { namespace, PREFIXES } from '../../src/terms/namespace.ts';
import { dcterms } from '../../src/terms/vocabularies.ts';

describe('namespace()', () => {
  test('takes more terms of a vocabulary under the same prefix', () => {
    const { size } = PREFIXES;
    expect(dublinCore.issued.namespace).toBe(dcterms.title.namespace);
    expect(dublinCore.issued.curie).toBe('dcterms:issued');
    expect(dublinCore.issued.index).not.toBe(dcterms.title.index);
    namespace('dcterms', 'http://purl.org/dc/terms/', ['hasVersion']);
    expect(PREFIXES.size).toBe(size);
  });

  test('lets a prefix stand for one vocabulary only', () => {
    expect(() => namespace('dcterms', 'https://example.org/', ['title'])).toThrow(TypeError);
  });

  test('makes fewer namespaces than a set of bits can hold', () => expect(PREFIXES.size).toBeLessThan(32));
});
