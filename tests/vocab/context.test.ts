import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import * as vocabularies from '../../src/terms/vocabularies.ts';
import { parseTurtle, readVocab } from './read-turtle.ts';

interface Expander {
  expand(document: object, options: { readonly safe: true }): Promise<readonly Record<string, unknown>[]>;
}

interface Definition {
  readonly '@id'?: string;
  readonly '@reverse'?: string;
  readonly '@type'?: string;
  readonly '@container'?: string | readonly string[];
}

const require = createRequire(import.meta.url);
const jsonld = require('jsonld') as Expander;
const SCHEMA = 'http://schema.org/';

const text = readVocab('context.v1.jsonld');
const context = (JSON.parse(text) as { '@context': Record<string, Definition | string | number | boolean> })[
  '@context'
];

/**
 * What the mapping uses, but never as a class or property: values, datatypes, and what JSON-LD has keywords for; and what
 * only the feed says, which has a context of its own.
 */
const WITHOUT_KEY =
  /^(?:rdf:type|rdf:langString|xsd:.*|edtfs:EDTF|schema:Event(?:Scheduled|Postponed|Cancelled)|schema:[A-Z].*AttendanceMode|as:(?!Tombstone$).*)$/;

/** What a key stands for, as the context writes it: `prefix:local`, a namespace, or a keyword. */
function meaningOf(definition: Definition | string | number | boolean): string {
  if (typeof definition !== 'object') return String(definition);
  return definition['@id'] ?? definition['@reverse'] ?? '';
}

const entries = Object.entries(context).filter(([key]) => !key.startsWith('@'));
const prefixes = new Map(
  entries
    .map(([key, definition]) => [key, meaningOf(definition)] as const)
    .filter(([, iri]) => /^http.*[#/]$/.test(iri)),
);
const keys = entries.filter(
  ([key, definition]) => !prefixes.has(key) && !meaningOf(definition).startsWith('@'),
);
const classes = keys.filter(([key]) => /^[A-Z]/.test(key));
const properties = keys.filter(([key]) => /^[a-z]/.test(key));

function iriOf(definition: Definition | string | number | boolean): string {
  const [prefix = '', local = ''] = meaningOf(definition).split(':');
  return `${prefixes.get(prefix)}${local}`;
}

/** A value of the form that a key asks for. */
function sampleOf(definition: (typeof keys)[number][1]): unknown {
  if (typeof definition !== 'object') return 'x';
  if ([definition['@container']].flat().includes('@language')) return { en: 'x' };
  return definition['@type'] === '@id' ? 'https://example.org/x' : 'x';
}

async function expand(node: object): Promise<Record<string, unknown>> {
  const document = { '@context': context, id: 'https://example.org/', ...node };
  const [expanded] = await jsonld.expand(document, { safe: true });
  return expanded ?? {};
}

describe('vocab/context.v1.jsonld', () => {
  test('has not changed; a change needs its hash here and a line in CHANGELOG.md', () => {
    const hash = createHash('sha256').update(text).digest('hex');
    expect(hash).toBe('c4ee818848dd2a972eb18adb44d3a91ffbd1803485818ae9336188f3439a5934');
  });

  test('has a key for every class and property that the mapping uses, and no other', () => {
    const used = Object.values(vocabularies)
      .flatMap((terms) => Object.values(terms))
      .map(({ curie }) => curie)
      .filter((curie) => !WITHOUT_KEY.test(curie));
    expect(keys.map(([, definition]) => meaningOf(definition)).sort()).toEqual(used.sort());
  });

  test('has one key for each term', () => {
    const curies = keys.map(([, definition]) => meaningOf(definition));
    expect(curies.filter((curie, index) => curies.indexOf(curie) !== index)).toEqual([]);
  });

  test('gives every prefix the namespace that the other formats use', () => {
    const ours = new Map(
      Object.values(vocabularies).flatMap((terms) =>
        Object.values(terms).map(({ prefix, iri, local }) => [prefix, iri.slice(0, -local.length)]),
      ),
    );
    ours.set('code', 'https://w3id.org/communique/codes#');
    expect(prefixes).toEqual(ours);
  });

  test.each(classes)('%s is a type', async (key, definition) => {
    expect(await expand({ type: key })).toEqual({
      '@id': 'https://example.org/',
      '@type': [iriOf(definition)],
    });
  });

  test.each(properties)('%s is a property', async (key, definition) => {
    const expanded = await expand({ [key]: sampleOf(definition) });
    const forward = expanded['@reverse'] ?? expanded;
    expect(Object.keys(forward)).toContain(iriOf(definition));
  });

  test.each([
    [{ '@language': 'en', '@value': 'x' }, 'name', { en: 'x' }],
    [{ '@value': 'NISC' }, 'alternateName', { '@none': ['NISC'] }],
    [{ '@type': 'http://www.w3.org/2001/XMLSchema#date', '@value': '2013-05-09' }, 'startDate', '2013-05-09'],
    [{ '@type': 'http://id.loc.gov/datatypes/edtf/EDTF', '@value': '2013-36' }, 'edtf', '2013-36'],
    [{ '@value': 1 }, 'sessionNumber', 1],
    [{ '@value': false }, 'completeList', false],
    [{ '@value': 'x' }, 'object', 'x'],
  ])('reads %o from %s', async (value, key, written) => {
    const expanded = await expand({ [key]: written });
    expect(expanded[iriOf(context[key] as Definition)]).toEqual([value]);
  });
});

describe('schema.org', () => {
  const release = new Parser().parse(readFileSync(require.resolve('@vocabulary/schema/schema.nq'), 'utf8'));
  const known = new Set(release.map((quad) => quad.subject.value));
  const superseded = new Set(
    release
      .filter((quad) => quad.predicate.value === `${SCHEMA}supersededBy`)
      .map((quad) => quad.subject.value),
  );

  const files = ['ns.ttl', 'codes.ttl', 'shapes/core.ttl', 'examples/meeting.ttl', 'examples/things.ttl'];
  const written = files.flatMap((file) =>
    parseTurtle(readVocab(file))
      .getQuads(null, null, null, null)
      .flatMap((quad) => [quad.subject.value, quad.predicate.value, quad.object.value]),
  );
  const inContext = keys.map(([, definition]) => iriOf(definition));
  const terms = [...new Set([...written, ...inContext])].filter((iri) => iri.startsWith(SCHEMA));

  test('has every schema: term that vocab/ uses', () => {
    expect(terms.filter((term) => !known.has(term))).toEqual([]);
  });

  test('has superseded none of them', () => {
    expect(terms.filter((term) => superseded.has(term))).toEqual([]);
  });
});
