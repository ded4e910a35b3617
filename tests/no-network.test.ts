import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What asks the server or store that the command line names, what only listens, and a program of which we write the text. */
const ASKS = [
  'probe/client.ts',
  'remote/ask-remote.ts',
  'remote/exchange.ts',
  'serve/start-server.ts',
  'dev/dev-server.ts',
  'dev/visitors.ts',
  'host/cloudflare-worker.ts',
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => {
  return /\.tsx?$/.test(file) && !ASKS.includes(file) && !file.startsWith('web/'); // these run in a browser, whose policy allows no other host
});

test.each(files)('src/%s has no way to the network', (file) => {
  const text = readFileSync(join('src', file), 'utf8').replaceAll(/^import type [^;]*;$/gm, '');
  expect(text).not.toMatch(
    /(?:from |import\()'(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/promises)?'/,
  );
  expect(text).not.toMatch(/(?<![.\w])(?:fetch|WebSocket|EventSource)\(/);
});
