import type { IriOf } from '../map/iri-of.ts';
import { mapRecord } from '../map/map-record.ts';
import { textFragment } from '../map/text-fragment.ts';
import { mapTombstone } from '../map/tombstone.ts';
import { evidenceOf } from '../model/evidence-of.ts';
import { pathOf } from '../model/field.ts';
import type { AnyRecord } from '../model/kinds.ts';
import type { Passage } from '../model/parts.ts';
import type { Tombstone } from '../model/tombstone.ts';
import type { Locate, Place } from '../problem/problem.ts';

import { type Told, type ToldObject, ToldSink } from './told.ts';

/** One statement, and all that is known of where it comes from. */
export interface Explanation {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly from: readonly ExplainedField[];
  readonly passages: readonly ExplainedPassage[];
}

interface ExplainedField {
  /** Path of the field, with numbers counted from 0. */
  readonly field: string;
  /** The name of the rule, and what it does. */
  readonly rule: string;
  readonly says: string;
  readonly place: Place;
}

export interface ExplainedPassage {
  readonly number: number;
  readonly source: string;
  /** The first and last words of the passage; empty where the source as a whole is meant. */
  readonly words: string;
  /** Leads a browser to the passage. */
  readonly url: string | undefined;
}

/**
 * Explains the statements of one record, by mapping it once more for a sink that listens to where they come
 * from. Nothing is looked up in a table beside the mapping.
 *
 * @param resolved the record as the build maps it
 * @param locate finds the fields in the file of the record
 */
export function explainRecord(resolved: AnyRecord, iriOf: IriOf, locate: Locate): Explanation[] {
  const sink = new ToldSink();
  mapRecord(resolved, iriOf, sink);
  return sink.told.map((told) => explainTold(told, resolved.record, iriOf, locate));
}

/**
 * Explains the statements of an address that leads to no record any more, as {@link explainRecord} does those of one.
 *
 * @param file what `locate` finds fields in: the file of what was withdrawn, or the record that goes by another id now
 */
export function explainTombstone(
  tombstone: Tombstone,
  file: object,
  iriOf: IriOf,
  locate: Locate,
): Explanation[] {
  const sink = new ToldSink();
  mapTombstone(tombstone, iriOf, sink);
  return sink.told.map((told) => explainTold(told, file, iriOf, locate));
}

function explainTold(told: Told, record: object, iriOf: IriOf, locate: Locate): Explanation {
  const paths = told.from.map(({ origin, at }) => pathOf(record, origin.field, at));
  const passages = new Map(
    paths.flatMap((path) => evidenceOf(record, path)).map((passage) => [passage.n, passage]),
  );
  return {
    subject: told.subject,
    predicate: told.predicate.curie,
    object: formatObject(told.object, iriOf),
    from: told.from.map(({ origin }, i) => {
      const path = paths[i] ?? [];
      return { field: path.join('/'), rule: origin.name, says: origin.rule, place: locate(path) };
    }),
    passages: [...passages.values()].map(explainPassage),
  };
}

function formatObject(object: ToldObject, { base }: IriOf): string {
  if ('iri' in object) return object.curie ?? formatIri(object.iri, base);
  const { value, language, datatype } = object;
  const suffix =
    language === undefined ? (datatype === undefined ? '' : `^^${datatype.curie}`) : `@${language}`;
  return `${JSON.stringify(value)}${suffix}`;
}

/** An address of ours without the base, as in the Turtle files. */
export function formatIri(iri: string, base: string): string {
  return `<${iri.startsWith(base) ? iri.slice(base.length) : iri}>`;
}

function explainPassage(passage: Passage): ExplainedPassage {
  const { n, source, url, startsWith, endsWith } = passage;
  const words = [startsWith, endsWith].filter((part) => part !== undefined).join(' … ');
  return { number: n, source, words, url: url === undefined ? undefined : url + textFragment(url, passage) };
}
