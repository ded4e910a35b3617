import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { KINDS } from '../../src/model/kinds.ts';
import { fill } from '../draft/fill.ts';
import { writeSmallData } from '../query/small-publication.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createFakeConsole } from '../support/fake-console.ts';

async function run(...args: string[]) {
  const console = createFakeConsole();
  const exit = await runCommand(args, console);
  return { exit, out: console.out(), err: console.err() };
}

function createData(): string {
  const data = join(createTemporaryFolder(), 'data');
  writeSmallData(data);
  return data;
}

async function create(data: string, ...args: string[]): Promise<string> {
  const { exit, out } = await run('new', ...args, '--data', data);
  return exit === 0 ? readFileSync(`${out.split('\n')[0]}`, 'utf8') : '';
}

const ROUND = 'jp-us-talks-3';

describe('communique new', () => {
  test('writes the skeleton of a meeting with all that its series tells', async () => {
    const lines = (await create(createData(), 'meeting', ROUND)).split('\n');
    const taken = lines.slice(1, lines.indexOf('')).filter((line) => !/^ *# /.test(line));
    expect(taken.join('\n')).toBe(`id: jp-us-talks-3
series: jp-us-talks # a guess, from the id
previousMeeting: jp-us-talks-2 # a guess: the last one that has a record; check it
name: # Texts by language, such as en or ja (BCP 47)
  en:
sessionNumber: 3 # a guess: one more than the highest so far; check it
status: # held, planned, postponed, cancelled or unconfirmed
parties:
  - jp-gov
  - us-gov
delegations:
  - key: japan
    party: jp-gov
    name:
      en:
  - key: us
    party: us-gov
    name:
      en:`);
  });

  test('takes the series that is asked for as no guess', async () => {
    const text = await create(createData(), 'meeting', 'another-id', '--series', 'jp-us-talks');
    expect(text).toMatch(/^series: jp-us-talks$/m);
  });

  test('leaves the series open where it cannot be told', async () => {
    const text = await create(createData(), 'meeting', 'another-id');
    expect(text).toMatch(/^series: # The id of a record in series\/\n[\s\S]*^parties:\n {2}- #/m);
  });

  test('says what it wrote, and what is next', async () => {
    const data = createData();
    expect(await run('new', 'place', 'osaka', '--data', data)).toEqual({
      exit: 0,
      out: `${data}/place/osaka.yaml
Next: fill in what is empty, take what you need of the rest, and run: communique check --data ${data}
`,
      err: '',
    });
  });

  test('names the schema for editors where it is beside the data', async () => {
    const data = createData();
    const without = await create(data, 'place', 'osaka');
    cpSync('vocab/records', join(data, '../vocab/records'), { recursive: true });
    const withSchema = await create(data, 'place', 'kyoto');
    const comment = '# yaml-language-server: $schema=../../vocab/records/place.schema.json';
    expect([without.includes('$schema'), withSchema.split('\n')[0]]).toEqual([false, comment]);
  });

  test('leaves only gaps for check to find', async () => {
    const data = createData();
    await create(data, 'meeting', ROUND);
    const { exit, out } = await run('check', '--data', data, '--format', 'json');
    const problems = JSON.parse(out) as { severity: string; message: string }[];
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect([exit, ...errors.map(({ message }) => message)]).toEqual([
      1,
      'Cannot read name.en: it has no value',
      'Cannot read status: it has no value',
      'Cannot read name.en: it has no value',
      'Cannot read name.en: it has no value',
    ]);
  });

  test.each(['meeting', 'person', 'place', 'topic'] as const)(
    'writes a %s that check accepts once the gaps are filled',
    async (kind) => {
      const data = createData();
      const text = await create(data, kind, ROUND);
      writeFileSync(join(data, kind, `${ROUND}.yaml`), fill(text, kind));
      expect((await run('check', '--data', data)).exit).toBe(0);
    },
  );

  test.each(KINDS)('writes a %s into a data folder that has none yet', async (kind) => {
    const data = join(createTemporaryFolder(), 'data');
    mkdirSync(data);
    const { exit } = await run('new', kind, 'first', '--data', data);
    expect([exit, existsSync(join(data, kind, 'first.yaml'))]).toEqual([0, true]);
  });

  test('keeps a record that is there', async () => {
    const data = createData();
    const file = join(data, 'place/tokyo.yaml');
    const before = readFileSync(file, 'utf8');
    expect(await run('new', 'place', 'tokyo', '--data', data)).toEqual({
      exit: 1,
      out: '',
      err: `error FILE_EXISTS
  Cannot start ${JSON.stringify(file)}: there is such a file, and it is kept
  Help: Edit it, or choose another id
`,
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('needs a folder that it may write to', async () => {
    const data = createData();
    rmSync(join(data, 'topic'), { recursive: true, force: true });
    chmodSync(join(data, '..'), 0o755);
    chmodSync(data, 0o555);
    const restore = becomeNobody();
    const { exit, err } = await run('new', 'topic', 'norms', '--data', data).finally(restore);
    chmodSync(data, 0o755);
    expect([exit, err.split('\n')[0]]).toEqual([3, 'error WRITE_FAILED']);
  });

  test.each([
    [['meting', 'x'], 'Did you mean "meeting"?'],
    [['publication', 'x'], 'Kinds: series, meeting, organization, person, place, topic, source'],
    [['constructor', 'x'], 'Kinds: series, meeting, organization, person, place, topic, source'],
    [['place', 'Tōkyō City.yaml'], 'Did you mean "tokyo-city"?'],
    [['place', '../tokyo'], 'Did you mean "tokyo"?'],
    [['place', '東京'], 'Write for example: jp-us-cyber-dialogue-2013'],
    [['place', ''], 'Write for example: jp-us-cyber-dialogue-2013'],
    [['place', 'index'], 'index-1'],
    [['place', 'osaka', '--series', 'jp-us-talks'], 'Leave out --series'],
    [['meeting', 'x', '--series', 'jp-us-talk'], 'Did you mean "jp-us-talks"?'],
    [['meeting'], 'Commands: '],
  ])('refuses %j with a way out', async (args, help) => {
    const { exit, out, err } = await run('new', ...args, '--data', createData());
    expect({ exit, out, head: err.split('\n')[0] }).toEqual({ exit: 2, out: '', head: 'error USAGE' });
    expect(err).toContain(help);
  });

  test.each(['meeting', 'place'])('needs a data folder for a %s', async (kind) => {
    const { exit, err } = await run('new', kind, 'x', '--data', join(createTemporaryFolder(), 'nowhere'));
    expect([exit, err.split('\n')[0]]).toEqual([2, 'error NO_DATA']);
  });
});

const NOBODY = 65_534;

/** The system refuses nothing to root. */
function becomeNobody(): () => void {
  if (process.geteuid?.() !== 0) return () => {};
  process.seteuid?.(NOBODY);
  return () => process.seteuid?.(0);
}
