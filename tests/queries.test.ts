import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Store } from 'oxigraph';
import { expect, test } from 'vitest';
import { publish } from '../src/publish/publish.ts';
import { fingerprintData } from '../src/publish/read-questions.ts';
import { describeWritten } from '../src/publish/written-document.ts';
import type { Iri } from '../src/terms/iri.ts';
import { memoryEffects } from './support/memory-staging.ts';

/** The answers of oxigraph to the questions in queries/, from the dump alone; each has its expected answer beside it. */
const effects = memoryEffects();
await publish({ data: 'data', dist: 'nowhere' }, effects);
const store = new Store();
store.load(effects.files.get('dump/communique.nt') ?? '', { format: 'application/n-triples' });

interface Results {
  readonly head: { readonly vars: readonly string[] };
  readonly results: { readonly bindings: readonly Readonly<Record<string, unknown>>[] };
}

/** Results with the variables in the order of the query, which oxigraph does not keep. */
function ask(query: string): Results {
  const json = JSON.parse(store.query(query, { results_format: 'json' }) as string) as Results;
  const vars = [
    ...query.slice(query.indexOf('SELECT'), query.indexOf('WHERE')).matchAll(/\?(\w+)(?=\s|\)|$)/g),
  ]
    .map((match) => match[1] as string)
    .filter((name) => json.head.vars.includes(name));
  const bindings = json.results.bindings.map((row) =>
    Object.fromEntries(vars.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]]))),
  );
  return { head: { vars: [...new Set(vars)] }, results: { bindings } };
}

const queries = readdirSync('queries').filter((name) => name.endsWith('.rq'));

test.each(queries)('queries/%s is answered as expected', (name) => {
  const query = readFileSync(`queries/${name}`, 'utf8');
  const file = `queries/${name.replace(/\.rq$/, '.srj')}`;
  const answer = ask(query);
  expect(answer.results.bindings.length).toBeGreaterThan(0);
  if (process.env['UPDATE'] === '1') writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`);
  expect(existsSync(file), `${file} is missing`).toBe(true);
  expect(answer).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

test.each(queries)('queries/%s has a question, and says why one would ask it', (name) => {
  const [question, reason, ...rest] = readFileSync(`queries/${name}`, 'utf8').split('\n');
  expect(question).toMatch(/^# .+\?$/);
  expect(reason).toMatch(/^# .+\.$/);
  expect(rest.join('\n')).toContain('SELECT');
});

test.each(queries)('queries/README.md lists queries/%s under its question', (name) => {
  const [question, reason] = readFileSync(`queries/${name}`, 'utf8').split('\n');
  const row = `| ${question?.slice(2)} | ${reason?.slice(2)} | [${name}](${name}) |`;
  expect(readFileSync('queries/README.md', 'utf8').split('\n')).toContain(row);
});

test('queries/answers.json says of which data the answers are', () => {
  const base = /rel="canonical" href="([^"]+)"/.exec(effects.files.get('index.html') ?? '')?.[1] ?? '';
  const documents = [...effects.files].flatMap(([path, text]) => {
    const folder =
      /^((?:series|meeting|organization|person|place|topic|source|report)(?:\/.+)?)\/index\.nt$/.exec(path);
    return folder?.[1] === undefined
      ? []
      : [describeWritten(folder[1], 'published', base as Iri, Buffer.from(text))];
  });
  const answered = `${JSON.stringify({ base, data: fingerprintData(documents) }, null, 2)}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync('queries/answers.json', answered);
  expect(readFileSync('queries/answers.json', 'utf8')).toBe(answered);
});

test('queries/README.md lists no query that is not there', () => {
  const page = readFileSync('queries/README.md', 'utf8');
  const listed = [...page.matchAll(/^\| .* \| \[([\w-]+\.rq)\]/gm)].map(([, name]) => name);
  expect(new Set(listed)).toEqual(new Set(queries));
});
