import { QualitySink } from '../describe/quality-sink.ts';
import type { IriOf } from '../map/iri-of.ts';
import type { AnyRecord } from '../model/kinds.ts';

/** Makes the sink that counts how well documents are backed; which sources are official it must know before. */
export function createQualitySink(records: readonly AnyRecord[], iriOf: IriOf): QualitySink {
  const official = records.flatMap(({ kind, record }) => {
    return kind === 'source' && record.standing === 'official' ? [iriOf.thing(kind, record.id)] : [];
  });
  return new QualitySink(iriOf.base, new Set(official));
}
