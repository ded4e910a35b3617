import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { copyData } from '../support/data-folder.ts';
import { createFakeConsole } from '../support/fake-console.ts';

const MEETING = 'data/meeting/jp-us-cyber-dialogue-2013.yaml';

async function check(folder: string, ...args: string[]) {
  const console = createFakeConsole();
  const exit = await runCommand(['check', '--data', join(folder, 'data'), ...args], console);
  return { exit, out: console.out(), err: console.err() };
}

/** The first meeting, with one mistake of each sort. */
function createBadData(): string {
  const folder = copyData();
  const file = join(folder, MEETING);
  const text = readFileSync(file, 'utf8').replace('location: tokyo', 'location: tokio');
  writeFileSync(file, text.replace('sessionNumber: 1', 'sessionNumbr: 1'));
  return folder;
}

describe('communique check', () => {
  test('finds nothing in the first meeting and what it leads to', async () => {
    const { exit, out, err } = await check(copyData());
    expect({ exit, out: out.replace(/\d+/, 'N'), err }).toEqual({
      exit: 0,
      out: 'N files checked: no problems\n',
      err: '',
    });
  });

  test('shows all problems on the standard error, and counts them', async () => {
    const folder = createBadData();
    const { exit, out, err } = await check(folder);
    const heads = err.split('\n').filter((line) => /^\S/.test(line));
    expect({ exit, out, heads: heads.map((line) => line.replace(`${folder}/`, '')) }).toEqual({
      exit: 1,
      out: '',
      heads: [`${MEETING}:11:1: error UNKNOWN_FIELD`, expect.stringMatching(/^\d+ files checked: 1 error$/)],
    });
  });

  test('writes JSON for programs on the standard output, with the place of each problem', async () => {
    const folder = copyData();
    const file = join(folder, MEETING);
    writeFileSync(file, readFileSync(file, 'utf8').replace('location: tokyo', 'location: tokio'));
    const { exit, out, err } = await check(folder, '--format', 'json');
    expect({ exit, err, problems: JSON.parse(out) }).toEqual({
      exit: 1,
      err: '',
      problems: [
        {
          code: 'UNKNOWN_REFERENCE',
          severity: 'error',
          file,
          line: 15,
          column: 11,
          length: 5,
          message: 'Cannot find place "tokio": no file in place/ is called tokio.yaml',
          help: 'Did you mean "tokyo"? If it is another one, write its record: place/tokio.yaml',
        },
      ],
    });
  });

  test('writes an empty list as JSON where all is well', async () => {
    expect(await check(copyData(), '--format', 'json')).toEqual({ exit: 0, out: '[]\n', err: '' });
  });

  test('writes an annotation of GitHub for each problem', async () => {
    const folder = createBadData();
    const { exit, out } = await check(folder, '--format', 'github');
    expect({ exit, out: out.replace(`${folder}/`, '') }).toEqual({
      exit: 1,
      out: `::error file=${MEETING},line=11,col=1,endColumn=13,title=UNKNOWN_FIELD::Cannot read field "sessionNumbr": a meeting has no such field%0AHelp: Did you mean "sessionNumber"?\n`,
    });
  });

  test('ends with 2 where there is no data folder', async () => {
    const console = createFakeConsole();
    const exit = await runCommand(['check', '--data', '/nowhere/data'], console);
    expect({ exit, err: console.err() }).toEqual({
      exit: 2,
      err: 'error NO_DATA\n  Cannot find data folder "/nowhere/data": a folder with records must be there\n  Help: Name the folder with --data, or change to the folder above it\n',
    });
  });

  test('ends with 1 for an empty record', async () => {
    const folder = copyData();
    writeFileSync(join(folder, 'data/place/jp.yaml'), '');
    const { exit, err } = await check(folder);
    expect({ exit, isTold: err.includes('error EMPTY_RECORD') }).toEqual({ exit: 1, isTold: true });
  });

  test('shows where publication.yaml is broken, and problems of records besides', async () => {
    const folder = createBadData();
    writeFileSync(join(folder, 'data/publication.yaml'), 'base: communique.example\n');
    const { exit, err } = await check(folder);
    const codes = Array.from(err.matchAll(/^\S*?(\w+\.yaml)?:\d+:\d+: error (\w+)$/gm), (match) => match[2]);
    expect({ exit, codes: new Set(codes) }).toEqual({
      exit: 1,
      codes: new Set(['BAD_IRI', 'MISSING_FIELD', 'UNKNOWN_FIELD']),
    });
  });

  test('names publication.yaml where it is missing', async () => {
    const folder = copyData();
    rmSync(join(folder, 'data/publication.yaml'));
    const { exit, err } = await check(folder);
    expect([exit, err.split('\n')[0], err.includes('data/publication.yaml')]).toEqual([
      2,
      'error NO_DATA',
      true,
    ]);
  });

  test('shows warnings and ends with 0', async () => {
    const folder = copyData();
    const file = join(folder, 'data/place/jp.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('en: Japan', 'en: Ja\u200bpan'));
    const { exit, out, err } = await check(folder);
    expect({ exit, out: out.replace(/\d+/, 'N'), isShown: err.includes('warning INVISIBLE_TEXT') }).toEqual({
      exit: 0,
      out: 'N files checked: 1 warning\n',
      isShown: true,
    });
  });
});
