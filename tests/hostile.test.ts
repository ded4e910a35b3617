import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'n3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PublishError } from '../src/problem/publish-error.ts';
import { loadData } from '../src/publish/load.ts';
import { publish } from '../src/publish/publish.ts';
import { HOSTILE_ADDRESSES } from './hostile/addresses.ts';
import { HOSTILE_FILES } from './hostile/files.ts';
import { type Expected, type HostileCase, type HostileData, writeData } from './hostile/hostile-case.ts';
import { HOSTILE_VALUES } from './hostile/values.ts';
import { toLines } from './support/graph.ts';
import { memoryEffects } from './support/memory-staging.ts';

describe.each([
  ['a hostile file', HOSTILE_FILES],
  ['a hostile value', HOSTILE_VALUES],
  ['a hostile address', HOSTILE_ADDRESSES],
])('%s', (_, cases) => {
  test.each(cases.map((row): [number, string, HostileCase] => [row.number, row.what, row]))(
    '%i: %s is refused, warned of or kept as it is',
    async (_number, _what, { data, expected }) => {
      const folder = createData(data);
      const { says = [], ...outcome } = expected;
      expect(load(folder)).toEqual(outcome);
      const published = await publishInMemory(folder, outcome);
      expect(says.filter((literal) => !published.includes(literal))).toEqual([]);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );
});

describe('a record that is cut off', () => {
  const fields = { id: 'xx', name: { en: 'Somewhere' }, kind: 'city', sameAs: ['urn:isbn:1', 'urn:isbn:2'] };
  const json = JSON.stringify(fields);
  const yaml = 'id: xx\nname:\n  en: Somewhere\nkind: city\nsameAs:\n  - urn:isbn:1\n  - urn:isbn:2\n';

  test('is refused at each byte of JSON', () => {
    for (let length = 0; length < json.length; length++) {
      expect(
        load(createData({ 'place/xx.yaml': json.slice(0, length) })),
        json.slice(0, length),
      ).toMatchObject({
        refused: expect.any(Array),
      });
    }
  });

  // YAML has no end mark: what ends with a line may be whole, and nobody can tell
  test('is refused at each byte of YAML, but where what is left is a whole record', () => {
    const accepted = Array.from(yaml, (_, length) => yaml.slice(0, length)).filter((text) => {
      return load(createData({ 'place/xx.yaml': text })).refused === undefined;
    });
    const whole = ['kind: city', 'urn:isbn:1', 'urn:isbn:2'];
    expect(new Set(accepted.map((text) => text.trimEnd()))).toEqual(
      new Set(whole.map((end) => yaml.slice(0, yaml.indexOf(end) + end.length))),
    );
  });
});

function createData(files: HostileData): string {
  const folder = mkdtempSync(join(tmpdir(), 'communique-hostile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, 'data');
  mkdirSync(data);
  writeData(data, files);
  return data;
}

/** What comes of reading a data folder, in the words of the table. */
function load(data: string): Expected {
  try {
    const { problems } = loadData(data);
    const codesOf = (severity: 'error' | 'warning') => {
      return [
        ...new Set(problems.filter((problem) => problem.severity === severity).map(({ code }) => code)),
      ].sort();
    };
    const [refused, warned] = [codesOf('error'), codesOf('warning')];
    return { ...(refused.length > 0 && { refused }), ...(warned.length > 0 && { warned }) };
  } catch (error) {
    if (error instanceof PublishError) return { stopped: error.code };
    throw error;
  }
}

/** Publishes, and returns the objects of all triples; nothing is even opened for data that is refused. */
async function publishInMemory(data: string, { refused, stopped }: Expected): Promise<string[]> {
  const memory = memoryEffects();
  const mayWrite = refused === undefined && stopped === undefined;
  const openStaging = (dist: string) => {
    if (!mayWrite) throw new Error('Nothing may be written');
    return memory.openStaging(dist);
  };
  const publishing = publish({ data, dist: '/nowhere' }, { openStaging });
  if (stopped !== undefined) await expect(publishing).rejects.toMatchObject({ code: stopped });
  else expect((await publishing).report === undefined).toBe(!mayWrite);
  const triples = toLines(
    new Parser({ format: 'N-Triples' }).parse(memory.files.get('dump/communique.nt') ?? ''),
  );
  return triples.map((line) => line.replace(/^<[^>]*> <[^>]*> /, ''));
}
