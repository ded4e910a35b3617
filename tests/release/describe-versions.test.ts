import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeReleases } from '../../src/publish/release-files.ts';
import { describeVersions } from '../../src/release/describe-versions.ts';
import type { KeptRelease } from '../../src/release/kept-release.ts';
import { NTriplesSink } from '../../src/sinks/n-triples.ts';
import { graphByOxigraph, graphOf } from '../support/graph.ts';
import { memoryEffects } from '../support/memory-staging.ts';
import { FACTS, World } from './world.ts';

const BASE = 'https://a.example/sub/';
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCTERMS = 'http://purl.org/dc/terms/';

function createRelease(version: string, date: string): KeptRelease {
  const dump = {
    path: 'dump/communique.nt.gz',
    mediaType: 'application/gzip',
    bytes: 1_234,
    sha256: 'ab'.repeat(32),
  };
  return { version, date, base: BASE, folder: '/nowhere', files: [{ ...dump, path: 'CITATION.cff' }, dump] };
}

const RELEASES = [createRelease('1.0.0', '2026-01-05'), createRelease('2026.11.25', '2026-11-25')];

function tell(releases: readonly KeptRelease[]): string[] {
  const lines: string[] = [];
  describeVersions(releases, FACTS, new NTriplesSink((text) => lines.push(...text.trimEnd().split('\n'))));
  return lines;
}

describe('describeVersions()', () => {
  test('links the versions to the data set, and each to the one before', () => {
    const [first, second] = [`<${BASE}v/1.0.0/#dataset>`, `<${BASE}v/2026.11.25/#dataset>`];
    const dataset = `<${BASE}#dataset>`;
    expect(tell(RELEASES)).toEqual(
      expect.arrayContaining([
        `${dataset} <${DCAT}hasVersion> ${first} .`,
        `${dataset} <${DCAT}hasVersion> ${second} .`,
        `${first} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${DCAT}Dataset> .`,
        `${first} <${DCTERMS}title> "対話"@ja .`,
        `${first} <${DCAT}version> "1.0.0" .`,
        `${first} <${DCTERMS}issued> "2026-01-05"^^<http://www.w3.org/2001/XMLSchema#date> .`,
        `${first} <${DCAT}isVersionOf> ${dataset} .`,
        `${second} <${DCAT}previousVersion> ${first} .`,
        `${second} <http://www.w3.org/ns/prov#wasRevisionOf> ${first} .`,
      ]),
    );
  });

  test('gives the first version no one before it', () => {
    expect(tell(RELEASES.slice(0, 1)).filter((line) => /previousVersion|wasRevisionOf/.test(line))).toEqual(
      [],
    );
  });

  test('tells where each dump is, what it holds, its size and its checksum', () => {
    const dump = `${BASE}v/1.0.0/#dump-nt`;
    const about = tell(RELEASES).filter((line) => line.startsWith(`<${dump}`));
    const file = `<${BASE}v/1.0.0/dump/communique.nt.gz>`;
    const mediaType = 'http://www.iana.org/assignments/media-types/';
    expect(about).toEqual([
      `<${dump}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${DCAT}Distribution> .`,
      `<${dump}> <${DCAT}accessURL> ${file} .`,
      `<${dump}> <${DCAT}downloadURL> ${file} .`,
      `<${dump}> <${DCAT}mediaType> <${mediaType}application/n-triples> .`,
      `<${dump}> <${DCAT}compressFormat> <${mediaType}application/gzip> .`,
      `<${dump}> <${DCAT}byteSize> "1234"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .`,
      `<${dump}> <${DCTERMS}license> <https://creativecommons.org/licenses/by/4.0/> .`,
      `<${dump}> <http://spdx.org/rdf/terms#checksum> <${dump}-checksum> .`,
      `<${dump}-checksum> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://spdx.org/rdf/terms#Checksum> .`,
      `<${dump}-checksum> <http://spdx.org/rdf/terms#algorithm> <http://spdx.org/rdf/terms#checksumAlgorithm_sha256> .`,
      `<${dump}-checksum> <http://spdx.org/rdf/terms#checksumValue> "${'ab'.repeat(32)}"^^<http://www.w3.org/2001/XMLSchema#hexBinary> .`,
    ]);
  });
});

describe('writeReleases()', () => {
  test('writes the list in Turtle and JSON-LD, which say the same', async () => {
    const world = new World();
    await world.release('1.0.0');
    await world.release('1.1.0');
    const read = (path: string) => readFileSync(join(world.dist, path), 'utf8');
    const graph = await graphOf(read('v/versions.ttl'), 'ttl');
    expect(graph).toHaveLength(2 + 2 * 11 + 2 + 2 * 4 * 11);
    expect(await graphOf(read('v/versions.jsonld'), 'jsonld')).toEqual(graph);
    expect(graphByOxigraph(read('v/versions.ttl'), 'ttl')).toEqual(graph);
  });

  test('writes nothing before the first release', () => {
    const effects = memoryEffects();
    writeReleases([], FACTS, effects.openStaging(''));
    expect([...effects.files.keys()]).toEqual([]);
  });
});
