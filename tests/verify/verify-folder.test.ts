import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { Verification } from '../../src/verify/verification.ts';
import { verifyFolder } from '../../src/verify/verify-folder.ts';
import { DamagedPublication, publishSmall } from './small-publication.ts';

const folder = mkdtempSync(join(tmpdir(), 'communique-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = await publishSmall(folder);
let copies = 0;

function damage(change: (publication: DamagedPublication) => void): string {
  copies += 1;
  const publication = new DamagedPublication(good, join(folder, `copy-${copies}`));
  change(publication);
  return publication.dist;
}

/** `severity CODE file`, in the order of the checks. */
function listFindings({ checks }: Pick<Verification, 'checks'>): string[] {
  return checks.flatMap(({ findings }) =>
    findings.map(({ severity, code, file }) => `${severity} ${code} ${file}`),
  );
}

/** What was found in the documents; each check of what stands beside them has tests of its own. */
function listDocumentFindings({ checks }: Verification): string[] {
  const beside = ['vocabulary', 'catalogue', 'pages', 'feed', 'atom', 'sitemap'];
  return listFindings({ checks: checks.filter(({ name }) => !beside.includes(name)) });
}

const WIKIDATA = 'http://www.wikidata.org/entity/Q17';

describe('verifyFolder() of a good publication', () => {
  const verified = verifyFolder(good);

  test('finds nothing', async () => {
    expect(listFindings(await verified)).toEqual([]);
  });

  test('counts documents and triples', async () => {
    const statements = readFileSync(join(good, 'dump/communique.nq'), 'utf8').trim().split('\n');
    const inGraphs = new Set(statements.map((line) => line.split(' ').at(-2)));
    expect(await verified).toMatchObject({ documents: inGraphs.size, triples: statements.length });
  });

  test('has looked at something in each check', async () => {
    const { checks } = await verified;
    expect(checks.filter(({ checked }) => checked === 0)).toEqual([]);
  });

  test('reads it through a link too', async () => {
    symlinkSync(good, join(folder, 'link'));
    expect(listFindings(await verifyFolder(join(folder, 'link')))).toEqual([]);
  });
});

type Damage = { what: string; change: (it: DamagedPublication) => void; findings: string[] };

describe('verifyFolder() finds', () => {
  test.each<Damage>([
    {
      what: 'a file that is longer than promised',
      change: (it) => it.write('shapes/core.ttl', `${it.read('shapes/core.ttl')}\n`),
      findings: ['error FILE_CHANGED shapes/core.ttl'],
    },
    {
      what: 'a changed byte',
      change: (it) => it.replace('shapes/core.ttl', '# What every', '# what every'),
      findings: ['error FILE_CHANGED shapes/core.ttl'],
    },
    {
      what: 'a missing file',
      change: (it) => it.remove('context/v1.jsonld'),
      findings: ['error FILE_MISSING context/v1.jsonld'],
    },
    {
      what: 'a missing format, once',
      change: (it) => it.remove('place/jp/index.rdf'),
      findings: ['error FILE_MISSING place/jp/index.rdf'],
    },
    {
      what: 'a link in place of a file',
      change: (it) => {
        it.remove('context/v1.jsonld');
        symlinkSync(join(good, 'context/v1.jsonld'), join(it.dist, 'context/v1.jsonld'));
      },
      findings: ['error FILE_MISSING context/v1.jsonld'],
    },
    {
      what: 'a manifest that is missing',
      change: (it) => it.remove('manifest.json'),
      findings: ['error MANIFEST_MISSING manifest.json'],
    },
    {
      what: 'a manifest that is something else',
      change: (it) => it.write('manifest.json', '{ "name": "A web application" }'),
      findings: ['error MANIFEST_BROKEN manifest.json'],
    },
    {
      what: 'a manifest that lists a file twice',
      change: (it) => {
        const [, first] = it.read('manifest.json').split('\n');
        it.replace('manifest.json', `${first}\n`, `${first}\n${first}\n`);
      },
      findings: ['error MANIFEST_BROKEN manifest.json'],
    },
    {
      what: 'files of somebody else, as a note',
      change: (it) => {
        it.write('CNAME', 'small.example\n');
        it.write('mine/notes.ttl', 'this is not Turtle\n');
        symlinkSync('/', join(it.dist, 'everything'));
      },
      findings: [
        'note UNLISTED_FILE CNAME',
        'note UNLISTED_FILE mine/notes.ttl',
        'note UNLISTED_FILE everything',
      ],
    },
    {
      what: 'a compressed file that is not what stands beside it',
      change: (it) => {
        it.write('dump/communique.ttl.gz', gzipSync('another dump\n'));
        it.signAsIs();
      },
      findings: ['error GZIP_DIFFERS dump/communique.ttl.gz'],
    },
    {
      what: 'a compressed file that was cut',
      change: (it) => {
        it.write('dump/communique.nt.gz', gzipSync(it.read('dump/communique.nt')).subarray(0, 100));
        it.signAsIs();
      },
      findings: ['error GZIP_DIFFERS dump/communique.nt.gz'],
    },
  ])('$what', async ({ change, findings }) => {
    expect(listDocumentFindings(await verifyFolder(damage(change)))).toEqual(findings);
  });

  test.each<Damage>([
    {
      what: 'a document without one of its formats',
      change: (it) => it.remove('place/jp/index.rdf'),
      findings: ['error FORMAT_MISSING place/jp/index.rdf'],
    },
    {
      what: 'a dump without one of its formats',
      change: (it) => it.remove('dump/communique.ttl'),
      findings: ['error FORMAT_MISSING dump/communique.ttl', 'error FORMAT_MISSING dump/communique.ttl.gz'],
    },
    {
      what: 'a dump that is not compressed too',
      change: (it) => it.remove('dump/communique.nq.gz'),
      findings: ['error FORMAT_MISSING dump/communique.nq.gz'],
    },
    {
      what: 'a vocabulary without one of its formats',
      change: (it) => it.remove('ns/index.jsonld'),
      findings: ['error FORMAT_MISSING ns/index.jsonld'],
    },
    {
      what: 'a triple that is missing in N-Triples alone',
      change: (it) => it.write('place/jp/index.nt', it.read('place/jp/index.nt').replace(/^.*Q17.*\n/m, '')),
      findings: ['error FORMATS_DIFFER place/jp/index.nt'],
    },
    {
      what: 'another language in Turtle alone',
      change: (it) => it.replace('place/jp/index.ttl', '@ja', '@ko'),
      findings: ['error FORMATS_DIFFER place/jp/index.ttl'],
    },
    {
      what: 'another text in JSON-LD alone',
      change: (it) => it.replace('series/jp-us/index.jsonld', '\\n', ' '),
      findings: ['error FORMATS_DIFFER series/jp-us/index.jsonld'],
    },
    {
      what: 'another link in RDF/XML alone',
      change: (it) => it.replace('place/jp/index.rdf', WIKIDATA, `${WIKIDATA}0`),
      findings: ['error FORMATS_DIFFER place/jp/index.rdf'],
    },
    {
      what: 'another datatype in one format of the vocabulary',
      change: (it) => it.replace('ns/index.jsonld', 'xsd:date"', 'xsd:gYear"'),
      findings: ['error FORMATS_DIFFER ns/index.jsonld'],
    },
    {
      what: 'a dump that lacks a triple',
      change: (it) =>
        it.write('dump/communique.nt', it.read('dump/communique.nt').replace(/^.*Q17.*\n/m, '')),
      findings: ['error DUMP_DIFFERS dump/communique.nt'],
    },
    {
      what: 'a statement in the graph of another document',
      change: (it) => {
        const path = 'dump/communique.nq';
        it.write(path, it.read(path).replace(/^(.*Q17> )<.*>/m, '$1<https://small.example/place/us/>'));
      },
      findings: ['error DUMP_DIFFERS dump/communique.nq'],
    },
    {
      what: 'a document that changed in all its formats, but not in the dumps',
      change: (it) => {
        for (const format of ['nt', 'ttl', 'jsonld', 'rdf']) {
          it.replace(`place/jp/index.${format}`, WIKIDATA, `${WIKIDATA}0`);
        }
      },
      findings: ['nt', 'nq', 'ttl', 'jsonld'].map((format) => `error DUMP_DIFFERS dump/communique.${format}`),
    },
    {
      what: 'a blank node in a document',
      change: (it) => it.replace('place/jp/index.nt', `<${WIKIDATA}>`, '_:japan'),
      findings: ['error FORMATS_DIFFER place/jp/index.nt', 'error BLANK_NODE place/jp/index.nt'],
    },
    {
      what: 'a blank node everywhere',
      change: (it) => {
        it.replaceEverywhere(`<${WIKIDATA}>`, '_:b');
        it.replaceEverywhere(`"${WIKIDATA}"]`, '"_:b"]');
        it.replace('place/jp/index.rdf', `rdf:resource="${WIKIDATA}"`, 'rdf:nodeID="b"');
      },
      findings: [
        ...['nt', 'ttl', 'jsonld', 'rdf'].map((format) => `error BLANK_NODE place/jp/index.${format}`),
        ...['nt', 'nq', 'ttl', 'jsonld'].map((format) => `error BLANK_NODE dump/communique.${format}`),
        'error BLANK_NODE feed/index.trig',
        'error SHAPE_VIOLATED place/jp/index.ttl',
      ],
    },
    {
      what: 'a link to a thing that no document describes',
      change: (it) => it.replaceEverywhere(WIKIDATA, 'https://small.example/place/kr/#it'),
      findings: ['error LINK_DANGLING place/jp/index.ttl'],
    },
    {
      what: 'a link to a part that its document does not have',
      change: (it) => it.replaceEverywhere(WIKIDATA, 'https://small.example/place/us/#capital'),
      findings: ['error LINK_DANGLING place/jp/index.ttl'],
    },
    {
      what: 'a link to a document that is not there',
      change: (it) => it.replaceEverywhere(WIKIDATA, 'https://small.example/place/kr/'),
      findings: ['error LINK_DANGLING place/jp/index.ttl'],
    },
    {
      what: 'a link to a page of somebody else on the same host',
      change: (it) => it.replaceEverywhere(WIKIDATA, 'https://small.example/press/kr/#it'),
      findings: [],
    },
    {
      what: 'a term that the vocabulary does not define',
      change: (it) => {
        it.replace('ns/index.ttl', 'cmq:party a ', 'cmq:partie a ');
        it.replace(
          'ns/index.nt',
          '<https://w3id.org/communique/ns#party> <',
          '<https://w3id.org/communique/ns#partie> <',
        );
        it.replace(
          'ns/index.rdf',
          'about="https://w3id.org/communique/ns#party"',
          'about="https://w3id.org/communique/ns#partie"',
        );
        it.replace(
          'ns/index.jsonld',
          '"@id": "cmq:party",\n      "@type"',
          '"@id": "cmq:partie",\n      "@type"',
        );
      },
      findings: ['error TERM_UNDEFINED series/jp-us/index.ttl'],
    },
    {
      what: 'a code that no list has',
      change: (it) => {
        it.replace('codes/index.ttl', 'code:kind-dialogue a ', 'code:kind-dialog a ');
        it.replace('codes/index.nt', 'codes#kind-dialogue> <', 'codes#kind-dialog> <');
        it.replace(
          'codes/index.rdf',
          'about="https://w3id.org/communique/codes#kind-dialogue"',
          'about="https://w3id.org/communique/codes#kind-dialog"',
        );
        it.replace('codes/index.jsonld', '"@id": "code:kind-dialogue"', '"@id": "code:kind-dialog"');
      },
      findings: ['error TERM_UNDEFINED series/jp-us/index.ttl'],
    },
    {
      what: 'a violation of a shape',
      change: (it) => {
        it.replaceEverywhere('"Japan"@en', '"Japan"@fr');
        it.replaceEverywhere('"name": {"en": "Japan"', '"name": {"fr": "Japan"');
        it.replace('place/jp/index.rdf', 'xml:lang="en">Japan<', 'xml:lang="fr">Japan<');
      },
      findings: ['error SHAPE_VIOLATED place/jp/index.ttl'],
    },
    {
      what: 'a warning of a shape, which is no error',
      change: (it) => {
        it.replaceEverywhere('"JP"', '"Nippon"');
        it.replace('place/jp/index.rdf', '>JP<', '>Nippon<');
      },
      findings: ['warning SHAPE_VIOLATED place/jp/index.ttl'],
    },
    {
      what: 'that there are no shapes',
      change: (it) => it.remove('shapes'),
      findings: ['error NO_SHAPES shapes/core.ttl'],
    },
  ])('$what', async ({ change, findings }) => {
    const dist = damage((it) => {
      change(it);
      it.sign();
    });
    expect(listDocumentFindings(await verifyFolder(dist))).toEqual(findings);
  });

  test('that nothing was published', async () => {
    const dist = damage((it) => {
      for (const path of it.files()) if (!/^(?:ns|codes|shapes)\//.test(path)) it.remove(path);
      it.sign();
    });
    expect(listFindings(await verifyFolder(dist))).toContain('error NO_DOCUMENTS manifest.json');
  });
});
