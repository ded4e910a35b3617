import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** `verify` with an address is the one command that asks others; its room alone may. */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => {
  return /\.tsx?$/.test(file) && !file.startsWith('probe/');
});

test.each(files)('src/%s has no way to the network', (file) => {
  const text = readFileSync(join('src', file), 'utf8');
  expect(text).not.toMatch(
    /(?:from |import\()'(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/promises)?'/,
  );
  expect(text).not.toMatch(/(?<![.\w])(?:fetch|WebSocket|EventSource)\(/);
});
