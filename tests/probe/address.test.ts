import { describe, expect, test } from 'vitest';
import { isLoopback, readAddress } from '../../src/probe/address.ts';

describe('readAddress()', () => {
  test.each([
    ['http://host.example', { href: 'http://host.example/', path: '/', port: 80, authority: 'host.example' }],
    ['https://host.example/sub', { href: 'https://host.example/sub/', path: '/sub/', port: 443 }],
    ['HTTP://127.0.0.1:8080/', { href: 'http://127.0.0.1:8080/', host: '127.0.0.1', port: 8080 }],
    ['http://[::1]:8080/a/', { host: '::1', authority: '[::1]:8080', path: '/a/' }],
    ['https://bücher.example/日本/', { host: 'xn--bcher-kva.example', path: '/%E6%97%A5%E6%9C%AC/' }],
  ])('reads %s', (text, address) => expect(readAddress(text)).toMatchObject(address));

  test.each([
    'ftp://host.example/',
    'file:///etc/passwd',
    'http://',
    'http://[::g]/',
    'https://user@host.example/',
    'https://user:secret@host.example/',
    'https://host.example/?page=1',
    'https://host.example/#top',
  ])('refuses %s', (text) => {
    expect(() => readAddress(text)).toThrow(expect.objectContaining({ code: 'USAGE', exit: 2 }));
  });
});

describe('isLoopback()', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.8.9.1/',
    'http://[::1]/',
    'http://localhost:80/',
    'http://0x7f000001/',
  ])('is true for %s', (text) => expect(isLoopback(readAddress(text))).toBe(true));

  test.each(['http://127.example/', 'https://localhost.example/', 'http://128.0.0.1/'])(
    'is false for %s',
    (text) => {
      expect(isLoopback(readAddress(text))).toBe(false);
    },
  );
});
