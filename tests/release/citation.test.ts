import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { type CitedRelease, formatCitation, serializeCitation } from '../../src/release/citation.ts';
import { makeIri } from '../../src/terms/iri.ts';

function createRelease(
  name = 'Dialogues',
  license = 'https://creativecommons.org/licenses/by/4.0/',
): CitedRelease {
  return {
    base: makeIri('https://a.example/sub/'),
    publication: {
      name: { en: name, ja: '対話' },
      description: { en: 'Who met\n  whom' },
      publisher: { name: { en: 'Archive' }, url: makeIri('https://archive.example/') },
      license: makeIri(license),
    } as CitedRelease['publication'],
    version: '1.0.0',
    date: '2026-11-25',
  };
}

describe('formatCitation()', () => {
  test('names creator, year, title, version, type and address', () => {
    expect(formatCitation(createRelease())).toBe(
      'Archive (2026): Dialogues. Version 1.0.0. Data set. Archive. https://a.example/sub/v/1.0.0/\n',
    );
  });

  test('is one line, whatever the name', () => {
    expect(
      formatCitation(createRelease('A\nB\u2028 C'))
        .trimEnd()
        .split(/[\n\u2028]/),
    ).toHaveLength(1);
  });
});

describe('serializeCitation()', () => {
  test('is what the Citation File Format asks for', () => {
    expect(parse(serializeCitation(createRelease()))).toEqual({
      'cff-version': '1.2.0',
      message: 'Please cite the data as below.',
      type: 'dataset',
      title: 'Dialogues',
      abstract: 'Who met whom',
      authors: [{ name: 'Archive', website: 'https://archive.example/' }],
      version: '1.0.0',
      'date-released': '2026-11-25',
      license: 'CC-BY-4.0',
      url: 'https://a.example/sub/',
      identifiers: [
        {
          type: 'url',
          value: 'https://a.example/sub/v/1.0.0/',
          description: 'This release, which never changes',
        },
      ],
    });
  });

  test.each([
    ['https://creativecommons.org/publicdomain/zero/1.0/', { license: 'CC0-1.0' }],
    ['http://creativecommons.org/licenses/by-sa/3.0/', { license: 'CC-BY-SA-3.0' }],
    ['https://creativecommons.org/licenses/by-nc-nd/4.0/', { license: 'CC-BY-NC-ND-4.0' }],
    ['https://creativecommons.org/licenses/by/4.0/deed.ja', {}],
    ['https://creativecommons.org/licenses/sampling/1.0/', {}],
    ['https://a.example/license', {}],
  ])('names the licence %s by the identifier of SPDX, or by its address', (license, expected) => {
    const { license: named, 'license-url': address } = parse(serializeCitation(createRelease('x', license)));
    expect(named === undefined ? {} : { license: named }).toEqual(expected);
    expect(address).toBe(named === undefined ? license : undefined);
  });

  test('lets no name leave its quotes', () => {
    const signs = fc.constantFrom(
      ...Array.from('"\\\':#-{}[]&*!|>%@`\n\u0085\u2028\u202e\u0000\u007f\ufeff a日😀\u{e0001}'),
    );
    fc.assert(
      fc.property(fc.string({ unit: signs, minLength: 1 }), (name) => {
        const text = serializeCitation(createRelease(name));
        expect(parseDocument(text).errors).toEqual([]);
        expect(parse(text).title).toBe(name.replaceAll(/\s+/g, ' ').trim());
      }),
    );
  });
});
