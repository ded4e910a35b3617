import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Quad_Subject } from 'n3';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { copyDataTo } from '../support/data-folder.ts';
import { describeData, writeCatalogue } from '../support/described-data.ts';
import { CATALOGUE_SHAPES, findShapeFaults } from '../support/shape-faults.ts';
import { languagesOf, parseTurtle } from './read-turtle.ts';

const SH = 'http://www.w3.org/ns/shacl#';

interface Fault {
  readonly fault: string;
  readonly good?: string;
  readonly bad?: string;
  /** Whether the text to change stands there more than once. */
  readonly all?: boolean;
  readonly more?: string;
  readonly findings: readonly string[];
}

const faults = parse(
  readFileSync(new URL('./catalogue-faults.yaml', import.meta.url), 'utf8'),
) as readonly Fault[];

let turtle = '';
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-catalogue-'));
  turtle = writeCatalogue(describeData(`${copyDataTo(folder)}/data`)).turtle;
  rmSync(folder, { recursive: true });
});

/** Fails when the text to change is not there as often as the fault says. */
function plant({ good, bad = '', all = false, more = '' }: Fault): string {
  if (good === undefined) return `${turtle}${more}\n`;
  const parts = turtle.split(good);
  expect(all ? parts.length > 2 : parts.length === 2, good).toBe(true);
  return parts.join(bad);
}

describe('The shapes of the catalogue', () => {
  test('accept a good one', async () => {
    expect(await findShapeFaults(parseTurtle(turtle).getQuads(null, null, null, null))).toEqual([]);
  });

  test.each(faults)('find $fault', async (fault) => {
    const quads = parseTurtle(plant(fault)).getQuads(null, null, null, null);
    expect(await findShapeFaults(quads)).toEqual(fault.findings);
  });

  test('are each the one that finds some fault', () => {
    const found = new Set(faults.flatMap(({ findings }) => findings.map((finding) => finding.split(' ')[0])));
    const all = CATALOGUE_SHAPES.flatMap(({ name, shapes }) => {
      const targeted = shapes.getQuads(null, null, null, null).filter(({ predicate }) => {
        return predicate.value.startsWith(`${SH}target`);
      });
      return targeted.map(({ subject }) => `${name}:${subject.value.replace(/^.*#/, '')}`);
    });
    expect(new Set(all)).toEqual(found);
  });

  test.each(CATALOGUE_SHAPES)('of $name say in English what to do about whatever they find', ({ shapes }) => {
    const checks = ['or', 'class', 'nodeKind', 'path'].flatMap((name) =>
      shapes.getSubjects(`${SH}${name}`, null, null),
    );
    const isReported = (shape: Quad_Subject) =>
      [shape, ...shapes.getSubjects(`${SH}property`, shape, null)].some((owner) =>
        shapes.getPredicates(owner, null, null).some(({ value }) => value.startsWith(`${SH}target`)),
      );
    const silent = checks.filter((shape) => {
      return isReported(shape) && languagesOf(shapes, shape, `${SH}message`).join() !== 'en';
    });
    expect(silent).toEqual([]);
  });

  test.each(CATALOGUE_SHAPES)('of $name need no SPARQL', ({ shapes }) => {
    expect(shapes.getQuads(null, `${SH}sparql`, null, null)).toEqual([]);
  });
});
