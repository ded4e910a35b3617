import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/probe/address.ts';
import { checkTransport } from '../../src/probe/check-transport.ts';
import { Client } from '../../src/probe/client.ts';

/** What is noted of a home page at an address; nothing is sent. */
function notesOf(href: string, headers: Readonly<Record<string, string>> = {}) {
  const client = new Client(readAddress(href), { timeoutMs: 1, totalMs: 1 });
  const probe = { client, server: undefined, entries: [], sample: { documents: 0, folders: [], files: [] } };
  const home = { status: 200, headers: new Map(Object.entries(headers)), body: Buffer.alloc(0) };
  return checkTransport(probe, home).flatMap(({ findings }) => findings.map(({ code }) => code));
}

describe('checkTransport()', () => {
  test('notes a remote server without HTTPS', () => {
    expect(notesOf('http://site.example/')).toEqual(['HTTP_INSECURE']);
  });

  test('notes HTTPS that browsers may leave again', () => {
    expect(notesOf('https://site.example/')).toEqual(['HTTP_INSECURE']);
  });

  test('is content with HTTPS that browsers stay with', () => {
    expect(notesOf('https://site.example/', { 'strict-transport-security': 'max-age=31536000' })).toEqual([]);
  });

  test('notes nothing of a server on this machine', () => {
    expect(notesOf('http://127.0.0.1:8080/')).toEqual([]);
  });
});
