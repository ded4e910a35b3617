import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseCredentials } from '../../src/remote/credentials.ts';
import { formatAddress, readRemoteAddress } from '../../src/remote/remote-address.ts';

describe('parseCredentials', () => {
  test.each([
    ['dba:s3:cret', `Basic ${Buffer.from('dba:s3:cret').toString('base64')}`],
    ['dba:s3cret\n', `Basic ${Buffer.from('dba:s3cret').toString('base64')}`],
    ['dba:\r\n', `Basic ${Buffer.from('dba:').toString('base64')}`],
    ['ü:日本', `Basic ${Buffer.from('ü:日本').toString('base64')}`],
    ['Bearer abc.def-1_2~3+4/5==', 'Bearer abc.def-1_2~3+4/5=='],
    ['bearer abc\n', 'Bearer abc'],
  ])('reads %j', (text, field) => {
    expect(parseCredentials(text, 'a test').inPlain()).toBe(field);
  });

  test.each(['', ':password', 'hunter2', 'user:hunter2\nother', 'Bearer', 'user:hun\tter2'])(
    'refuses %j, and does not repeat it',
    (text) => {
      const refuse = () => parseCredentials(text, 'the variable X');
      expect(refuse).toThrow(expect.objectContaining({ code: 'USAGE', exit: 2 }));
      expect(refuse).toThrow(/^Cannot read credentials from the variable X: one line must stand there/);
      expect(refuse).not.toThrow(/hunter2/);
    },
  );

  test('cannot be seen in anything that holds them', () => {
    const held = {
      credentials: parseCredentials('dba:hunter2', 'a test'),
      token: parseCredentials('Bearer hunter2', 'x'),
    };
    expect(JSON.stringify(held) + inspect(held, { depth: 9, showHidden: true })).not.toContain('hunter2');
  });
});

describe('readRemoteAddress', () => {
  test.each(['http://localhost:8890/sparql', 'https://host.example/ds/query?a=b', 'HTTP://[::1]:80/'])(
    'takes %s',
    (text) => {
      expect(readRemoteAddress(text).href).toBe(new URL(text).href);
    },
  );

  test.each(['http://u:hunter2@host/', 'https://hunter2@host/x', 'http://a:hunter2@b@c/'])(
    'refuses the password in %s without repeating it',
    (text) => {
      const refuse = () => readRemoteAddress(text);
      expect(refuse).toThrow(
        expect.objectContaining({ code: 'USAGE', help: expect.stringContaining('--credentials') }),
      );
      expect(refuse).not.toThrow(/hunter2/);
    },
  );

  test.each(['', 'host', 'file:///etc/passwd', 'ftp://host/', 'http://', 'http://host/#g', 'javascript:1'])(
    'refuses %j',
    (text) => {
      expect(() => readRemoteAddress(text)).toThrow(expect.objectContaining({ code: 'USAGE', exit: 2 }));
    },
  );

  test('is shown without its query', () => {
    expect(formatAddress(new URL('http://host/sparql?access-token=hunter2'))).toBe('http://host/sparql');
  });
});
