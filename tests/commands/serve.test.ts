import { describe, expect, test } from 'vitest';
import { type ServeOptions, serve } from '../../src/commands/serve.ts';
import { openServer, writeSite } from '../serve/open-server.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createFakeConsole } from '../support/fake-console.ts';
import { createSite } from '../support/reference-site.ts';

const OPTIONS: ServeOptions = { port: 0, host: '127.0.0.1', sparql: false };

/** Runs the command, asks it something, and has it stop. */
async function run(options: Partial<ServeOptions>, ask: (address: string) => Promise<unknown>) {
  const dist = createTemporaryFolder();
  writeSite(dist, createSite());
  const console = createFakeConsole();
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const running = serve(`${dist}/`, { ...OPTIONS, ...options }, console, stopped);
  let said = '';
  while (!said.includes('Stop: Ctrl+C')) {
    await new Promise((resolve) => setImmediate(resolve));
    said = console.both();
  }
  const [, address = ''] = / at (http:\S+\/):/.exec(said) ?? [];
  await ask(address);
  stop();
  return { exit: await running, dist, address, out: console.out(), err: console.err() };
}

describe('communique serve', () => {
  test('says where and what it serves, serves it, and ends with 0 when it is stopped', async () => {
    const { exit, dist, address, out, err } = await run({}, async (address) => {
      expect(await (await fetch(`${address}llms.txt`)).text()).toBe('llms.txt\n'.repeat(200));
    });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(
      new RegExp(`^Serving ${dist}/ at ${address}: version [0-9a-f]{12}, \\d+ files\\. Stop: Ctrl\\+C\\n$`),
    );
    await expect(fetch(address)).rejects.toThrow(/fetch failed/);
  });

  test('serves below the path of the base', async () => {
    const { address } = await run({ base: 'https://site.example/sub/' }, async (address) => {
      expect((await fetch(`${address}place/jp/`)).status).toBe(200);
    });
    expect(new URL(address).pathname).toBe('/sub/');
  });

  test('writes a line of JSON for each request, and nothing else, to the standard output', async () => {
    const { out, err } = await run({ log: true }, async (address) => {
      await (await fetch(`${address}llms.txt`)).text();
      await (await fetch(`${address}nowhere?a="\u007f`)).text();
    });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { method: 'GET', path: '/llms.txt', status: 200, isWhole: true },
      { method: 'GET', path: expect.stringMatching(/^\/nowhere\?a=/), status: 404, isWhole: true },
    ]);
    expect(Object.keys(lines[0])).toEqual(['time', 'method', 'path', 'status', 'bytes', 'ms', 'isWhole']);
    expect(lines[0].bytes).toBeGreaterThan(100);
    expect(err).toContain('Stop: Ctrl+C');
  });

  test('does not start where a server listens', async () => {
    const { address, dist } = await openServer();
    const options = { ...OPTIONS, port: Number(new URL(address).port) };
    const starting = serve(dist, options, createFakeConsole(), Promise.resolve());
    await expect(starting).rejects.toMatchObject({ code: 'PORT_TAKEN', exit: 3 });
  });

  test('does not start without a publication', async () => {
    const starting = serve(createTemporaryFolder(), OPTIONS, createFakeConsole(), Promise.resolve());
    await expect(starting).rejects.toMatchObject({ code: 'NO_PUBLICATION', exit: 2 });
  });
});
