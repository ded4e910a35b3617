import type { RecordId } from '../model/values.ts';
import type { Origin } from '../sinks/sink.ts';
import { schema } from '../terms/vocabularies.ts';
import type { Scope } from './scope.ts';

/** A list of parts that have topics, and the rule by which the whole takes them over. */
export type TopicList = readonly [
  parts: readonly { readonly topics?: readonly RecordId[] | undefined }[] | undefined,
  from: Origin,
];

/**
 * Tells that the whole is about what its parts are about: each topic once, in the order of first mention,
 * with every field that says so.
 */
export function mapTopicsOfParts({ sink, iriOf }: Scope, ...lists: readonly TopicList[]): void {
  const mentions = new Map<RecordId, [from: Origin, i: number, j: number][]>();
  for (const [parts, from] of lists) {
    parts?.forEach(({ topics }, i) => {
      topics?.forEach((topic, j) => {
        const known = mentions.get(topic);
        if (known === undefined) mentions.set(topic, [[from, i, j]]);
        else known.push([from, i, j]);
      });
    });
  }
  for (const [topic, [first, ...others]] of mentions) {
    if (first === undefined) continue;
    sink.link(schema.about, iriOf.thing('topic', topic), ...first);
    for (const other of others) sink.also(...other);
  }
}
