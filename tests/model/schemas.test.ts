import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SCHEMAS, serializeSchema } from '../../src/commands/schema.ts';
import { KINDS, RECORD_SCHEMAS } from '../../src/model/kinds.ts';
import { REFERENCES } from '../../src/model/references.ts';
import { EVIDENCE } from '../../src/validate/passages.ts';

type Node = Readonly<Record<string, unknown>>;

/** Every field of a schema, with a `*` for each item of a list. */
function* fields(node: Node, path: readonly string[] = []): Generator<[string, Node]> {
  yield [path.join('/'), node];
  for (const [key, child] of Object.entries((node['properties'] ?? {}) as Record<string, Node>)) {
    yield* fields(child, [...path, key]);
  }
  if (typeof node['items'] === 'object') yield* fields(node['items'] as Node, [...path, '*']);
}

const schemaOf = (kind: (typeof KINDS)[number]) =>
  z.toJSONSchema(RECORD_SCHEMAS[kind], { io: 'input' }) as Node;

describe.each(KINDS)('the fields of a %s', (kind) => {
  const all = [...fields(schemaOf(kind))];

  test('that hold the id of a record are all known as references', () => {
    const inSchema = all.flatMap(([path, { references }]) =>
      typeof references === 'string' ? [`${path} ${references}`] : [],
    );
    expect(REFERENCES[kind].map((pair) => pair.join(' ')).sort()).toEqual(inSchema.sort());
  });

  test('that hold numbers of passages are all known as evidence', () => {
    const inSchema = all.map(([path]) => path).filter((path) => /(?:^|\/)evidence\/\*$/.test(path));
    const known = (EVIDENCE[kind] ?? []).map((steps) => steps.join('/'));
    expect(known.sort()).toEqual(inSchema.sort());
  });
});

test.each(Object.entries(SCHEMAS))('vocab/records/%s.schema.json is what the schema says', (kind, schema) => {
  expect(readFileSync(`vocab/records/${kind}.schema.json`, 'utf8')).toBe(serializeSchema(kind, schema));
});
