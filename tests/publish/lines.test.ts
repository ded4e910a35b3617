import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEdition } from '../../src/publish/edition.ts';
import { loadData } from '../../src/publish/load.ts';
import { openSite } from '../../src/publish/site-files.ts';
import { copyData } from '../support/data-folder.ts';

const MEETING = 'meeting/jp-us-cyber-dialogue-2013';

/** All pages of a data folder, by their folder and language. */
function renderPages(data: string): Map<string, string> {
  const loaded = loadData(data);
  if (loaded.publication === undefined) throw new Error('There is no publication');
  const edition = createEdition(loaded, loaded.publication, {
    base: undefined,
    day: undefined,
    releases: [],
  });
  const site = openSite(edition, { releases: [], documents: new Map() });
  const pages = [...edition.documents.keys()].flatMap((folder) =>
    site.languagesOf(folder).map((language) => {
      return [`${language} ${folder}`, site.renderDocument(folder, language).html] as const;
    }),
  );
  return new Map(pages);
}

test('a page names the lines on which the file has what it shows', () => {
  const data = join(copyData(), 'data');
  const lines = readFileSync(join(data, `${MEETING}.yaml`), 'utf8').split('\n');
  const page = renderPages(data).get(`en ${MEETING}`) ?? '';
  const named = [...page.matchAll(/<code>([a-zA-Z]+)<\/code><small> line (\d+)<\/small>/g)];
  expect(named.length).toBeGreaterThan(4);
  for (const [, field, line] of named) {
    const known = lines.findIndex((each) => each.startsWith(`${field}:`));
    const first = lines[known] === `${field}:` ? known + 1 : known; // what is in lines of its own begins below its name
    expect([field, Number(line)]).toEqual([field, first + 1]);
  }
});

test('lines that move in a record change no page but its own', () => {
  const data = join(copyData(), 'data');
  const before = renderPages(data);
  const file = join(data, `${MEETING}.yaml`);
  writeFileSync(file, `# a remark\n${readFileSync(file, 'utf8')}`);
  const changed = [...renderPages(data)].filter(([name, html]) => before.get(name) !== html);
  expect(changed.map(([name]) => name)).toEqual([`en ${MEETING}`, `ja ${MEETING}`]);
});
