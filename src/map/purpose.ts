import type { Purpose } from '../model/parts.ts';
import type { Origin } from '../sinks/sink.ts';
import { schema, xsd } from '../terms/vocabularies.ts';
import { mapEvidence } from './evidence.ts';
import { mapTopics } from './outcome.ts';
import { mapTexts, type Scope } from './scope.ts';

/** Where the statements about purposes come from, in a record of either kind that has them. */
export interface PurposeRules {
  readonly purpose: Origin;
  readonly purposeDescription: Origin;
  readonly purposeTopic: Origin;
  readonly purposeEvidence: Origin;
}

/** Describes what a series or a meeting is for, in the order of the source. */
export function mapPurposes(
  scope: Scope,
  purposes: readonly Purpose[] | undefined,
  from: PurposeRules,
): void {
  const { sink, iriOf, document } = scope;
  purposes?.forEach((purpose, i) => {
    sink.resource(iriOf.part(document, 'purpose', purpose.n), [schema.Statement], from.purpose, i);
    sink.typed(schema.position, String(purpose.n), xsd.integer, from.purpose, i);
    mapTexts(sink, schema.description, purpose.description, from.purposeDescription, i);
    mapTopics(scope, purpose.topics, from.purposeTopic, i);
    mapEvidence(scope, purpose.evidence, from.purposeEvidence, i);
  });
}
