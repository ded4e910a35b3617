import { readFileSync, writeFileSync } from 'node:fs';
import { Store } from 'oxigraph';
import { describe, expect, test } from 'vitest';
import '../src/map/list.ts';
import '../src/map/map-record.ts'; // all for their rules
import '../src/map/tombstone.ts';
import { RULES } from '../src/map/rules.ts';
import { compareText } from '../src/problem/problem.ts';
import { publish } from '../src/publish/publish.ts';
import { PREFIXES } from '../src/terms/namespace.ts';
import { graphOf } from './support/graph.ts';
import { memoryEffects } from './support/memory-staging.ts';

const FILE = 'docs/mapping.md';
const BASE = 'https://communique.example/';

const document = readFileSync(FILE, 'utf8');
const effects = memoryEffects();
await publish({ data: 'data', dist: 'nowhere' }, effects);

/** Every rule, in a table for each group of them. */
function renderRules(): string {
  const groups = new Map<string, string[]>();
  const byName = [...RULES.values()].sort((a, b) => compareText(a.name, b.name));
  for (const { name, field, rule } of byName) {
    const [group = ''] = name.split('.');
    const row = `| \`${name}\` | ${field === '' ? '–' : `\`${field}\``} | ${rule} |`;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  const tables = [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([group, rows]) => {
      return `### Rules: ${group}\n\n| rule | field | says |\n|---|---|---|\n${rows.join('\n')}\n`;
    });
  return tables.join('\n');
}

const MARK = '<!-- From here on: written by UPDATE=1 npx vitest run tests/mapping-document.test.ts -->\n\n';

/** The code blocks in a language, each with a name for its test. */
function blocksOf(language: string): [name: string, block: string][] {
  const pattern = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...document.matchAll(pattern)].map(({ index, 1: block = '' }) => {
    return [`line ${document.slice(0, index).split('\n').length}`, block];
  });
}

function withPrefixes(block: string, folder: string): string {
  const prefixes = [...PREFIXES].map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`).join('');
  return `@base <${BASE}> .\n@prefix : <${BASE}${folder}#> .\n${prefixes}${block}`;
}

const store = new Store();
store.load(effects.files.get('dump/communique.nt') ?? '', { format: 'application/n-triples' });

/** The rows that a question has for an answer, with our prefixes before it. */
function ask(query: string): unknown {
  const prefixes = [...PREFIXES].map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>\n`).join('');
  return store.query(`${prefixes}${query}`, { base_iri: BASE });
}

/** A statement about a statement, and that the other one is not there. */
const SAME = '?s rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .';
const NOT_MADE = 'FILTER NOT EXISTS { ?subject ?predicate ?object }';

describe('docs/mapping.md', () => {
  test('has every rule of the mapping, word for word', () => {
    const [head = '', ...rest] = document.split(MARK);
    if (process.env['UPDATE'] === '1') writeFileSync(FILE, `${head}${MARK}${renderRules()}`);
    else expect(rest).toEqual([renderRules()]);
  });

  test.each(blocksOf('turtle'))('shows statements that are published, at %s', async (_, block) => {
    const [, folder = ''] = /^# (\S+\/)\n/.exec(block) ?? [];
    const published = new Set(await graphOf(effects.files.get(`${folder}index.nt`) ?? '', 'nt'));
    const shown = await graphOf(withPrefixes(block, folder), 'ttl');
    expect(shown).not.toEqual([]);
    expect(shown.filter((statement) => !published.has(statement))).toEqual([]);
  });

  test('shows an example of each kind of document', () => {
    const kinds = new Set(blocksOf('turtle').map(([, block]) => /^# (\w+)/.exec(block)?.[1] ?? ''));
    expect([...kinds].sort(compareText)).toEqual([
      'meeting',
      'organization',
      'person',
      'place',
      'report',
      'series',
      'source',
      'topic',
    ]);
  });

  test.each(blocksOf('sparql'))('asks what has an answer, at %s', (_, block) => {
    expect(ask(block)).not.toEqual([]);
  });

  test('is right that remarks, links and kept accounts are about statements that are made', () => {
    expect(
      ask(
        `SELECT ?s WHERE { ?s a rdf:Statement . ${SAME} FILTER NOT EXISTS { ?s dcterms:type code:claim-other } ${NOT_MADE} }`,
      ),
    ).toEqual([]);
  });

  test('is right that other accounts are asserted nowhere', () => {
    expect(
      ask(`SELECT ?s WHERE { ?s dcterms:type code:claim-other . ${SAME} ?subject ?predicate ?object . }`),
    ).toEqual([]);
  });
});
