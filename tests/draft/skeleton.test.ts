import { describe, expect, test } from 'vitest';
import { type Form, formOf } from '../../src/draft/form.ts';
import { createSkeleton } from '../../src/draft/skeleton.ts';
import { KINDS, type Kind } from '../../src/model/kinds.ts';
import { parseRecord } from '../../src/read/read-yaml.ts';
import { problemsOf } from '../support/problems-of.ts';
import { fill, takeAll } from './fill.ts';

function skeletonOf(kind: Kind): string {
  return `${createSkeleton(formOf(kind), { id: { value: 'x-1' } }).join('\n')}\n`;
}

/** The paths of all fields, with a `*` for each item. */
function fieldsOf(form: Form, path = ''): string[] {
  const fields = Object.entries(form.properties ?? {}).flatMap(([name, field]) => [
    `${path}${name}`,
    ...fieldsOf(field, `${path}${name}/`),
  ]);
  const items = form.items === undefined ? [] : fieldsOf(form.items, `${path}*/`);
  return [...fields, ...items];
}

/** The paths of all fields that a record has. */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => pathsOf(item, `${path}*/`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => [
    `${path}${name}`,
    ...pathsOf(field, `${path}${name}/`),
  ]);
}

describe('createSkeleton()', () => {
  test.each(KINDS)('makes YAML of a %s', (kind) => {
    expect(parseRecord(skeletonOf(kind), 'x-1.yaml').problems).toEqual([]);
  });

  test.each(KINDS)('makes a %s of which only what is due is missing', (kind) => {
    const problems = problemsOf(kind, skeletonOf(kind));
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['WRONG_TYPE']));
    expect(problems.filter(({ message }) => !message.endsWith(': it has no value'))).toEqual([]);
  });

  test.each(KINDS)('makes a good %s once the gaps are filled', (kind) => {
    const problems = problemsOf(kind, fill(skeletonOf(kind), kind));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(KINDS)('shows every field that a %s may have', (kind) => {
    const all = parseRecord(fill(takeAll(skeletonOf(kind)), kind), 'x-1.yaml');
    const fields = new Set(pathsOf(all.value).filter((path) => !/(?:^|\/)en$/.test(path)));
    expect([all.problems, [...fields].sort()]).toEqual([[], [...new Set(fieldsOf(formOf(kind)))].sort()]);
  });

  test.each(KINDS)('keeps the lines of a %s within 110 columns', (kind) => {
    expect(
      skeletonOf(kind)
        .split('\n')
        .filter((line) => line.length > 110),
    ).toEqual([]);
  });

  test('puts what is due first, and comments out the rest with what its schema says', () => {
    expect(skeletonOf('place')).toBe(`id: x-1
name: # Texts by language, such as en or ja (BCP 47)
  en:
kind: # country, city or building

# description:
#   en:
# countryCode: # ISO 3166-1 alpha-2; of countries only
# containedInPlace: # The id of a record in place/
# address:
#   addressCountry: # ISO 3166-1 alpha-2
#   # streetAddress:
#   #   en:
#   # postalCode:
#   # addressLocality:
#   #   en:
#   # addressRegion:
#   #   en:
# sameAs:
#   - # An address, such as https://example.org/
`);
  });

  test('fills in what is known, and says what of it is a guess', () => {
    const form: Form = {
      properties: {
        id: {},
        n: { type: 'integer' },
        parts: { items: { properties: { a: {}, b: {} }, required: ['b'] } },
      },
      required: ['id'],
    };
    const known = {
      id: { value: '2013' },
      n: { value: 7, remark: 'a guess' },
      parts: [{ a: { value: 'yes' }, b: { value: 'x' } }, { b: { value: 'z' } }],
    };
    expect(createSkeleton(form, known)).toEqual([
      `id: '2013'`,
      'n: 7 # a guess',
      'parts:',
      `  - a: 'yes'`,
      '    b: x',
      '  - b: z',
      '    # a:',
      '',
    ]);
  });

  test('lists the choices of a code, over as many lines as they need', () => {
    const form: Form = {
      properties: { kind: { enum: Array.from({ length: 20 }, (_, i) => `choice-${i}`) } },
    };
    expect(createSkeleton(form, {}).join('\n')).toBe(`
# kind: # choice-0, choice-1, choice-2, choice-3, choice-4, choice-5, choice-6, choice-7, choice-8, choice-9,
#       # choice-10, choice-11, choice-12, choice-13, choice-14, choice-15, choice-16, choice-17, choice-18 or
#       # choice-19`);
  });
});
