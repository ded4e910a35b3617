import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { collectVocabulary } from '../../../src/describe/collect-vocabulary.ts';
import type { TermUse } from '../../../src/describe/term-use.ts';
import { listVersions } from '../../../src/describe/vocabulary-changes.ts';
import { renderVocabulary } from '../../../src/site/vocabulary/render-vocabulary.tsx';
import { type Iri, makeIri } from '../../../src/terms/iri.ts';
import { listAnchors } from '../../../src/verify/page-anchors.ts';
import { TERMS, writeVocabularyTurtle } from '../../describe/small-vocabulary.ts';
import { readVocab } from '../../vocab/read-turtle.ts';

const NS = 'https://w3id.org/communique/ns#';
const CODES = 'https://w3id.org/communique/codes#';
const BASE = makeIri('https://host.example/sub/');
const FOLDERS = new Map([
  [makeIri(NS), 'ns'],
  [makeIri(CODES), 'codes'],
]);

interface Given {
  readonly turtle: string;
  readonly folder?: string;
  readonly others?: readonly string[];
  readonly uses?: ReadonlyMap<Iri, TermUse> | undefined;
}

function render({ turtle, folder = 'ns', others = [], uses = new Map() }: Given): string {
  const vocabulary = collectVocabulary(turtle);
  const versions = listVersions([vocabulary, ...others.map((other) => collectVocabulary(other))]);
  const isKept = folder.includes('/');
  const page = { vocabulary, versions, folder, folders: FOLDERS, siteName: 'Site', base: BASE };
  return renderVocabulary({ ...page, uses: isKept ? undefined : uses });
}

/** What a person reads: the page without tags, with one blank where there were several. */
function textOf(html: string): string {
  const body = html.slice(Math.max(html.indexOf('<main'), 0)).replace(/<script[\s\S]*?<\/script>/g, '');
  return readEscapes(body.replaceAll(/<[^>]+>/g, '')).replaceAll(/\s+/g, ' ');
}

function readEscapes(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function entryOf(html: string, local: string): string {
  const start = html.indexOf(`id="${local}"`);
  return html.slice(html.lastIndexOf('<section', start), html.indexOf('</section>', start));
}

function use(changes: Partial<TermUse>): TermUse {
  return {
    count: 1,
    document: makeIri(`${BASE}meeting/m-1/`),
    name: { language: 'en', value: 'First round' },
    subject: makeIri(`${BASE}meeting/m-1/#it`),
    predicate: { iri: makeIri(`${NS}host`), curie: 'ex:host' },
    object: { kind: 'thing', iri: makeIri(`${BASE}person/ann/#it`) },
    ...changes,
  };
}

const SMALL = writeVocabularyTurtle(TERMS);

describe.each([
  ['ns', readVocab('ns.ttl')],
  ['codes', readVocab('codes.ttl')],
])('the page of %s', (folder, turtle) => {
  const { terms } = collectVocabulary(turtle);
  const html = render({ turtle, folder });

  test('is HTML without a fault', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => ({ ruleId, message, line })),
      ),
    ).toEqual([]);
  });

  test('has a place for each term', () => {
    const anchors = listAnchors(html);
    expect(terms.filter(({ local }) => !anchors.has(local))).toEqual([]);
  });

  test('leads to no place on itself that is not there', () => {
    const anchors = listAnchors(html);
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, fragment]) => fragment ?? '');
    expect([links.length > terms.length, links.filter((link) => !anchors.has(link))]).toEqual([true, []]);
  });

  test('shows the labels and definitions of each term in both languages', () => {
    const text = textOf(html);
    const texts = terms.flatMap((term) => [...term.labels, ...term.definitions, ...term.notes]);
    expect(texts.filter(({ value }) => !text.includes(value.replaceAll(/\s+/g, ' ')))).toEqual([]);
  });

  test('says in which language a text is that is not English', () => {
    const marked = [...html.matchAll(/lang="ja"[^>]*>/g)].length;
    const texts = terms.flatMap((term) => [...term.labels, ...term.definitions, ...term.notes]);
    expect(marked).toBeGreaterThanOrEqual(texts.filter(({ language }) => language === 'ja').length);
  });

  test('tells search engines nothing that a person cannot read', () => {
    const text = textOf(html);
    const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const values: string[] = [];
    JSON.parse(json, (key, value) => {
      if (typeof value === 'string' && !/^@|^url$|^license$/.test(key)) values.push(value);
      return value;
    });
    expect(values.length).toBeGreaterThan(terms.length);
    expect(values.filter((value) => !text.includes(value))).toEqual([]);
  });

  test('has each term in the set for search engines', () => {
    const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const told = new Set([...json.matchAll(/"@id": "([^"]+)"/g)].map(([, id]) => id));
    expect(terms.filter(({ iri }) => !told.has(iri))).toEqual([]);
  });
});

describe('renderVocabulary()', () => {
  test('shows what a property is used on and what its value is', () => {
    const text = textOf(entryOf(render({ turtle: SMALL }), 'host'));
    expect(text).toContain('Used onany of ex:Meeting, schema:Event');
    expect(text).toContain('Its value isschema:Person');
  });

  test('shows super-terms and what other vocabularies have', () => {
    const text = textOf(entryOf(render({ turtle: SMALL }), 'Meeting'));
    expect(text).toContain('Kind ofschema:Event');
    expect(text).toContain('the same as schema:PublicationEvent; see also https://other.example/Event');
  });

  test('leads from a name in a text to the term', () => {
    expect(entryOf(render({ turtle: SMALL }), 'Meeting')).toContain(
      'Link it with <a href="#host"><code>ex:host</code></a>',
    );
  });

  test('says of a term that is not used that it is not', () => {
    expect(textOf(entryOf(render({ turtle: SMALL }), 'host'))).toContain('Not used in this data set');
  });

  test('shows how often a term is used, and the first statement, with links that hold wherever the site is', () => {
    const entry = entryOf(
      render({ turtle: SMALL, uses: new Map([[makeIri(`${NS}host`), use({ count: 1180 })]]) }),
      'host',
    );
    expect(textOf(entry)).toContain('Used 1,180 times, first in First round:');
    expect(textOf(entry)).toContain('<meeting/m-1/#it> ex:host <person/ann/#it> .');
    expect(entry).toContain('<a href="../person/ann/#it">');
  });

  test('shows a text with its language, and cuts a long one', () => {
    const object = { kind: 'text', value: '会'.repeat(500), language: 'ja' } as const;
    const entry = entryOf(
      render({ turtle: SMALL, uses: new Map([[makeIri(`${NS}host`), use({ object })]]) }),
      'host',
    );
    expect(textOf(entry)).toContain(`"${'会'.repeat(160)}…"@ja`);
  });

  test('names a document without a name by its address', () => {
    const uses = new Map([[makeIri(`${NS}host`), use({ name: undefined })]]);
    expect(textOf(entryOf(render({ turtle: SMALL, uses }), 'host'))).toContain('Used once, in meeting/m-1/:');
  });

  test('says of the only version that it is the first', () => {
    expect(textOf(entryOf(render({ turtle: SMALL }), 'version-1-2-0'))).toBe(
      '1.2.0 2026-02-01First version.',
    );
  });

  test('says what a version added, changed and no longer wants', () => {
    const newer = TERMS.replace('"One round"@en', '"A round"@en').replace(
      '"stable"',
      '"stable" ; owl:deprecated true',
    );
    const turtle = writeVocabularyTurtle(`${newer} ex:guest a owl:Class ; rdfs:label "guest"@en .`, '1.3.0');
    const html = render({ turtle, others: [SMALL] });
    const text = textOf(html.slice(html.indexOf('id="section-versions"')));
    expect(text).toContain('Addedex:guest No longer usedex:host Text, domain or range changedex:Meeting');
    expect(textOf(entryOf(html, 'Meeting'))).toContain('since 1.2.0, changed in 1.3.0');
    expect(textOf(entryOf(html, 'guest'))).toContain('since 1.3.0');
    expect(textOf(entryOf(html, 'host'))).toContain('no longer used');
  });

  test('says on the page of an old version which is the newest, and nothing of later changes', () => {
    const newer = writeVocabularyTurtle(`${TERMS} ex:guest a owl:Class ; rdfs:label "guest"@en .`, '1.3.0');
    const html = render({ turtle: SMALL, folder: 'ns/1.2.0', others: [newer] });
    expect(textOf(html)).toContain('This is version 1.2.0, kept as it was. The newest is version 1.3.0.');
    expect(html).not.toContain('guest');
    expect(html).not.toContain('<script');
    expect(html).toContain('href="../../assets/style.css"');
  });

  test('leaves markup in a text a text', () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)> & \\"';
    const html = render({
      turtle: SMALL.replaceAll('"meeting"@en', `"${evil}"@en`).replaceAll('"Small"@en', `"${evil}"@en`),
      uses: new Map([[makeIri(`${NS}host`), use({ object: { kind: 'text', value: evil } })]]),
    });
    expect(html).not.toMatch(/<img|<script>/);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(textOf(html)).toContain('<img src=x onerror=alert(1)> & "');
  });

  test('makes the same bytes every time', () =>
    expect(render({ turtle: SMALL })).toBe(render({ turtle: SMALL })));
});
