/**
 * Answers a query by following links alone, with Comunica, and writes the answer to the standard output as JSON.
 *
 * Usage: node traverse.mjs < { "query": …, "seeds": […], "base": … }
 *
 * Nothing outside of the base is asked for: other addresses answer 404 without a connection.
 */
import { readFileSync } from 'node:fs';
import { QueryEngine } from '@comunica/query-sparql-link-traversal';

const { query, seeds, base } = JSON.parse(readFileSync(0, 'utf8'));
const asked = [];
const accepts = new Set();

async function fetchInside(input, init) {
  const url = typeof input === 'string' ? input : input.url;
  if (!url.startsWith(base)) return new Response(null, { status: 404 });
  const answer = await fetch(input, init);
  accepts.add(new Headers(init?.headers ?? input.headers).get('accept'));
  asked.push({ url, status: answer.status, contentType: answer.headers.get('content-type') });
  return answer;
}

const engine = new QueryEngine();
const bindings = await engine.queryBindings(query, { sources: seeds, lenient: true, fetch: fetchInside });
const rows = [];
for await (const binding of bindings) {
  rows.push(Object.fromEntries([...binding].map(([variable, term]) => [variable.value, term.value])));
}
process.stdout.write(JSON.stringify({ rows, asked, accepts: [...accepts] }));
