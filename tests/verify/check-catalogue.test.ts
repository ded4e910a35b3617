import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkCatalogue } from '../../src/verify/check-catalogue.ts';
import { checkFormats } from '../../src/verify/check-formats.ts';
import { checkManifest } from '../../src/verify/check-manifest.ts';
import { findBase } from '../../src/verify/documents.ts';
import { GraphReader } from '../../src/verify/graph-reader.ts';
import { PublicationFiles } from '../../src/verify/publication-files.ts';
import { PublishedFolder } from '../../src/verify/published-folder.ts';
import type { Finding } from '../../src/verify/verification.ts';
import { describeData, listDistributions, writeCatalogue } from '../support/described-data.ts';
import { DamagedPublication, publishSmall } from './small-publication.ts';

const folder = mkdtempSync(join(tmpdir(), 'communique-verify-catalogue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = await publishWithCatalogue();
let copies = 0;

/** Publishes a few records, and the catalogue beside them. */
async function publishWithCatalogue(): Promise<string> {
  const dist = await publishSmall(folder);
  if (existsSync(join(dist, 'catalog.ttl'))) return dist;
  const publication = new DamagedPublication(dist, join(folder, 'with-catalogue'));
  const { dataset, entries } = describeData(join(folder, 'data'));
  const distributions = listDistributions((path) => readFileSync(join(dist, path), 'utf8'));
  const { turtle, jsonLd, nTriples, rdfXml } = writeCatalogue({
    dataset: { ...dataset, distributions },
    entries,
  });
  publication.write('catalog.ttl', turtle);
  publication.write('catalog.jsonld', jsonLd);
  publication.write('catalog.nt', nTriples);
  publication.write('catalog.rdf', rdfXml);
  publication.write('.well-known/void', turtle);
  publication.sign();
  return publication.dist;
}

/** What the documents say: no test damages them. */
const { documents } = await open(good, (_, files, reader) => checkFormats(files, reader));

function open<Result>(
  dist: string,
  use: (published: PublishedFolder, files: PublicationFiles, reader: GraphReader) => Promise<Result>,
): Promise<Result> {
  const published = new PublishedFolder(dist);
  const files = new PublicationFiles(published, checkManifest(published).listed);
  return use(published, files, new GraphReader(published));
}

/** The check itself, and what the files of the catalogue are as RDF. */
function check(dist: string): Promise<{ readonly checked: number; readonly findings: readonly Finding[] }> {
  return open(dist, async (published, files, reader) => {
    const { checked, findings } = await checkCatalogue(
      documents,
      findBase(documents),
      published,
      files,
      reader,
    );
    return {
      checked,
      findings: [...reader.syntaxCheck().findings, ...reader.namesCheck().findings, ...findings],
    };
  });
}

/** `CODE file` of each error, once. */
async function findErrors(change: (publication: DamagedPublication) => void): Promise<string[]> {
  copies += 1;
  const publication = new DamagedPublication(good, join(folder, `copy-${copies}`));
  change(publication);
  publication.signAsIs();
  const { findings } = await check(publication.dist);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ code, file }) => `${code} ${file}`))];
}

const FILES = ['catalog.ttl', 'catalog.jsonld', 'catalog.nt', 'catalog.rdf', '.well-known/void'];

/** Changes what all formats of the catalogue say, and keeps them alike. */
function changeAll(publication: DamagedPublication, from: string, to: string): void {
  const turtle = publication.read('catalog.ttl');
  expect(turtle).toContain(from);
  publication.write(
    'catalog.ttl',
    turtle.replace(from, () => to),
  );
  publication.write('.well-known/void', publication.read('catalog.ttl'));
  for (const path of OTHERS) publication.remove(path);
}

/** Those that are not Turtle. */
const OTHERS = ['catalog.jsonld', 'catalog.nt', 'catalog.rdf'];
const WITHOUT_OTHERS = OTHERS.map((path) => `FORMAT_MISSING ${path}`);

describe('checkCatalogue()', () => {
  test('has nothing against a good catalogue', async () => {
    const { findings, checked } = await check(good);
    expect(findings).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });

  test.each(FILES)('asks for %s', async (path) => {
    expect(await findErrors((it) => it.remove(path))).toEqual([`FORMAT_MISSING ${path}`]);
  });

  test.each(FILES.slice(1))('finds that %s says something else', async (path) => {
    const errors = findErrors((it) => it.replace(path, 'N-Triples', 'N-Tuples'));
    expect(await errors).toEqual([`FORMATS_DIFFER ${path}`]);
  });

  test('finds what no harvester would take', async () => {
    const errors = findErrors((it) => changeAll(it, 'a dcat:Catalog', 'a dcat:Catalogue'));
    expect(await errors).toEqual([...WITHOUT_OTHERS, 'SHAPE_VIOLATED catalog.ttl']);
  });

  test.each([
    ['triples of all', /void:triples \d+/],
    ['subjects', /void:distinctSubjects \d+/],
    ['objects', /void:distinctObjects \d+/],
    ['properties', /void:properties \d+/],
    ['classes', /void:classes \d+/],
    ['documents', /void:documents \d+/],
    ['things of a class', /void:entities \d+/],
    ['triples with a property', /(?<=void:property .*\n +)void:triples \d+/],
    ['links', /(?<=void:linkPredicate .*\n +)void:triples \d+/],
  ])('counts again: %s', async (_, figure) => {
    const [found = ''] = figure.exec(readFileSync(join(good, 'catalog.ttl'), 'utf8')) ?? [];
    const errors = findErrors((it) => {
      const turtle = it.read('catalog.ttl').replace(figure, found.replace(/\d+/, '999'));
      changeAll(it, it.read('catalog.ttl'), turtle);
    });
    expect(await errors).toEqual([...WITHOUT_OTHERS, 'COUNT_DIFFERS catalog.ttl']);
  });

  test('finds a class without a partition', async () => {
    const errors = findErrors((it) => changeAll(it, ':class-schema-country ,', ''));
    expect(await errors).toEqual([...WITHOUT_OTHERS, 'COUNT_DIFFERS catalog.ttl']);
  });

  test('finds links that no linkset counts', async () => {
    const turtle = readFileSync(join(good, 'catalog.ttl'), 'utf8');
    const linksets = turtle.split('\n\n').filter((block) => block.startsWith(':links-'));
    expect(linksets).toHaveLength(1);
    const errors = findErrors((it) => changeAll(it, linksets[0] ?? '', ''));
    expect(await errors).toEqual([...WITHOUT_OTHERS, 'COUNT_DIFFERS catalog.ttl']);
  });

  test.each([
    ['another size', /dcat:byteSize "\d+"/, 'dcat:byteSize "1"'],
    ['another checksum', /spdx:checksumValue "\w+"/, `spdx:checksumValue "${'0'.repeat(64)}"`],
    ['a file that is not there', 'dcat:downloadURL <dump/communique.nt>', 'dcat:downloadURL <dump/other.nt>'],
    [
      'a file of somebody else',
      'dcat:downloadURL <dump/communique.nt>',
      'dcat:downloadURL <https://elsewhere.example/dump/communique.nt>',
    ],
    ['a dump that is not there', '<dump/communique.nt.gz>', '<dump/communique.nt.zip>'],
  ])('finds %s', async (_, from, to) => {
    const [found = ''] = new RegExp(from).exec(readFileSync(join(good, 'catalog.ttl'), 'utf8')) ?? [];
    const errors = findErrors((it) => changeAll(it, found, to));
    expect(await errors).toEqual([...WITHOUT_OTHERS, 'DOWNLOAD_DIFFERS catalog.ttl']);
  });

  test('finds a dump that changed', async () => {
    const errors = findErrors((it) => it.replace('dump/communique.ttl', 'Dialogue', 'Dialog'));
    expect(await errors).toEqual(['DOWNLOAD_DIFFERS catalog.ttl']);
  });

  test('finds an example that nobody describes', async () => {
    const errors = findErrors((it) => changeAll(it, '<series/#list>', '<series/#first>'));
    expect(await errors).toEqual([...WITHOUT_OTHERS, 'LINK_DANGLING catalog.ttl']);
  });
});
