import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { RESOLVED_SCHEMAS } from '../../src/model/kinds.ts';
import { texts } from '../../src/model/values.ts';
import { TEXT_FIELDS } from '../../src/site/list-text-fields.ts';
import { createSmallSite, smallRecords } from './small-site.ts';

interface Report {
  readonly pages: number;
  readonly records: Readonly<Record<string, { all: number; named: number; composed: number }>>;
  readonly composed: readonly { kind: string; id: string; name: string }[];
  readonly missing: readonly { kind: string; id: string; fields: readonly string[] }[];
}

/** The report for Japanese, of a meeting without a Japanese name. */
function readReport(meeting: object = {}): Report {
  const { site } = createSmallSite(smallRecords('A', meeting));
  return JSON.parse(site.serializeTranslations(new Map([['ja', 7]]))).languages.ja;
}

describe('the report of translations', () => {
  const report = readReport({
    name: { en: 'Round' },
    sessionNumber: 3,
    outcomes: [
      { n: 1, kind: 'agreed', description: { en: 'A', ja: 'あ' } },
      { n: 2, kind: 'agreed', description: { en: 'B' } },
    ],
    followUps: [{ n: 1, kind: 'decided', description: { en: 'C', ja: 'う' }, asNamed: { en: 'D' } }],
  });

  test('says how many records of each kind have a name, and how many names are put together', () => {
    expect(report.pages).toBe(7);
    expect(report.records['meeting']).toEqual({ all: 1, named: 0, composed: 1 });
    expect(report.records['place']).toEqual({ all: 2, named: 1, composed: 0 });
    expect(Object.keys(report.records)).toHaveLength(7);
  });

  test('names what is put together by us', () => {
    expect(report.composed).toEqual([{ kind: 'meeting', id: 'round', name: '第3回日 A' }]);
  });

  test('names each text that is not there by its place in the record, and no other', () => {
    const { fields = [] } = report.missing.find(({ id }) => id === 'round') ?? {};
    expect(fields).toContain('name');
    expect(fields).toContain('outcomes/1/description');
    expect(fields).not.toContain('outcomes/0/description');
    expect(fields).not.toContain('followUps/0/asNamed');
    expect(report.missing.find(({ id }) => id === 'country')?.fields).toEqual(['name']);
  });

  test('has a record a line, in order', () => {
    const { site } = createSmallSite(smallRecords('A'));
    const text = site.serializeTranslations(new Map());
    expect(text).toMatch(/^ {8}\{"kind":"place","id":"country","fields":\["name"\]\}/m);
    expect(site.serializeTranslations(new Map())).toBe(text);
  });
});

test('the report knows each field of records that has a text by language', () => {
  const found = new Set<string>();
  const isTexts = (schema: z.core.$ZodType) => JSON.stringify(z.toJSONSchema(schema, LOOSE)) === TEXTS;
  const walk = (schema: z.core.$ZodType, name: string): void => {
    if (isTexts(schema)) found.add(name);
    else for (const [inner, key] of childrenOf(schema, name)) walk(inner, key);
  };
  for (const schema of Object.values(RESOLVED_SCHEMAS)) walk(schema, '');
  found.delete('asNamed'); // the words of a source
  expect([...found].sort()).toEqual([...TEXT_FIELDS].sort());
});

const LOOSE = { io: 'input', unrepresentable: 'any' } as const;
const TEXTS = JSON.stringify(z.toJSONSchema(texts, LOOSE));

function childrenOf(schema: z.core.$ZodType, name: string): (readonly [z.core.$ZodType, string])[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).map(([key, inner]) => [inner as z.core.$ZodType, key] as const);
  }
  if (schema instanceof z.ZodOptional) return [[schema.unwrap(), name]];
  if (schema instanceof z.ZodArray) return [[schema.element, name]];
  if (schema instanceof z.ZodPipe) return [[schema.in, name]];
  if (schema instanceof z.ZodUnion) return schema.options.map((option) => [option, name] as const);
  return [];
}
