import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NTriplesSink } from '../../src/sinks/n-triples.ts';
import { canonicalize, hashCanonical, readTriples } from '../../src/store/canonical.ts';
import { decodeBytes, encodeBytes, parseStatement } from '../../src/store/statement.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { schema } from '../../src/terms/vocabularies.ts';

const text = fc.string({ unit: 'grapheme' }).filter((value) => !/\p{Cs}/u.test(value));

/** What a build writes of one text, as a line of the dump. */
function writeLine(value: string): string {
  const lines: string[] = [];
  const sink = new NTriplesSink((piece) => void lines.push(piece), { graphs: true });
  const document = makeIri('https://e.example/日本/');
  sink.openDocument(document);
  sink.resource(makeIri('https://e.example/日本/#it'), []);
  sink.plain(schema.name, value);
  sink.closeDocument();
  return encodeBytes(lines.join('').trimEnd());
}

describe('parseStatement', () => {
  test('takes whatever a build writes, and gives it back to the byte', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.constantFrom('\u0000\u001f\u007f\u0085', '\\u0022', '"\\', '\n\r\t\b\f')),
        (value) => {
          const line = writeLine(value);
          const statement = parseStatement(line);
          expect(`${statement?.triple.slice(0, -2)} ${statement?.graph} .`).toBe(line);
        },
      ),
    );
  });

  test.each([
    '',
    '<urn:a> <urn:b> <urn:c> .',
    '<urn:a> <urn:b> "c" <urn:g>',
    '_:a <urn:b> "c" <urn:g> .',
    '<urn:a> <urn:b> "c\\u0022 . <urn:x> <urn:y> \\u0022" <urn:g> .',
    '<urn:a> <urn:b> "c\\U00000022" <urn:g> .',
    '<urn:a> <urn:b> "c" } <urn:g> .',
    '<urn:a> <urn:b> "c"" <urn:g> .',
    '<urn:a> <urn:b> "c\\" <urn:g> .',
    '<urn:a> <urn:b> <urn:c d> <urn:g> .',
    '<urn:a> <urn:b> <urn:c\\u003e> <urn:g> .',
    '<urn:a> <urn:b> "c"@en"x <urn:g> .',
    '<urn:a> <urn:b> "c" <urn:g> . # and more',
    '<urn:a> <urn:b> "c"\n"d" <urn:g> .',
    '<urn:a> <urn:b> "c\u007f" <urn:g> .',
    '<urn:a> <urn:b> "c\u00c2\u0085" <urn:g> .',
  ])('refuses %j, which could become something else in an update', (line) => {
    expect(parseStatement(line)).toBeUndefined();
  });

  test('reads a long text quickly', () => {
    expect(parseStatement(writeLine('a"\\'.repeat(30_000)))).toBeDefined();
    expect(parseStatement(`<urn:a> <urn:b> "${'a\\'.repeat(30_000)}`)).toBeUndefined();
  });
});

describe('the canonical form', () => {
  test('is the same for what was sent and for what a parser makes of it', () => {
    fc.assert(
      fc.property(fc.array(text), (values) => {
        const sent = canonicalize(values.map((value) => parseStatement(writeLine(value))?.triple ?? ''));
        const read = canonicalize(readTriples(sent.map(decodeBytes).join('\n')));
        expect(read).toEqual(sent);
      }),
    );
  });

  test('takes an escape of the store for what it stands for', () => {
    const [line] = readTriples('<urn:a>\t<urn:b>\t"\\u65E5\\u672C \\u0027"@JA .\n# Empty NT\n');
    expect(decodeBytes(line ?? '')).toBe(`<urn:a> <urn:b> "日本 '"@ja .`);
  });

  test('has each line once, in the order of bytes, with tags in small letters', () => {
    const lines = ['\u{1f600}', '\uffee', 'a', 'a'].map((value) =>
      encodeBytes(`<urn:a> <urn:b> "${value}"@zh-Hant .`),
    );
    expect(canonicalize(lines).map(decodeBytes)).toEqual([
      '<urn:a> <urn:b> "a"@zh-hant .',
      '<urn:a> <urn:b> "\uffee"@zh-hant .',
      '<urn:a> <urn:b> "\u{1f600}"@zh-hant .',
    ]);
  });

  test('has the hash that sha256sum says of the file', () => {
    const lines = ['<urn:a> <urn:b> "日" .', '<urn:a> <urn:b> "本" .'];
    const expected = createHash('sha256')
      .update(`${lines.join('\n')}\n`, 'utf8')
      .digest('hex');
    expect(hashCanonical(canonicalize(lines.map(encodeBytes)))).toBe(expected);
  });
});
