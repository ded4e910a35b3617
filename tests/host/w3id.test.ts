import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeW3id } from '../../src/host/w3id.ts';
import { readRules, redirect } from './rewrite-rules.ts';

/** Held against the real server too; a target is what comes after the base, and `null` is no answer. */
interface Cases {
  /** With what has a meaning in rules: a path, percent-encoding, dollars, and letters beyond ASCII. */
  readonly bases: readonly string[];
  readonly cases: readonly {
    readonly path: string;
    readonly accept?: string;
    readonly target: string | null;
  }[];
}

const { bases, cases } = JSON.parse(
  readFileSync(new URL('./w3id-cases.json', import.meta.url), 'utf8'),
) as Cases;

function describeFor(base: string, maintainer = 'Somebody', contact = 'mailto:data@host.example') {
  const files = describeW3id({ base, maintainer, contact });
  const textOf = (name: string) => files.find(({ path }) => path.endsWith(`/${name}`))?.text ?? '';
  return { files, rules: textOf('htaccess'), readme: textOf('README.md') };
}

describe.each(bases)('the redirects to %s', (base) => {
  const rules = readRules(describeFor(base).rules);

  test.each(cases)('lead from "$path" with Accept $accept to $target', ({ path, accept, target }) => {
    const answer = redirect(rules, path, accept);
    expect(answer?.target).toBe(target === null ? undefined : new URL(base).href + target);
  });

  test('say "see other" for what is no document, and "found" for files', () => {
    expect(redirect(rules, 'ns')?.status).toBe(303);
    expect(redirect(rules, 'context/v1.jsonld')?.status).toBe(302);
  });
});

describe('describeW3id()', () => {
  test('makes a folder as w3id.org takes it', () => {
    expect(
      describeFor('https://host.example/').files.map(({ path, mediaType }) => [path, mediaType]),
    ).toEqual([
      ['host/w3id/htaccess', 'text/plain'],
      ['host/w3id/README.md', 'text/markdown'],
    ]);
  });

  test('lets caches know that answers depend on Accept, errors among them', () => {
    expect(describeFor('https://host.example/').rules).toContain('\nHeader always merge Vary "Accept"\n');
  });

  test('makes nothing for a publication that is at w3id.org itself', () => {
    expect(describeFor('https://w3id.org/communique/').files).toEqual([]);
  });

  test('names whom to ask, in both files', () => {
    const { rules, readme } = describeFor('https://host.example/', 'Ministry');
    expect(rules).toContain('\n# Maintainer: Ministry\n# Contact: mailto:data@host.example\n');
    expect(readme).toContain('- Maintainer: Ministry\n- Contact: <mailto:data@host.example>');
  });

  test.each([
    'a\nRewriteRule ^ https://evil.example/ [L]',
    'a\\',
    'a\r\n',
    'a\u2028b',
    '<img src=x> [x](y) `z`',
  ])('lets no name become a rule or markup: %j', (name) => {
    const plain = describeFor('https://host.example/');
    const { rules, readme } = describeFor('https://host.example/', name);
    expect(readRules(rules)).toEqual(readRules(plain.rules));
    expect(rules.split('\n')).toHaveLength(plain.rules.split('\n').length);
    expect(rules).not.toMatch(/\\\n/);
    expect(readme.split('\n')).toHaveLength(plain.readme.split('\n').length);
    expect(readme).not.toMatch(/(?<!\\)<img|(?<!\\)\[x|(?<!\\)`z/);
  });
});
