import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecordText } from '../../src/read/read-file.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'communique-read-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(content: string | Uint8Array): string {
  const path = join(folder, 'record.yaml');
  rmSync(path, { force: true });
  writeFileSync(path, content);
  return path;
}

const read = (path: string) => readRecordText(path, 'data/meeting/a.yaml');

describe('readRecordText()', () => {
  test.each([
    ['a: 日本\n', 'a: 日本\n'],
    ['', ''],
    ['\ufeffa: 1\n', 'a: 1\n'],
    ['a: 1\r\nb: 2\r\n', 'a: 1\nb: 2\n'],
    ['a: 1\rb: 2\r', 'a: 1\nb: 2\n'],
    ['a: "\ufffd"\n', 'a: "\ufffd"\n'],
    ['a: \ufeff\n', 'a: \ufeff\n'],
  ])('reads %j', (content, text) => expect(read(write(content))).toEqual({ text }));

  test('reads 1 MiB', () => {
    expect(read(write('#'.repeat(1_048_576)))).toHaveProperty('text');
  });

  test.each([
    ['Latin-1', Buffer.from('a: 1\nb: caf\xe9\n', 'latin1'), /byte 11 \(0xe9\)/, 2, 7],
    ['a cut character', Buffer.from('a: 日').subarray(0, 5), /byte 3 \(0xe6\)/, 1, 4],
    ['an overlong form', Buffer.from([0x61, 0xc0, 0xae]), /byte 1 \(0xc0\)/, 1, 2],
    ['a surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80]), /byte 1 \(0xed\)/, 1, 2],
    [
      'a bad byte after U+FFFD',
      Buffer.concat([Buffer.from('\ufffd\r\n日'), Buffer.from([0xff])]),
      /byte 8 \(0xff\)/,
      2,
      2,
    ],
    ['UTF-16 LE', Buffer.from('\ufeffa: 1', 'utf16le'), /UTF-16/, 1, 1],
    ['UTF-16 BE', Buffer.from([0xfe, 0xff, 0x00, 0x61]), /UTF-16/, 1, 1],
    ['gzip', gzipSync('a: 1'), /gzip/, 1, 1],
    ['ZIP', Buffer.from('PK\u0003\u0004'), /ZIP/, 1, 1],
  ])('refuses %s with BAD_ENCODING', (_, content, message, line, column) => {
    expect(read(write(content)).problem).toMatchObject({
      code: 'BAD_ENCODING',
      place: { file: 'data/meeting/a.yaml', line, column },
      message: expect.stringMatching(message),
    });
  });

  test('refuses NUL with its place', () => {
    expect(read(write('a: 1\r\nb: x\0y\n')).problem).toMatchObject({
      code: 'BAD_TEXT',
      place: { line: 2, column: 5 },
    });
  });

  test('refuses more than 1 MiB', () => {
    expect(read(write('#'.repeat(1_048_577))).problem?.code).toBe('TOO_LARGE');
  });

  test('refuses 200 GB without reading them', () => {
    const path = write('');
    truncateSync(path, 200_000_000_000); // a hole, which takes no room
    expect(read(path).problem?.code).toBe('TOO_LARGE');
  });

  test.each(['/etc/passwd', 'loop.yaml', 'nowhere'])('refuses a symbolic link to %s', (target) => {
    const path = join(folder, 'loop.yaml');
    rmSync(path, { force: true });
    symlinkSync(target, path);
    expect(read(path).problem?.code).toBe('SYMBOLIC_LINK');
  });

  test('refuses a folder', () => {
    const path = join(folder, 'folder.yaml');
    mkdirSync(path);
    expect(read(path).problem).toMatchObject({
      code: 'NOT_A_FILE',
      message: expect.stringContaining('a folder'),
    });
  });

  test('refuses a FIFO without waiting for a writer', () => {
    const path = join(folder, 'fifo.yaml');
    execFileSync('mkfifo', [path]);
    expect(read(path).problem).toMatchObject({
      code: 'NOT_A_FILE',
      message: expect.stringContaining('a FIFO'),
    });
  });

  test('refuses a device', () => {
    expect(read('/dev/zero').problem).toMatchObject({
      code: 'NOT_A_FILE',
      message: expect.stringContaining('a device'),
    });
  });

  test('refuses a socket', async () => {
    const path = join(folder, 'socket.yaml');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    const { problem } = read(path);
    server.close();
    expect(problem?.message).toContain('a socket');
  });

  test('refuses a file that is not there', () => {
    expect(read(join(folder, 'nothing.yaml')).problem).toMatchObject({
      code: 'UNREADABLE',
      message: expect.stringContaining('ENOENT'),
    });
  });

  // A worker thread cannot take another user's rights, and root may read everything.
  test.skipIf(isRoot && !isMainThread)('refuses a file without permission to read it', () => {
    const path = write('a: 1\n');
    chmodSync(path, 0);
    const problem = asNobody(() => read(path).problem);
    expect(problem).toMatchObject({ code: 'UNREADABLE', message: expect.stringContaining('EACCES') });
  });

  test('throws for a system that fails otherwise', () => {
    const path = join(write('a: 1\n'), 'b.yaml');
    expect(() => read(path)).toThrow(expect.objectContaining({ code: 'READ_FAILED', exit: 3 }));
  });

  test('reads bytes as a text if and only if they are UTF-8', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 8 }).map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        const { problem } = read(write(content));
        expect(problem?.code === 'BAD_ENCODING').toBe(!isUtf8(content));
      }),
      { numRuns: 300 },
    );
  });
});

function asNobody<Result>(run: () => Result): Result {
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
