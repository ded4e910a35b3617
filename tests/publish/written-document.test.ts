import { describe, expect, test } from 'vitest';
import { drawValidRecord } from '../../bench/draw-record.ts';
import { IriOf } from '../../src/map/iri-of.ts';
import { mapRecord } from '../../src/map/map-record.ts';
import { type AnyRecord, KINDS } from '../../src/model/kinds.ts';
import { partNamesOf } from '../../src/model/part-names.ts';
import { describeWritten } from '../../src/publish/written-document.ts';
import { NTriplesSink } from '../../src/sinks/n-triples.ts';
import { makeIri } from '../../src/terms/iri.ts';

const BASE = 'https://communique.example/';

function write(record: AnyRecord, base = BASE): Uint8Array {
  let text = '';
  const sink = new NTriplesSink((piece) => {
    text += piece;
  });
  mapRecord(record, new IriOf(makeIri(base)), sink);
  return Buffer.from(text);
}

function describeText(text: string) {
  return describeWritten('meeting/m', 'published', makeIri(BASE), Buffer.from(text));
}

const line = (subject: string, object = '"x"') => `<${subject}> <http://schema.org/name> ${object} .\n`;
const it = `${BASE}meeting/m/#it`;

describe('describeWritten()', () => {
  test('takes the fragments of the document that are subjects for its parts, sorted', () => {
    const text = [
      line(`${BASE}meeting/m/#outcome-2`),
      line(it, `<${BASE}meeting/m/#outcome-9>`), // spoken of only
      line(`${BASE}meeting/m/#outcome-10`),
      line(`${BASE}meeting/m/#outcome-2`, '"y"'),
      line(`${BASE}meeting/m-2/#it`), // of another document
      line(`${BASE}person/p/#it`),
    ].join('');
    expect(describeText(text)).toMatchObject({
      folder: 'meeting/m',
      status: 'published',
      parts: ['it', 'outcome-10', 'outcome-2'],
    });
  });

  test('has one hash for the same statements in any order, and another for others', () => {
    const [a, b] = [line(it, '"a"'), line(it, '"b"')];
    expect(describeText(a + b).hash).toBe(describeText(b + a).hash);
    expect(describeText(a + b).hash).not.toBe(describeText(a).hash);
    expect(describeText('').hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each(['http://127.0.0.1:8080/', 'https://other.example/deep/er/'])(
    'is the same for base %s',
    (other) => {
      const record = drawValidRecord('meeting', 5);
      const folder = `meeting/${record.record.id}`;
      const described = [BASE, other].map((base) => {
        return describeWritten(folder, 'published', makeIri(base), write(record, base));
      });
      expect(described[1]).toEqual(described[0]);
    },
  );

  test('reads a piece of a larger buffer', () => {
    const text = Buffer.from(`--${line(it)}--`);
    const piece = new Uint8Array(text.buffer, text.byteOffset + 2, text.byteLength - 4);
    expect(describeWritten('meeting/m', 'published', makeIri(BASE), piece)).toEqual(describeText(line(it)));
  });
});

describe.each(KINDS)('the parts of a %s', (kind) => {
  test.each([1, 2, 3])('are those that the mapping gives addresses (seed %i)', (seed) => {
    const record = drawValidRecord(kind, seed);
    const withdrawn = record.kind === 'topic' ? [] : (record.record.withdrawnParts ?? []);
    const named = new Set(['it', ...partNamesOf(record), ...withdrawn.map(({ part }) => part)]);
    const folder = `${kind}/${record.record.id}`;
    const { parts } = describeWritten(folder, 'published', makeIri(BASE), write(record));
    expect(parts).toEqual([...named].sort());
  });
});
