import type { AnyRecord, Records } from '../model/kinds.ts';
import type { Sink } from '../sinks/sink.ts';
import type { IriOf } from './iri-of.ts';
import { mapMeeting } from './meeting.ts';
import { mapOrganization } from './organization.ts';
import { mapPerson } from './person.ts';
import { mapPlaceRecord } from './place.ts';
import { numberPassages, type Scope } from './scope.ts';
import { mapSeries } from './series.ts';
import { mapSource } from './source.ts';
import { mapTopic } from './topic.ts';
import { mapWithdrawnParts } from './withdrawn-parts.ts';

/**
 * Tells a sink the document of one record: the statements of the record, and no other.
 *
 * @param resolved a validated record, with what it needs of other records put in
 * @param iriOf the only source of addresses
 */
export function mapRecord(resolved: AnyRecord, iriOf: IriOf, sink: Sink): void {
  const { kind, record } = resolved;
  const document = iriOf.document(kind, record.id);
  const passages = numberPassages('passages' in record ? record.passages : undefined, iriOf, document);
  const scope = { sink, iriOf, document, it: iriOf.thing(kind, record.id), passages };
  sink.openDocument(document);
  tell(scope, resolved);
  mapWithdrawnParts(scope, resolved);
  sink.closeDocument();
}

function tell(scope: Scope, { kind, record }: AnyRecord): void {
  (MAPPERS[kind] as (scope: Scope, record: AnyRecord['record']) => void)(scope, record);
}

const MAPPERS: { readonly [K in keyof Records]: (scope: Scope, record: Records[K]) => void } = {
  series: mapSeries,
  meeting: mapMeeting,
  organization: mapOrganization,
  person: mapPerson,
  place: mapPlaceRecord,
  topic: mapTopic,
  source: mapSource,
};
