import { expect, test } from 'vitest';
import { drawValidRecord } from '../../bench/draw-record.ts';
import { serializeQuality } from '../../src/describe/quality.ts';
import { QualitySink } from '../../src/describe/quality-sink.ts';
import { IriOf } from '../../src/map/iri-of.ts';
import { mapRecord } from '../../src/map/map-record.ts';
import { mapTombstone } from '../../src/map/tombstone.ts';
import type { AnyRecord } from '../../src/model/kinds.ts';
import { tombstone } from '../../src/model/tombstone.ts';
import { makeIri } from '../../src/terms/iri.ts';

const iriOf = new IriOf(makeIri('https://communique.example/'));
const living = drawValidRecord('meeting', 4);

/** The figures of documents told one after the other. */
function count(...documents: readonly ((sink: QualitySink) => void)[]): string {
  const sink = new QualitySink(iriOf.base, new Set());
  for (const tell of documents) tell(sink);
  return serializeQuality(sink.quality);
}

const tellLiving = (sink: QualitySink) => mapRecord(living, iriOf, sink);

test('what was withdrawn, or goes by another id, counts for nothing', () => {
  const { id, name, withdrawn } = tombstone.parse({
    id: 'old',
    name: { en: 'Old', fr: 'Ancien' },
    withdrawn: { reason: { en: 'Told twice' }, date: '2026-11-25' },
  });
  const gone = (sink: QualitySink) => {
    mapTombstone({ kind: 'meeting', id, status: 'withdrawn', name, ...withdrawn }, iriOf, sink);
    mapTombstone(
      { kind: 'person', id, status: 'moved', movedTo: living.record.id, position: 0 },
      iriOf,
      sink,
    );
  };
  expect(count(gone, tellLiving, gone)).toBe(count(tellLiving));
});

test('a part that was withdrawn counts for nothing', () => {
  const { withdrawnParts, ...rest } = living.record as typeof living.record & { withdrawnParts?: unknown };
  const without = { kind: 'meeting', record: rest } as AnyRecord;
  expect(withdrawnParts).toBeDefined();
  expect(count((sink) => mapRecord(without, iriOf, sink))).toBe(count(tellLiving));
});
