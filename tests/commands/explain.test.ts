import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { copyPlaces } from '../support/data-folder.ts';
import { createFakeConsole } from '../support/fake-console.ts';

const ID = 'jp-us-cyber-dialogue-2013';

async function explain(address: string, ...args: string[]) {
  const console = createFakeConsole();
  const exit = await runCommand(['explain', address, ...args], console);
  return { exit, out: console.out(), err: console.err() };
}

interface Explained {
  readonly subject: string;
  readonly predicate: string;
  readonly from: readonly { readonly place: { readonly file: string; readonly line: number } }[];
}

async function subjectsOf(address: string): Promise<Set<string>> {
  const { out } = await explain(address, '--format', 'json');
  return new Set((JSON.parse(out) as Explained[]).map(({ subject }) => subject));
}

describe('communique explain', () => {
  const part = `https://communique.example/meeting/${ID}/#outcome-3`;

  test.each([
    part,
    `meeting/${ID}#outcome-3`,
    `meeting/${ID}/#outcome-3`,
    `dist/meeting/${ID}/index.ttl#outcome-3`,
  ])('explains one part of a document: %s', async (address) => {
    expect(await subjectsOf(address)).toEqual(new Set([part]));
  });

  test.each([
    'https://communique.example/place/tokyo/',
    'place/tokyo',
    'place/tokyo/',
    'data/place/tokyo.yaml',
    'dist/place/tokyo/index.jsonld',
  ])('explains all of a document: %s', async (address) => {
    const document = 'https://communique.example/place/tokyo/';
    expect(await subjectsOf(address)).toEqual(new Set([`${document}#it`, `${document}#address`]));
  });

  test('shows the line of the record, the rule and the passage', async () => {
    const { exit, out } = await explain(`meeting/${ID}#outcome-3`);
    const line =
      readFileSync(`data/meeting/${ID}.yaml`, 'utf8').split('\n').indexOf('    kind: supported') + 1;
    expect(exit).toBe(0);
    expect(out).toContain(`  dcterms:type code:outcome-supported
    data/meeting/${ID}.yaml:${line}:11 outcomes/2/kind
    meeting.outcomeKind: What the parties did
    passage 10 of mofa-en-2013-05-10`);
    expect(out).toContain('#:~:text=Supporting%20the%20development');
  });

  test.each([
    ['meeting/jp-us-cyber-dialogue-2031', `Did you mean "meeting/${ID}"?`],
    ['https://communique.example/place/tokio/', 'Did you mean "place/tokyo"?'],
    [`meeting/${ID}#outcom-3`, `Did you mean "meeting/${ID}#outcome-3"?`],
    [`https://communique.example/meeting/${ID}/#outcome-33`, `Did you mean "meeting/${ID}#outcome-3"?`],
    ['https://elsewhere.example/', 'Write for example: communique explain meeting/‹id›'],
    ['constructor', 'Write for example: communique explain meeting/‹id›'],
  ])('does not know %s, and has a way out', async (address, help) => {
    expect(await explain(address)).toEqual({
      exit: 2,
      out: '',
      err: `error UNKNOWN_ADDRESS\n  Cannot explain ${JSON.stringify(address)}: nothing in the publication has this address\n  Help: ${help}\n`,
    });
  });

  test('explains nothing while the records have errors', async () => {
    const folder = copyPlaces();
    writeFileSync(join(folder, 'data/place/jp.yaml'), '');
    const { exit, out, err } = await explain('place/tokyo', '--data', join(folder, 'data'));
    expect([exit, out, err.includes('error EMPTY_RECORD')]).toEqual([1, '', true]);
  });
});
