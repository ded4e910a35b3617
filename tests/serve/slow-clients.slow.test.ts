import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ask, open, parseAnswer } from './open-server.ts';
import { startServerProcess } from './server-process.ts';

const HEAD = 'GET /llms.txt HTTP/1.1\r\nHost: here\r\n';

/** Connections that send a field each second, and never the end. */
function openSlow(address: string, count: number): Socket[] {
  return Array.from({ length: count }, () => {
    const socket = open(address);
    socket.write(HEAD);
    const timer = setInterval(() => socket.writable && socket.write('X-More: a\r\n'), 1_000);
    socket.once('close', () => clearInterval(timer));
    return socket;
  });
}

/** How long an answer takes, in milliseconds; nothing when there is none within five seconds. */
async function timeAnswer(address: string): Promise<number | undefined> {
  const startMs = performance.now();
  const answer = await Promise.race([
    ask(address, '/llms.txt').catch(() => undefined),
    setTimeout(5_000, undefined),
  ]);
  return answer?.status === 200 ? performance.now() - startMs : undefined;
}

/** Whatever the reason. */
function closed(socket: Socket): Promise<unknown> {
  return new Promise((resolve) => (socket.destroyed ? resolve(true) : socket.once('close', resolve)));
}

async function allClosed(sockets: readonly Socket[]): Promise<void> {
  await Promise.all(sockets.map(closed));
}

describe('800 connections that never end their request', () => {
  test('leave the others their answers, and are cut within ten seconds', async () => {
    const { address, rss } = await startServerProcess();
    const before = rss();
    const startMs = performance.now();
    const slow = openSlow(address, 800);
    await Promise.all(slow.map((socket) => once(socket, 'connect')));
    const times = [];
    for (let i = 0; i < 10; i += 1) times.push(await timeAnswer(address));
    expect(times).not.toContain(undefined);
    expect(Math.max(...times.map(Number))).toBeLessThan(1_000);
    const texts = slow.map((socket) => {
      let text = '';
      socket.setEncoding('latin1').on('data', (piece) => {
        text += piece;
      });
      return () => text;
    });
    await allClosed(slow);
    expect(performance.now() - startMs).toBeLessThan(10_000);
    expect(new Set(texts.map((text) => parseAnswer(text()).status))).toEqual(new Set([408]));
    expect(rss() - before).toBeLessThan(60_000_000);
  });
});

describe('400 connections where 256 files may be open', () => {
  test('keep a server from answering for no more than eight seconds', async () => {
    const { address, child } = await startServerProcess(['prlimit', '--nofile=256']);
    expect(await timeAnswer(address)).toBeDefined();
    const startMs = performance.now();
    const slow = openSlow(address, 400);
    await Promise.race([allClosed(slow.slice(0, 200)), setTimeout(1_000)]);
    let time: number | undefined;
    while (time === undefined && performance.now() - startMs < 20_000) time = await timeAnswer(address);
    expect(time).toBeDefined();
    expect(performance.now() - startMs).toBeLessThan(9_000);
    await allClosed(slow);
    expect(await timeAnswer(address)).toBeLessThan(1_000);
    expect(child.exitCode).toBeNull();
  });
});

describe('a body that never ends', () => {
  test('has its connection cut within twelve seconds', async () => {
    const { address } = await startServerProcess();
    const startMs = performance.now();
    const socket = open(address);
    socket.on('data', () => {});
    socket.write('POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n');
    const timer = setInterval(() => socket.writable && socket.write('1\r\na\r\n'), 500);
    await closed(socket);
    clearInterval(timer);
    expect(performance.now() - startMs).toBeLessThan(12_000);
  });
});

describe('a client that takes nothing of its answers', () => {
  test('has its connection cut within thirty seconds', async () => {
    const { address, rss } = await startServerProcess();
    const before = rss();
    const sockets = Array.from({ length: 50 }, () => {
      const socket = open(address);
      socket.pause();
      socket.write(`${HEAD}\r\n`.repeat(100).replaceAll('/llms.txt', '/dump/communique.nt'));
      return socket;
    });
    await setTimeout(3_000);
    expect(rss() - before).toBeLessThan(150_000_000);
    expect(await timeAnswer(address)).toBeLessThan(1_000);
    const startMs = performance.now();
    await setTimeout(27_000);
    for (const socket of sockets) socket.resume();
    await allClosed(sockets);
    expect(performance.now() - startMs).toBeLessThan(40_000);
  });
});

describe('a server that is told to stop', () => {
  test('ends what is under way, and then itself with 0', async () => {
    const { address, child, troubles } = await startServerProcess();
    const idle = open(address);
    await once(idle, 'connect');
    expect(await timeAnswer(address)).toBeDefined();
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect([code, troubles()]).toEqual([0, '']);
  });
});
