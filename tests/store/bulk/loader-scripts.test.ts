import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { quoteShell } from '../../../src/store/bulk/scripts/frame.ts';
import { formatLoaderScripts, SCRIPT_NAMES } from '../../../src/store/bulk/scripts/loader-scripts.ts';
import { writeBulk } from '../../../src/store/bulk/write-bulk.ts';
import { createTemporaryFolder, plant } from '../../support/dist-files.ts';
import { publishDump, quad } from './dumps.ts';

/** Stands in for an engine: writes down how it was called, and answers what the test wants. */
const FAKE = `#!/bin/sh
{ printf '%s' "\${0##*/}"; for word in "$@"; do printf ' [%s]' "$word"; done; echo; } >>"$CALLS"
case "$*" in *COUNT*) printf 'n\\r\\n%s\\r\\n' "$COUNT" ;; esac
case "\${0##*/}" in
  isql-vt)
    read=$(cat)
    printf '%s\\n' "$read" >>"$CALLS"
    case $read in
      *"$FAILS_AT"*) [ -z "$FAILS_AT" ] || echo '*** Error 42000: no' ;;
    esac
    case $read in *count*) printf '%s\\n' "$COUNT" ;; esac
    ;;
esac
`;

/** Shards in a folder whose name a shell could trip over, and engines that are none. */
async function createShards() {
  const root = createTemporaryFolder();
  const folder = join(root, 'a $(folder) & more');
  const dist = publishDump([quad('a/', 'A'), quad('b/', 'B'), quad('b/', 'C')].join(''));
  await writeBulk({ dist, folder, shardBytes: 1 });
  plant(root, Object.fromEntries(ENGINES.map((name) => [`bin/${name}`, FAKE])));
  for (const name of ENGINES) chmodSync(join(root, 'bin', name), 0o755);
  const calls = join(root, 'calls');
  writeFileSync(calls, '');
  const run = (name: string, args: readonly string[], variables: Record<string, string> = {}) => {
    const PATH = `${join(root, 'bin')}:${process.env['PATH']}`;
    const env = { PATH, CALLS: calls, COUNT: '3', FAILS_AT: '', VIRTUOSO_PASSWORD: 'p w', ...variables };
    const { status, stdout, stderr } = spawnSync('sh', [join(folder, name), ...args], {
      encoding: 'utf8',
      cwd: root,
      env,
    });
    return { status, out: stdout, err: stderr, calls: readFileSync(calls, 'utf8') };
  };
  return { root, folder, run };
}

const ENGINES = ['isql-vt', 'tdb2.tdbloader', 'tdb2.tdbquery', 'oxigraph', 'qlever', 'importrdf', 'curl'];

/** What each script is called with, and what it must call, in order. */
const SCRIPTS: [name: string, args: string[], calls: string[]][] = [
  [
    'load-jena.sh',
    ['a db'],
    ['tdb2.tdbloader [--loc] [', '] [communique-0001.nq] [communique-0002.nq]\n', 'COUNT'],
  ],
  [
    'load-oxigraph.sh',
    ['a db'],
    ['oxigraph [load] [--location] [', '[--file] [communique-0002.nq]\n', 'COUNT'],
  ],
  ['load-qlever.sh', ['a db'], ['qlever [index]\n', 'qlever [start]\n', 'curl [-sSf]']],
  [
    'load-virtuoso.sh',
    ['h:1'],
    ['isql-vt [h:1] [dba] [p w]', 'ld_dir (', 'rdf_loader_run ();', 'checkpoint;', 'count'],
  ],
];

describe('the loader scripts', () => {
  test.each(SCRIPTS)('%s loads every shard and then counts', async (name, args, wanted) => {
    const { run } = await createShards();
    const { status, out, err, calls } = run(name, args);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Loaded 3 quads\n');
    const places = wanted.map((word) => calls.indexOf(word));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test.each(SCRIPTS)('%s fails when another number arrived', async (name, args) => {
    const { run } = await createShards();
    expect(run(name, args, { COUNT: '2' })).toMatchObject({
      status: 1,
      err: 'error: the store holds 2 quads of this publication in place of 3\n',
    });
  });

  test.each<(typeof SCRIPTS)[number]>([...SCRIPTS, ['load-graphdb.sh', ['repo'], []]])(
    '%s loads nothing when a shard has changed',
    async (name, args) => {
      const { folder, run } = await createShards();
      appendFileSync(join(folder, 'communique-0002.nq'), '\n');
      const { status, err, calls } = run(name, args);
      expect({ status, calls }).toEqual({ status: 1, calls: '' });
      expect(err).toContain('error: a shard is not as it was written');
    },
  );

  test.each(SCRIPTS.slice(0, 3))('%s refuses a folder that is not empty', async (name, args) => {
    const { root, run } = await createShards();
    plant(join(root, 'a db'), { file: 'mine' });
    expect(run(name, args)).toMatchObject({
      status: 1,
      calls: '',
      err: expect.stringContaining('not empty'),
    });
    expect(readFileSync(join(root, 'a db', 'file'), 'utf8')).toBe('mine');
  });

  test('load-qlever.sh leaves nothing beside the shards', async () => {
    const { root, folder, run } = await createShards();
    run('load-qlever.sh', ['a db']);
    expect(existsSync(join(root, 'a db', 'communique-0001.nq'))).toBe(true);
    expect(existsSync(join(root, 'a db', 'Qleverfile'))).toBe(true);
    await writeBulk({ dist: publishDump(quad('a/', 'A')), folder }); // which refuses what is not ours
  });

  test('load-graphdb.sh hands over every shard, and says how to count', async () => {
    const { run } = await createShards();
    const { status, out, calls } = run('load-graphdb.sh', ['repo']);
    expect({ status, calls }).toEqual({
      status: 0,
      calls:
        'importrdf [load] [--force] [-i] [repo] [-m] [parallel] [communique-0001.nq] [communique-0002.nq]\n',
    });
    expect(out).toContain('The answer must be 3\n');
  });

  test.each(['delete', 'ld_dir', 'rdf_loader_run', 'checkpoint', 'll_error', 'sparql'])(
    'load-virtuoso.sh fails when isql writes an error at %s, though isql ends with 0',
    async (word) => {
      const { run } = await createShards();
      const { status, err } = run('load-virtuoso.sh', [], { FAILS_AT: word });
      expect(status).toBe(1);
      expect(err).toContain('*** Error 42000: no');
    },
  );

  test('load-virtuoso.sh asks for a password', async () => {
    const { run } = await createShards();
    const { status, err, calls } = run('load-virtuoso.sh', [], { VIRTUOSO_PASSWORD: '' });
    expect({ status: status !== 0, calls }).toEqual({ status: true, calls: '' });
    expect(err).toContain('VIRTUOSO_PASSWORD');
  });
});

describe('formatLoaderScripts()', () => {
  const facts = { quads: 3, start: "https://c.example/it's/", isCompressed: false };

  test('writes all that is beside the shards, but their checksums', () => {
    expect([...Object.keys(formatLoaderScripts(facts)), 'SHA256SUMS'].sort()).toEqual(
      SCRIPT_NAMES.toSorted(),
    );
  });

  test('has QLever unpack what is packed', () => {
    const { Qleverfile } = formatLoaderScripts({ ...facts, isCompressed: true });
    expect(Qleverfile).toContain('INPUT_FILES      = communique-*.nq.gz\n');
    expect(Qleverfile).toContain('CAT_INPUT_FILES  = zcat $');
  });
});

describe('quoteShell()', () => {
  test.each(["it's", '$(id) `id` $HOME \\ "', "'", ''])('makes one word of %s', (text) => {
    const { stdout } = spawnSync('sh', ['-c', `printf %s ${quoteShell(text)}`], { encoding: 'utf8' });
    expect(stdout).toBe(text);
  });
});
