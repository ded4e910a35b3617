import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { IriOf } from '../../src/map/iri-of.ts';
import { mapRecord } from '../../src/map/map-record.ts';
import { type AnyRecord, KINDS } from '../../src/model/kinds.ts';
import { TurtleSink } from '../../src/sinks/turtle.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { validateRecord } from '../../src/validate/record.ts';

const folder = mkdtempSync(join(tmpdir(), 'communique-bytes-'));
const CLI = resolve('build/cli.js');

/** A small publication: what two places need. */
cpSync('data/publication.yaml', join(folder, 'data/publication.yaml'));
for (const place of [
  'place/jp.yaml',
  'place/tokyo.yaml',
  'topic/norms.yaml',
  'topic/international-cyber-stability.yaml',
]) {
  cpSync(join('data', place), join(folder, 'data', place));
}

afterAll(() => rmSync(folder, { recursive: true }));

function build(
  name: string,
  options: { env?: Record<string, string>; cwd?: string; umask?: string } = {},
): string {
  const { env, cwd = folder, umask = '022' } = options;
  const args = `'${CLI}' build --data '${join(folder, 'data')}' --dist '${join(folder, name)}'`;
  const { status, stderr } = spawnSync('sh', ['-c', `umask ${umask}; exec node ${args}`], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return readFileSync(join(folder, name, 'manifest.json'), 'utf8');
}

describe('a build gives the same bytes', () => {
  const expected = build('plain');
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);

  test.each([
    ['in Tokyo', { env: { TZ: 'Asia/Tokyo' } }],
    ['in Los Angeles', { env: { TZ: 'America/Los_Angeles' } }],
    ['in a Turkish locale', { env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } }],
    ['in the C locale', { env: { LC_ALL: 'C' } }],
    ['from another folder', { cwd: elsewhere }],
    ['with a strict umask', { umask: '077' }],
  ])('%s', (name, options) => {
    expect(build(name.replaceAll(' ', '-'), options)).toBe(expected);
  });

  test('with files that a web server may read, whatever the umask', () => {
    build('strict', { umask: '077' });
    expect(statSync(join(folder, 'strict/place/jp/index.ttl')).mode & 0o777).toBe(0o644);
    expect(statSync(join(folder, 'strict/place/jp')).mode & 0o777).toBe(0o755);
  });
});

/** The same value with the keys of every map turned round. */
function turnKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnKeys);
  if (typeof value !== 'object' || value === null) return value;
  const turned = Object.entries(value).reverse();
  return Object.fromEntries(turned.map(([key, item]) => [key, turnKeys(item)]));
}

describe('the order of the fields of a record changes no byte', () => {
  const records = [
    'series/jp-us-cyber-dialogue',
    'meeting/jp-us-cyber-dialogue-2013',
    'organization/jp-nisc-2005',
    'person/osamu-imai',
    'place/tokyo',
    'topic/norms',
    'source/mofa-en-2013-05-10',
  ];
  const iriOf = new IriOf(makeIri('https://communique.example/'));

  function turtleOf(path: string, change: (value: unknown) => unknown): string {
    const kind = KINDS.find((known) => path.startsWith(`${known}/`));
    const value = change(parse(readFileSync(`data/${path}.yaml`, 'utf8')));
    const { record } = validateRecord(kind ?? 'topic', value, () => ({
      file: '',
      line: 1,
      column: 1,
      length: 1,
    }));
    let text = '';
    const sink = new TurtleSink(iriOf.base, (piece) => {
      text += piece;
    });
    mapRecord({ kind, record } as AnyRecord, iriOf, sink);
    return text;
  }

  test.each(records)('%s', (path) => {
    expect(turtleOf(path, turnKeys)).toBe(turtleOf(path, (value) => value));
  });
});
