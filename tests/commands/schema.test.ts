import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { KINDS } from '../../src/model/kinds.ts';
import { createFakeConsole } from '../support/fake-console.ts';

async function schema(kind: string) {
  const console = createFakeConsole();
  const exit = await runCommand(['schema', kind], console);
  return { exit, out: console.out(), err: console.err() };
}

describe('communique schema', () => {
  test.each([...KINDS, 'publication', 'withdrawn'])('writes the JSON Schema of %s', async (kind) => {
    const { exit, out } = await schema(kind);
    expect({ exit, form: JSON.parse(out) }).toMatchObject({
      exit: 0,
      form: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: kind,
        type: 'object',
        additionalProperties: false,
      },
    });
  });

  test.each([
    ['meting', 'Did you mean "meeting"?'],
    ['withdrawal', 'Did you mean "withdrawn"?'],
    [
      'constructor',
      'Kinds: series, meeting, organization, person, place, topic, source, publication, withdrawn',
    ],
  ])('does not know %s, and has a way out', async (kind, help) => {
    const { exit, out, err } = await schema(kind);
    expect({ exit, out, isHelp: err.endsWith(`  Help: ${help}\n`) }).toEqual({
      exit: 2,
      out: '',
      isHelp: true,
    });
  });
});
