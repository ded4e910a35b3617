import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { publish } from '../../src/publish/publish.ts';
import { checkAnchors } from '../../src/verify/check-anchors.ts';
import type { PublishedDocument } from '../../src/verify/documents.ts';
import { findNearWords, findWords, foldBlanks } from '../../src/verify/find-words.ts';
import { GraphReader } from '../../src/verify/graph-reader.ts';
import { PublishedFolder } from '../../src/verify/published-folder.ts';
import { SourceTexts } from '../../src/verify/source-texts.ts';
import { createFakeConsole } from '../support/fake-console.ts';

const folder = mkdtempSync(join(tmpdir(), 'communique-anchors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = (id: string, language: string) => `id: ${id}
url: https://source.example/${id}
name: { en: A text for a test }
kind: joint-statement
standing: official
extentRead: full
language: ${language}
`;

const government = (id: string) => `id: ${id}\nname: { en: Government }\nkind: government\n`;

const RECORDS = {
  'publication.yaml': `base: https://small.example/
name: { en: A small publication }
description: { en: Just enough to look up words }
publisher: { name: { en: Nobody }, url: https://nobody.example/ }
license: https://creativecommons.org/publicdomain/zero/1.0/
topicScheme: { en: Topics }
date: 2026-11-25
`,
  'organization/a-gov.yaml': government('a-gov'),
  'organization/b-gov.yaml': government('b-gov'),
  'source/report.yaml': source('report', 'en'),
  'source/note.yaml': source('note', 'ja'),
  'series/a-b.yaml': `id: a-b
name: { en: Dialogue }
kind: dialogue
parties: [a-gov, b-gov]
evidence: [1, 2, 3]
passages:
  - { n: 1, source: report, startsWith: Both sides’ envoys met, endsWith: before the harvest }
  - { n: 2, source: report }
  - { n: 3, source: note, startsWith: 村で会った }
`,
};

const REPORT =
  'Preface.\n\nBoth sides’\r\n\u00a0envoys met   in the village, well before the\tharvest. They parted.';

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

for (const [path, text] of Object.entries(RECORDS)) write(`data/${path}`, text);
const dist = join(folder, 'dist');
const { problems, report } = await publish({ data: join(folder, 'data'), dist });
if (report === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
const graph = await new GraphReader(new PublishedFolder(dist)).read('series/a-b/index.nt');
const documents: PublishedDocument[] = graph === undefined ? [] : [{ folder: 'series/a-b/', graph }];
let folders = 0;

/** Looks up the words of the series in texts by the name of their file. */
function check(texts: Readonly<Record<string, string | Uint8Array>>) {
  folders += 1;
  const name = `texts-${folders}`;
  mkdirSync(join(folder, name));
  for (const [path, text] of Object.entries(texts)) write(`${name}/${path}`, text);
  return checkAnchors(documents, 'https://small.example/', new SourceTexts(join(folder, name)));
}

/** `severity CODE` of what is found when the report says something else. */
function findingsFor(report: string): string[] {
  return check({ 'report.txt': report }).findings.map(({ severity, code }) => `${severity} ${code}`);
}

describe('checkAnchors()', () => {
  test('finds the words of each passage, whatever white space parts them', () => {
    const { findings, checked, title, remark } = check({
      'report.txt': REPORT,
      'note.txt': '彼らは村で会った。',
    });
    expect([findings, checked, title, remark]).toEqual([
      [],
      3,
      'of 2 sources are found in the texts',
      undefined,
    ]);
  });

  test('counts the sources that have no text', () => {
    const { findings, checked, remark } = check({ 'report.txt': REPORT });
    expect([findings, checked, remark]).toEqual([[], 2, '1 source has no text']);
  });

  test('takes no other file for a text', () => {
    const { checked, remark } = check({
      'report.html': REPORT,
      'report.txt/report.txt': REPORT,
      'note.TXT': '',
    });
    expect([checked, remark]).toEqual([0, '2 sources have no text']);
  });

  test.each([
    ['the first words are missing', 'They met before the harvest.', ['error ANCHOR_MISSING']],
    ['the last words are missing', 'Both sides’ envoys met.', ['error ANCHOR_MISSING']],
    ['both are missing', 'Nobody met.', ['error ANCHOR_MISSING', 'error ANCHOR_MISSING']],
    ['an apostrophe is not curly', REPORT.replace('’', "'"), ['error ANCHOR_MISSING']],
    ['a letter is small', REPORT.replace('Both', 'both'), ['error ANCHOR_MISSING']],
    ['a blank is missing', REPORT.replace('\tharvest', 'harvest'), ['error ANCHOR_MISSING']],
    ['the first words start inside a word', REPORT.replace('Both', 'NotBoth'), ['error ANCHOR_MISSING']],
    ['the last words end inside a word', REPORT.replace('harvest', 'harvests'), ['error ANCHOR_MISSING']],
    ['the first words come twice', `${REPORT} Both sides’ envoys met again.`, ['warning ANCHOR_AMBIGUOUS']],
    ['the last words come twice', `${REPORT} They left before the harvest.`, []],
    ['the last words come before the first, too', `Seen before the harvest: ${REPORT}`, []],
    [
      'the last words come only before the first',
      'Seen before the harvest. Both sides’ envoys met.',
      ['error ANCHOR_ORDER'],
    ],
  ])('judges a text in which %s', (_, report, findings) => {
    expect(findingsFor(report)).toEqual(findings);
  });

  test('says which words of which passage, and what may be meant', () => {
    const { findings } = check({ 'report.txt': REPORT.replace('’', "'").replace('Both', 'BOTH') });
    expect(findings).toEqual([
      {
        code: 'ANCHOR_MISSING',
        severity: 'error',
        file: 'series/a-b/index.ttl',
        message:
          'Cannot find "Both sides’ envoys met" of passage <https://small.example/series/a-b/#passage-1>: report.txt must have them, letter by letter and as whole words',
        help: 'Did you mean "BOTH sides\' envoys met"? Correct startsWith of the passage; where that is, says: communique explain series/a-b#passage-1',
      },
    ]);
  });

  test('does not look into a text that is not UTF-8', () => {
    const { findings, checked } = check({ 'report.txt': Uint8Array.of(0x42, 0xe9) });
    expect([findings.map(({ code, file }) => [code, file]), checked]).toEqual([
      [['NOT_CHECKED', 'source/report/index.ttl']],
      0,
    ]);
  });
});

describe('findWords()', () => {
  test.each([
    ['Japan’s envoy', 'Japan', []],
    ['Japan-U.S. talks', 'U.S. talks', [6]],
    ['the U.S. side', 'S. side', []],
    ['1,000 people', '000 people', []],
    ['日米対話', '米対', [1]],
    ['end.', 'end', [0]],
    ['a_b b', 'b', [4]],
    ['𝒜nd nd', 'nd', [5]],
    ['a a a', 'a a', [0, 2]],
    ['anything', '', []],
  ])('finds in "%s" the words "%s" at %j', (text, words, places) => {
    expect(findWords(text, words)).toEqual(places);
  });
});

describe('findNearWords()', () => {
  test.each([
    ['Japan’s envoy', 'japan’s Envoy', 'Japan’s envoy'],
    ['a “quoted” word', 'a "quoted" word', 'a “quoted” word'],
    ['confidence‑building', 'confidence-building', 'confidence‑building'],
    ['the dialogues went on', 'the dialogue', 'the dialogues'],
    ['İstanbul and “more”', '"more"', '“more”'],
    ['something else', 'the dialogue', undefined],
  ])('takes from "%s" for "%s" the words %j', (text, words, near) => {
    expect(findNearWords(text, words)).toBe(near);
  });
});

test('foldBlanks() makes one blank of any white space, and composes letters', () => {
  expect(foldBlanks('\ufeff a\r\n\u3000b\u2028e\u0301 ')).toBe('a b \u00e9');
});

describe('communique verify --source-text', () => {
  async function verify(texts: string) {
    const console = createFakeConsole();
    const exit = await runCommand(['verify', dist, '--source-text', join(folder, texts)], console);
    return { exit, out: console.out(), err: console.err().replaceAll(folder, '') };
  }

  test('adds a line to the promises', async () => {
    write('good/report.txt', REPORT);
    const { exit, out } = await verify('good');
    expect([exit, out.split('\n').at(-3)]).toEqual([
      0,
      '  anchors     2 anchors of 1 source are found in the texts; 1 source has no text',
    ]);
  });

  test('ends with 1 when words are missing', async () => {
    write('bad/report.txt', 'Nobody met.');
    const { exit, out } = await verify('bad');
    expect([exit, out.split('\n').at(-2)]).toEqual([
      1,
      '  anchors     2 anchors checked: 2 errors; 1 source has no text',
    ]);
  });

  test('refuses a folder that is not there', async () => {
    const { exit, out, err } = await verify('none');
    expect([exit, out, err.split('\n').slice(0, 2)]).toEqual([
      2,
      '',
      [
        'error NO_SOURCE_TEXTS',
        '  Cannot look into the texts of sources in "/none": there is no such folder',
      ],
    ]);
  });
});
