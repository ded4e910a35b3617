import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createFakeConsole } from '../support/fake-console.ts';
import { type Format, graphOf } from '../support/graph.ts';

const JAPAN = { type: 'place', id: 'jp', name: { en: 'Japan', ja: '日本' }, kind: 'country' };
const TOKYO = { type: 'place', id: 'tokyo', name: { en: 'Tokyo' }, kind: 'city', containedInPlace: 'jp' };
const toLine = (record: object) => `${JSON.stringify(record)}\n`;

async function map(stdin: readonly (string | Uint8Array)[], ...args: string[]) {
  const console = createFakeConsole(stdin);
  const exit = await runCommand(['map', ...args], console);
  return { exit, out: console.out(), err: console.err() };
}

describe('communique map', () => {
  test('maps records on the standard input, line by line', async () => {
    const { exit, out, err } = await map([toLine(JAPAN) + toLine(TOKYO)]);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('<https://communique.example/place/jp/#it> <http://schema.org/name> "日本"@ja .\n');
    expect(out).toContain(
      '<https://communique.example/place/tokyo/#it> <http://schema.org/containedInPlace> <https://communique.example/place/jp/#it> .\n',
    );
  });

  test('maps lines however they are cut into chunks', async () => {
    const text = toLine(JAPAN) + JSON.stringify(TOKYO); // no line end at the end
    const whole = await map([text]);
    const bytes = Buffer.from(text);
    const pieces = Array.from(bytes.keys(), (i) => bytes.subarray(i, i + 1)); // 日 is cut too
    expect(await map(pieces)).toEqual(whole);
  });

  test.each<[Format]>([['nt'], ['nq'], ['ttl'], ['jsonld']])(
    'maps to %s the same triples',
    async (format) => {
      const input = [toLine(JAPAN), toLine(TOKYO)];
      const { out } = await map(input, '--to', format);
      expect(await graphOf(out, format)).toEqual(await graphOf((await map(input)).out, 'nt'));
    },
  );

  test.each([['nt'], ['nq']])(
    'writes nothing to %s, and ends well, where a part is empty',
    async (format) => {
      expect(await map([], '--to', format)).toEqual({ exit: 0, out: '', err: '' });
    },
  );

  test('maps parts of a file to the same lines as the whole, in the same order', async () => {
    const whole = await map([toLine(JAPAN) + toLine(TOKYO)], '--to', 'nq');
    const parts = [await map([toLine(JAPAN)], '--to', 'nq'), await map([toLine(TOKYO)], '--to', 'nq')];
    expect(parts.map(({ out }) => out).join('')).toBe(whole.out);
  });

  test('takes another base', async () => {
    const { out } = await map([toLine(JAPAN)], '--base', 'https://dialogues.example/');
    expect(out).toContain('<https://dialogues.example/place/jp/#it>');
  });

  test('refuses a bad line with its place, and maps the others', async () => {
    const { exit, out, err } = await map([toLine(JAPAN), toLine({ ...TOKYO, kind: 'town' }), toLine(TOKYO)]);
    expect({ exit, head: err.split('\n')[0], end: err.split('\n').slice(-2) }).toEqual({
      exit: 1,
      head: '<stdin>:2:59: error BAD_VALUE',
      end: ['1 record refused, the others were mapped', ''],
    });
    expect(out.match(/<http:\/\/schema\.org\/name> "Tokyo"@en/g)).toHaveLength(1);
  });

  test.each([
    ['not JSON', 'BAD_SYNTAX'],
    ['[]', 'BAD_SYNTAX'],
    ['"text"', 'BAD_SYNTAX'],
    ['{}', 'BAD_VALUE'],
    ['{"type": "plcae"}', 'BAD_VALUE'],
    ['{"type": "constructor"}', 'BAD_VALUE'],
    ['{"type": "place", "id": "jp"}', 'MISSING_FIELD'],
    [
      JSON.stringify({ ...JAPAN, sameAs: ['http://e/a> . <http://e/b> <http://e/c> <http://e/d'] }),
      'BAD_IRI',
    ],
    [`{"type": "place", "__proto__": {"polluted": 1}}`, 'UNKNOWN_FIELD'],
    [`{"type": "place", "text": "${'x'.repeat(1_048_577)}"}`, 'TOO_LARGE'],
  ])('refuses the line %.60s', async (line, code) => {
    const { exit, out, err } = await map([`${line}\n`]);
    const codes = Array.from(err.matchAll(/: error ([A-Z_]+)$/gm), (match) => match[1]);
    expect({ exit, out, isTold: codes.includes(code) }).toEqual({ exit: 1, out: '', isTold: true });
  });

  test('maps files with the sources that they cite', async () => {
    const meeting = 'data/meeting/jp-us-cyber-dialogue-2013.yaml';
    const { exit, out } = await map([], meeting, 'data/place/jp.yaml');
    const mapped = [
      '/place/jp/#it> <http://schema.org/name> "Japan"@en .',
      '/meeting/jp-us-cyber-dialogue-2013/#passage-1> <http://www.w3.org/ns/oa#hasSource> <https://www.mofa.go.jp/',
    ];
    expect([exit, mapped.map((text) => out.includes(text))]).toEqual([0, [true, true]]);
  });

  test('refuses a bad file, and maps the others', async () => {
    const folder = createTemporaryFolder();
    cpSync('tests/problems/BAD_VALUE/data', join(folder, 'data'), { recursive: true });
    const { exit, out, err } = await map([], join(folder, 'data/place/jp.yaml'), 'data/place/us.yaml');
    expect([exit, err.includes('error BAD_VALUE'), out.includes('/place/us/#it>')]).toEqual([1, true, true]);
  });

  test('refuses a file that is not in the folder of a kind', async () => {
    const { exit, err } = await map([], 'package.json');
    expect([exit, err.split('\n')[0]]).toEqual([2, 'error USAGE']);
  });
});
