import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser, type Quad } from 'n3';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { publication } from '../../src/model/publication.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { copyDataTo, copyPlaces } from '../support/data-folder.ts';
import {
  type DescribedData,
  describeData,
  type WrittenCatalogue,
  writeCatalogue,
} from '../support/described-data.ts';
import { graphOf } from '../support/graph.ts';
import { findShapeFaults } from '../support/shape-faults.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const ADMS = 'http://purl.org/adms/';

const { described, full } = describeFirstMeeting();

/** The folder of the data is gone after the hook; what was read stays. */
function describeFirstMeeting(): { readonly described: DescribedData; readonly full: WrittenCatalogue } {
  const described = {} as DescribedData;
  const full = {} as WrittenCatalogue;
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'communique-catalogue-'));
    Object.assign(described, describeData(`${copyDataTo(folder)}/data`));
    Object.assign(full, writeCatalogue(described));
    rmSync(folder, { recursive: true });
  });
  return { described, full };
}

function parseTurtle(turtle: string): Quad[] {
  return new Parser().parse(turtle);
}

function objectsOf(turtle: string, subject: string, predicate: string): string[] {
  return parseTurtle(turtle)
    .filter((quad) => quad.subject.value.endsWith(subject) && quad.predicate.value.endsWith(predicate))
    .map(({ object }) => object.value);
}

/** A publication of which only what is required is known. */
function describeLeast(change: object = {}): DescribedData {
  const least = publication.parse(
    parse(`base: https://least.example/
name: { en: The least }
description: { en: Only what is required }
publisher: { name: { en: Nobody }, url: https://nobody.example/ }
license: https://licences.example/one
topicScheme: { en: Topics }
date: 2026-11-25
`),
  );
  const { dataset, ...rest } = describeData(`${copyPlaces()}/data`, { base: least.base });
  return { ...rest, dataset: { ...dataset, publication: { ...least, ...change } } };
}

describe('mapCatalogue()', () => {
  test('says the same in Turtle and in JSON-LD', async () => {
    expect(await graphOf(full.jsonLd, 'jsonld')).toEqual(await graphOf(full.turtle, 'ttl'));
  });

  test('fits all shapes, without a warning', async () => {
    expect(await findShapeFaults(parseTurtle(full.turtle))).toEqual([]);
  });

  test('describes one dcat:Dataset, whatever is counted', () => {
    const datasets = parseTurtle(full.turtle).filter(({ object }) => object.value === `${DCAT}Dataset`);
    expect(datasets.map(({ subject }) => subject.value)).toEqual(['https://communique.example/#dataset']);
  });

  test('tells each statement once', () => {
    const lines = parseTurtle(full.turtle).map((quad) => JSON.stringify(quad));
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
  });

  test('gives each partition an address of its own, with its figure', () => {
    const { counts } = described.dataset;
    const partitions = [
      ...objectsOf(full.turtle, '#dataset', '#classPartition'),
      ...objectsOf(full.turtle, '#dataset', '#propertyPartition'),
    ];
    expect(new Set(partitions).size).toBe(counts.classes.length + counts.properties.length);
    expect(objectsOf(full.turtle, '#class-cmq-meeting', '#entities')).toEqual(['2']);
    expect(objectsOf(full.turtle, '#property-schema-same-as', '#property')).toEqual([
      'http://schema.org/sameAs',
    ]);
  });

  test('types whatever of others it links to, but the terms that are counted and the formats', () => {
    const quads = parseTurtle(full.turtle);
    const typed = new Set(
      quads.flatMap((quad) => (quad.predicate.value === TYPE ? [quad.subject.value] : [])),
    );
    const untyped = quads.filter(({ predicate, object }) => {
      return object.termType === 'NamedNode' && predicate.value !== TYPE && !typed.has(object.value);
    });
    const predicates = new Set(untyped.map(({ predicate }) => predicate.value.replace(/^.*[#/]/, '')));
    const known =
      'accessURL class dataDump downloadURL exampleResource feature hasEmail inScheme linkPredicate property';
    expect(predicates).toEqual(new Set([...known.split(' '), 'rootResource', 'vocabulary']));
  });

  test('takes countries from the table of the EU, and languages too', () => {
    const table = 'http://publications.europa.eu/resource/authority/';
    expect(objectsOf(full.turtle, '#dataset', '/spatial')).toEqual([
      `${table}country/JPN`,
      `${table}country/USA`,
    ]);
    expect(objectsOf(full.turtle, '#dataset', '/language')).toEqual([
      `${table}language/ENG`,
      `${table}language/JPN`,
    ]);
  });

  test('gives the catalogue the countries of its one data set', () => {
    const countries = objectsOf(full.turtle, '#dataset', '/spatial');
    expect(countries).not.toEqual([]);
    expect(objectsOf(full.turtle, '#catalog', '/spatial')).toEqual(countries);
  });

  test('names a country by our own address where its record knows no other', async () => {
    const { dataset, ...rest } = described;
    const spatial = dataset.spatial.map((country) => ({ ...country, sameAs: [] }));
    const { turtle } = writeCatalogue({ ...rest, dataset: { ...dataset, spatial } });
    expect(objectsOf(turtle, '#dataset', '/spatial')).toContain('https://communique.example/place/jp/#it');
    expect(await findShapeFaults(parseTurtle(turtle))).toEqual([]);
  });

  test('leaves out what is not known, and the shapes say so in warnings only', async () => {
    const { turtle } = writeCatalogue(describeLeast());
    for (const word of ['vcard:', 'dcat:theme', 'dcat:keyword', 'accrualPeriodicity', 'dcterms:temporal'])
      expect(turtle).not.toContain(word);
    expect(await findShapeFaults(parseTurtle(turtle))).toEqual([
      'dcat-ap:AgentKind warning',
      'dcat-ap:Dataset warning',
      'dcat-ap:Published warning',
    ]);
  });

  test('says all of one address that is needed for several things in one place', async () => {
    const home = makeIri('https://least.example/');
    const publisher = { name: { en: 'Nobody' }, url: home, kind: 'person' as const };
    const { turtle, jsonLd } = writeCatalogue(describeLeast({ publisher, license: home }));
    expect(turtle.match(/^<https:\/\/least\.example\/> a /gm)).toHaveLength(1);
    expect(turtle).toContain('<https://least.example/> a dcterms:LicenseDocument , foaf:Document .');
    expect(await graphOf(jsonLd, 'jsonld')).toEqual(await graphOf(turtle, 'ttl'));
  });

  test.each([
    ['licenses/by/4.0/', ['Attribution']],
    ['licenses/by-nc-sa/4.0/', ['Attribution', 'NonCommercialUseOnly', 'ViralEffect-ShareAlike']],
    ['licenses/by-nd/4.0/', ['Attribution', 'NoDerivativeWork']],
    ['publicdomain/zero/1.0/', ['PublicDomain']],
    ['licenses/sampling/1.0/', []],
  ])('tells the kinds of the licence %s', (path, kinds) => {
    const license = makeIri(`https://creativecommons.org/${path}`);
    const { turtle } = writeCatalogue(describeLeast({ license }));
    expect(objectsOf(turtle, license, '/type')).toEqual(kinds.map((kind) => `${ADMS}licencetype/${kind}`));
  });

  test('tells no kind of a licence that it does not know', () => {
    const { turtle } = writeCatalogue(describeLeast());
    expect(objectsOf(turtle, 'https://licences.example/one', '/type')).toEqual([]);
  });

  test('tells the kind of a publisher who is a person, and no other', async () => {
    const publisher = { name: { en: 'Nobody' }, url: makeIri('https://nobody.example/') };
    const { turtle } = writeCatalogue(describeLeast({ publisher: { ...publisher, kind: 'person' } }));
    expect(objectsOf(turtle, '#publisher', 'terms/type')).toEqual([
      `${ADMS}publishertype/PrivateIndividual(s)`,
    ]);
    expect(await findShapeFaults(parseTurtle(turtle))).not.toContain('dcat-ap:Agent error');
    const other = writeCatalogue(describeLeast({ publisher: { ...publisher, kind: 'organization' } }));
    expect(objectsOf(other.turtle, '#publisher', 'terms/type')).toEqual([]);
  });

  test('gives the mail address and the page of the contact', () => {
    const contact = {
      name: { en: 'Desk' },
      email: 'desk@least.example',
      url: makeIri('https://least.example/ask'),
    };
    const { turtle } = writeCatalogue(describeLeast({ contact }));
    expect(objectsOf(turtle, '#contact', '#hasEmail')).toEqual(['mailto:desk@least.example']);
    expect(objectsOf(turtle, '#contact', '#hasURL')).toEqual(['https://least.example/ask']);
  });

  test('works below a path', async () => {
    const base = makeIri('https://example.org/some/path/');
    const { turtle, jsonLd } = writeCatalogue(describeData(`${copyPlaces()}/data`, { base }));
    expect(objectsOf(turtle, '#dump-nt', '#downloadURL')).toEqual([`${base}dump/communique.nt`]);
    expect(await findShapeFaults(parseTurtle(turtle))).toEqual([]);
    expect(await graphOf(jsonLd, 'jsonld')).toEqual(await graphOf(turtle, 'ttl'));
  });

  test('promises the bytes of each dump', () => {
    for (const { format, bytes, sha256 } of described.dataset.distributions) {
      expect(objectsOf(full.turtle, `#dump-${format}`, '#byteSize')).toEqual([String(bytes)]);
      expect(objectsOf(full.turtle, `#dump-${format}-checksum`, '#checksumValue')).toEqual([sha256]);
    }
  });

  test('offers each dump as it is and compressed', () => {
    const dumps = objectsOf(full.turtle, '#dataset', '#dataDump');
    expect(dumps).toHaveLength(8);
    expect(dumps).toContain('https://communique.example/dump/communique.jsonld.gz');
  });

  test('begins where everything can be reached', () => {
    expect(objectsOf(full.turtle, '#dataset', '#rootResource')).toContain(
      'https://communique.example/series/#list',
    );
    expect(objectsOf(full.turtle, '#dataset', '#exampleResource')).toEqual([
      'https://communique.example/meeting/jp-us-cyber-dialogue-2014/#it',
      'https://communique.example/series/jp-us-cyber-dialogue/#it',
      'https://communique.example/organization/jp-gov/#it',
    ]);
  });
});
