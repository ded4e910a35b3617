import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchDump } from '../../src/web/sparql/fetch-dump.ts';

const TEXT = '<s> <p> <o> .\n';
const PLACE = { address: '../dump/communique.nq', bytes: TEXT.length };

afterEach(() => void vi.unstubAllGlobals());

/** A host that sends these, and nothing else. */
function send(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>, fields = {}): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const content = files[address];
    return content === undefined
      ? new Response('', { status: 404 })
      : new Response(content, { headers: fields });
  });
  return asked;
}

test.each([
  ['compressed', Uint8Array.from(gzipSync(TEXT))],
  ['as the host has undone it', TEXT],
])('fetchDump() takes the compressed file, %s', async (_, content) => {
  const asked = send({ '../dump/communique.nq.gz': content });
  const shares: number[] = [];
  const { content: loaded, keptDay } = await fetchDump(PLACE, (share) => shares.push(share));
  expect(await loaded.text()).toBe(TEXT);
  expect(keptDay).toBeUndefined();
  expect(shares.at(-1)).toBe(1);
  expect(asked).toEqual(['../dump/communique.nq.gz']);
});

test('fetchDump() takes the plain file from a host without the compressed one', async () => {
  send({ '../dump/communique.nq': TEXT });
  expect(await (await fetchDump(PLACE, () => undefined)).content.text()).toBe(TEXT);
});

test('fetchDump() says of the kept copy of which day it is', async () => {
  send({ '../dump/communique.nq.gz': TEXT }, { 'communique-kept': '2026-11-25' });
  expect((await fetchDump(PLACE, () => undefined)).keptDay).toBe('2026-11-25');
});

test('fetchDump() refuses what the host does not send', async () => {
  send({});
  await expect(fetchDump(PLACE, () => undefined)).rejects.toThrow('HTTP 404');
});
