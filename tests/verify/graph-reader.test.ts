import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GraphReader } from '../../src/verify/graph-reader.ts';
import { PublishedFolder } from '../../src/verify/published-folder.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';

/** Reads one file and says what is wrong with it, as `CODE line`. */
async function findFaults(path: string, content: string | Uint8Array, maxBytes?: number): Promise<string[]> {
  const folder = createTemporaryFolder();
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  const reader = new GraphReader(new PublishedFolder(folder), maxBytes);
  const graph = await reader.readNamed(path);
  const { findings } = reader.syntaxCheck();
  expect(graph === undefined).toBe(findings.length > 0);
  return findings.map(({ code, line }) => `${code} ${line ?? ''}`.trim());
}

function inContext(node: string): string {
  return `{ "@context": { "name": "http://schema.org/name" }, ${node} }`;
}

describe('GraphReader', () => {
  test.each([
    ['a.ttl', '<http://e/a> <http://e/p> "x"@ja , 1 .\n'],
    ['a.nt', '<http://e/a> <http://e/p> "\\u65E5\\n本" .\n'],
    ['a.nt', '<http://e/a> <http://e/p> "1"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .\n'],
    ['a.nq', '<http://e/a> <http://e/p> <http://e/b> <http://e/g> .\n'],
    ['a.trig', '<http://e/g> { <http://e/a> <http://e/p> "x" . }\n'],
    ['a.jsonld', inContext('"@id": "http://e/a", "name": "x"')],
    ['a.jsonld', '{ "@context": { "name": "http://schema.org/name" } }'],
    ['a.rdf', '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'],
  ])('reads %s: %s', async (path, text) => {
    expect(await findFaults(path, text)).toEqual([]);
  });

  test.each([
    ['what no parser reads', 'a.ttl', '<http://e/a> <http://e/p>\n', 'NOT_RDF 2'],
    ['a blank in an IRI', 'a.ttl', '\n<http://e/a b> <http://e/p> "x" .\n', 'NOT_RDF 2'],
    ['an escaped blank in an IRI', 'a.nt', '<http://e/a\\u0020b> <http://e/p> "x" .\n', 'NOT_RDF 1'],
    ['what only oxigraph refuses: a percent sign', 'a.ttl', '<http://e/%zz> a <http://e/C> .\n', 'NOT_RDF 1'],
    ['what only oxigraph refuses: a relative IRI', 'a.ttl', '<a> a <http://e/C> .\n', 'NOT_RDF 1'],
    ['Turtle in N-Triples', 'a.nt', '@prefix e: <http://e/> . e:a e:p e:b .\n', 'NOT_RDF 1'],
    ['a graph in N-Triples', 'a.nt', '<http://e/a> <http://e/p> "x" <http://e/g> .\n', 'NOT_RDF 1'],
    ['a triple term', 'a.ttl', '<http://e/a> <http://e/p> <<( <http://e/a> a <http://e/C> )>> .', 'NOT_RDF'],
    [
      'what only jsonld.js refuses: a blank',
      'a.jsonld',
      inContext('"@id": "http://e/a b", "name": "x"'),
      'NOT_RDF',
    ],
    [
      'what only jsonld.js refuses: an unknown key',
      'a.jsonld',
      inContext('"@id": "http://e/a", "nam": "x"'),
      'NOT_RDF',
    ],
    ['a context elsewhere', 'a.jsonld', '{ "@context": "https://schema.org", "name": "x" }', 'NOT_RDF'],
    [
      'a context that defines nothing',
      'a.jsonld',
      '{ "@context": { "name": { "@id": "no name" } } }',
      'NOT_RDF',
    ],
    ['a list of JSON that is no object', 'a.jsonld', '"text"', 'NOT_RDF'],
    [
      'a key that stands twice',
      'a.jsonld',
      inContext('"@id": "http://e/a", "name": "x", "name": "y"'),
      'PARSERS_DIFFER',
    ],
    [
      'a number that loses digits',
      'a.jsonld',
      inContext('"@id": "http://e/a", "name": 12345678901234567890'),
      'PARSERS_DIFFER',
    ],
    ['XML that is not RDF', 'a.rdf', '<html><body/></html>', 'NOT_RDF'],
    [
      'XML that does not end',
      'a.rdf',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      'NOT_RDF',
    ],
  ])('refuses %s', async (_, path, text, fault) => {
    expect(await findFaults(path, text)).toEqual([fault]);
  });

  test('refuses what is not UTF-8', async () => {
    const latin1 = Buffer.from('<http://e/a> <http://e/p> "é" .\n', 'latin1');
    expect(await findFaults('a.nt', latin1)).toEqual(['NOT_RDF']);
  });

  test('does not check what is too large, and says so', async () => {
    expect(await findFaults('a.nt', '# long\n', 6)).toEqual(['NOT_CHECKED']);
  });

  test('opens no connection for a context', async () => {
    const faults = findFaults('a.jsonld', '{ "@context": "http://192.0.2.1/", "@id": "http://e/a" }');
    expect(await faults).toEqual(['NOT_RDF']);
  });
});
