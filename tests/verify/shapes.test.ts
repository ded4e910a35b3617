import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'n3';
import { afterAll, describe, expect, test } from 'vitest';
import { GraphReader } from '../../src/verify/graph-reader.ts';
import { PublicationFiles } from '../../src/verify/publication-files.ts';
import { PublishedFolder } from '../../src/verify/published-folder.ts';
import type { ShapesTarget } from '../../src/verify/shape-profiles.ts';
import { readShapes, Shapes } from '../../src/verify/shapes.ts';

const folder = mkdtempSync(join(tmpdir(), 'communique-shapes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHAPE = `@prefix sh: <http://www.w3.org/ns/shacl#> .
<https://example.org/shapes#Named> a sh:NodeShape ;
  sh:targetClass <http://schema.org/Event> ;
  sh:property [ sh:path <http://schema.org/name> ; sh:minCount 1 ; sh:message "Name it"@en ] ,
    [ sh:path <http://schema.org/about> ; sh:maxCount 0 ; sh:severity sh:Warning ; sh:message "Leave it"@en ] .
`;

const NAMES = ['core', 'dcat-ap', 'void', 'google-event', 'google-dataset', 'ldes', 'vocabulary', 'mine'];

function publish(): PublicationFiles & { readonly reader: GraphReader } {
  const paths = NAMES.map((name) => `shapes/${name}.ttl`);
  mkdirSync(join(folder, 'shapes'), { recursive: true });
  for (const path of paths) writeFileSync(join(folder, path), SHAPE);
  writeFileSync(join(folder, 'shapes/README.md'), 'no shapes');
  const published = new PublishedFolder(folder);
  const files = new PublicationFiles(published, new Set([...paths, 'shapes/README.md']));
  return Object.assign(files, { reader: new GraphReader(published) });
}

describe('readShapes()', () => {
  test.each<[ShapesTarget, string[]]>([
    ['documents', ['core', 'mine']],
    ['catalogue', ['dcat-ap', 'void']],
    ['pages', ['google-event', 'google-dataset']],
    ['feed', ['ldes']],
    ['vocabulary', ['vocabulary']],
  ])('reads for %s what speaks of them', async (target, names) => {
    const files = publish();
    const found = await readShapes(target, files, files.reader);
    expect(found.map(({ path }) => path).sort()).toEqual(names.map((name) => `shapes/${name}.ttl`).sort());
    expect(found.map(({ count }) => count)).toEqual(names.map(() => 1));
  });

  test('leaves out a file that is no RDF, and the reader tells', async () => {
    const files = publish();
    writeFileSync(join(folder, 'shapes/ldes.ttl'), 'no Turtle');
    expect(await readShapes('feed', files, files.reader)).toEqual([]);
    expect(files.reader.syntaxCheck().findings).toMatchObject([{ code: 'NOT_RDF', file: 'shapes/ldes.ttl' }]);
  });
});

describe('Shapes', () => {
  const shapes = new Shapes('shapes/mine.ttl', new Parser().parse(SHAPE));
  const data = new Parser().parse(`@prefix schema: <http://schema.org/> .
    <https://example.org/a> a schema:Event ; schema:about schema:Event .
    <https://example.org/b> a schema:Event ; schema:name "B" .`);

  test('say what is wrong, where, how badly, and what to do', async () => {
    const findings = await shapes.validate(data, () => 'a.ttl');
    expect(findings.toSorted((a, b) => (a.severity < b.severity ? -1 : 1))).toEqual([
      {
        code: 'SHAPE_VIOLATED',
        severity: 'error',
        file: 'a.ttl',
        message:
          'Cannot fit "https://example.org/a" into shapes/mine.ttl: sh:minCount must hold at schema:name',
        help: 'Name it',
      },
      {
        code: 'SHAPE_VIOLATED',
        severity: 'warning',
        file: 'a.ttl',
        message:
          'Cannot fit "https://example.org/a" into shapes/mine.ttl: sh:maxCount must hold at schema:about',
        help: 'Leave it',
      },
    ]);
  });

  test('name their own file where nobody knows another, and can be used again', async () => {
    await shapes.validate(data, () => 'a.ttl');
    const findings = await shapes.validate(data, () => undefined);
    expect(findings.map(({ file }) => file)).toEqual(['shapes/mine.ttl', 'shapes/mine.ttl']);
  });
});
