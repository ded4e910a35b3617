import { describe, expect, test } from 'vitest';
import { parseChallenges } from '../../src/remote/challenge.ts';
import { parseCredentials } from '../../src/remote/credentials.ts';
import { answerDigest, isDigest, isStrong } from '../../src/remote/digest.ts';

/** Section 3.9.1 of RFC 7616. */
const FIELD = `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=SHA-256,
  nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS",
  Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=MD5,
  nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;
const MUFASA = parseCredentials('Mufasa:Circle of Life', 'a test');
const REQUEST = {
  method: 'GET',
  target: '/dir/index.html',
  count: 1,
  nonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
};

function answer(field: string, index = 0): string {
  const challenge = parseChallenges(field)[index];
  if (challenge === undefined) throw new Error('There is no challenge');
  return answerDigest(challenge, MUFASA, REQUEST);
}

describe('answerDigest', () => {
  test.each([
    ['SHA-256', 0, '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
    ['MD5', 1, '8ca523f5e9506fed4657c9700eebdbec'],
  ])('answers as RFC 7616 does, by %s', (algorithm, index, response) => {
    const field = answer(FIELD, index);
    expect(field).toContain(`response="${response}"`);
    expect(field).toContain(`algorithm=${algorithm}, qop=auth, nc=00000001, cnonce="f2/wE4q7`);
    expect(field).toContain('username="Mufasa", realm="http-auth@example.org"');
    expect(field).toContain('opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"');
    expect(field).not.toContain('Circle');
  });

  test('answers a challenge without qop as RFC 2069 does', () => {
    expect(answer('Digest realm="r", nonce="n"')).toBe(
      'Digest username="Mufasa", realm="r", nonce="n", uri="/dir/index.html", response="0bab5c24c08a1ef94a6cc3d446ce558a"',
    );
  });

  test('gives another answer in a session', () => {
    const session = answer('Digest realm="r", nonce="n", qop="auth", algorithm=MD5-sess');
    const plain = answer('Digest realm="r", nonce="n", qop="auth", algorithm=MD5');
    const responseOf = (field: string) => /response="(\w+)"/.exec(field)?.[1];
    expect(responseOf(session)).not.toBe(responseOf(plain));
  });

  test('hides the name where the server can look it up by its hash', () => {
    const field = answer('Digest realm="r", nonce="n", qop="auth", algorithm=SHA-256, userhash=true');
    expect(field).toContain('userhash=true');
    expect(field).not.toContain('Mufasa');
  });

  test('lets nothing of a challenge end a quoted value', () => {
    expect(answer(String.raw`Digest realm="a\", uri=\"b", nonce="n"`)).toContain(
      String.raw`realm="a\", uri=\"b"`,
    );
  });
});

describe('parseChallenges', () => {
  test('tells joined challenges apart', () => {
    const found = parseChallenges(`Basic realm="a, b", ${FIELD}, Bearer, Negotiate`);
    expect(found.map(({ scheme }) => scheme)).toEqual(['basic', 'digest', 'digest', 'bearer', 'negotiate']);
    expect(found[0]?.parameters.get('realm')).toBe('a, b');
    expect(found.filter(isDigest).map(isStrong)).toEqual([true, false]);
  });

  test.each(['', '=', '"', 'Digest realm="never ends', ', , ,', '\u0000'])(
    'reads %j without harm',
    (field) => {
      expect(parseChallenges(field).filter(isDigest)).toEqual([]);
    },
  );

  test.each([
    'Digest realm="r", nonce="n", qop="auth-int"',
    'Digest realm="r", nonce="n", algorithm=SHA-512-256',
    'Digest realm="r"',
    'Basic realm="r"',
  ])('finds nothing to answer in %s', (field) => {
    expect(parseChallenges(field).filter(isDigest)).toEqual([]);
  });
});
