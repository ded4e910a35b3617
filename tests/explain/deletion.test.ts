import { describe, expect, test } from 'vitest';
import { drawRecord } from '../../bench/draw-record.ts';
import { type Told, ToldSink } from '../../src/explain/told.ts';
import { IriOf } from '../../src/map/iri-of.ts';
import { mapRecord } from '../../src/map/map-record.ts';
import { pathOf } from '../../src/model/field.ts';
import { type AnyRecord, KINDS, type Kind, RESOLVED_SCHEMAS } from '../../src/model/kinds.ts';
import { makeIri } from '../../src/terms/iri.ts';

const iriOf = new IriOf(makeIri('https://communique.example/'));

function parse(kind: Kind, record: unknown): AnyRecord | undefined {
  const parsed = RESOLVED_SCHEMAS[kind].safeParse(record);
  return parsed.success ? ({ kind, record: parsed.data } as AnyRecord) : undefined;
}

function tell(record: AnyRecord): Told[] {
  const sink = new ToldSink();
  mapRecord(record, iriOf, sink);
  return sink.told;
}

function show({ subject, predicate, object }: Told): string {
  return JSON.stringify([subject, predicate.curie, object]);
}

/** The paths of the fields that explain names for a statement. */
function fieldsOf({ from }: Told, { record }: AnyRecord): string[] {
  return from.map(({ origin, at }) => pathOf(record, origin.field, at).join('/'));
}

/** Every path of a record that is a field of a map, from the outside in. */
function* fieldPaths(value: unknown, path: string[] = []): Generator<string[]> {
  if (Array.isArray(value))
    for (const [i, item] of value.entries()) yield* fieldPaths(item, [...path, String(i)]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield [...path, key];
      yield* fieldPaths(item, [...path, key]);
    }
  }
}

function without(record: object, path: readonly string[]): object {
  const copy = structuredClone(record) as Record<string, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
  delete at[path.at(-1) as string];
  return copy;
}

/** Fields by which parts are named: without one, another part would take the name. */
const NAMES = ['key', 'language', 'person', 'organization'];

describe.each(KINDS)('a %s', (kind) => {
  const drawn = drawRecord(kind, 7);
  const whole = parse(kind, drawn) as AnyRecord;
  const told = tell(whole);
  const optional = [...fieldPaths(drawn)].filter((path) => !NAMES.includes(path.at(-1) ?? ''));
  const cases = optional.flatMap((path) => {
    const record = parse(kind, without(drawn, path));
    return record === undefined ? [] : [[path.join('/'), record] as const];
  });

  test('tells each statement once, and names a field of the record for it', () => {
    const all = told.map(show);
    expect(new Set(all).size).toBe(all.length);
    for (const statement of told)
      expect(fieldsOf(statement, whole).every((field) => field !== '')).toBe(true);
  });

  test('has optional fields', () => expect(cases.length).toBeGreaterThan(0));

  test.each(cases)('loses with %s exactly the statements that come from it alone', (field, record) => {
    const isFrom = (name: string) => name === field || name.startsWith(`${field}/`);
    const left = new Set(tell(record).map(show));
    const wrong = told.filter((statement) => {
      const fields = fieldsOf(statement, whole);
      if (fields.every(isFrom)) return left.has(show(statement)); // should have gone
      return !fields.some(isFrom) && !left.has(show(statement)); // should have stayed
    });
    expect(wrong.map((statement) => [show(statement), fieldsOf(statement, whole)])).toEqual([]);
  });
});
