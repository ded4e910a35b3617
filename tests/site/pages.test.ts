import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { Parser, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { readPlace } from '../../src/site/language.ts';
import { findDangling, findHidden, findUnfounded, Ground } from '../../src/verify/markup-findings.ts';
import { readMarkup } from '../../src/verify/read-markup.ts';
import { readPage } from '../../src/verify/read-page.ts';
import { HARD_TEXTS } from '../support/told-document.ts';
import {
  BASE,
  createSmallSite,
  renderAll,
  renderPlace,
  serializeDocuments,
  smallRecords,
} from './small-site.ts';

const small = createSmallSite(smallRecords('A name'));
const pages = renderAll(small);
const folders = [...pages.keys()];
const SCHEMA = 'http://schema.org/';
const require = createRequire(import.meta.url);

function pageOf(folder: string) {
  return readPage(pages.get(folder) ?? '');
}

async function markupOf(folder: string): Promise<readonly Quad[]> {
  return readMarkup(pageOf(folder).markup[0] ?? '', folders.indexOf(folder));
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'void-style': ['error', { style: 'selfclose' }], // as the renderer writes them
    'no-trailing-whitespace': 'off', // of no meaning
    'require-sri': 'off', // our own stylesheet
  },
});

describe.each(folders)('the page /%s', (folder) => {
  test('is valid HTML', async () => {
    const { results } = await validator.validateString(pages.get(folder) ?? '');
    const said = results.flatMap(({ messages }) => messages.map((each) => `${each.ruleId}: ${each.message}`));
    expect(said).toEqual([]);
  });

  test('says what it is, in its head', () => {
    const { language, title, description, links, scripts, markup } = pageOf(folder);
    expect(language).toBe(readPlace(folder).language);
    expect(title).not.toBe('');
    expect(description).toBeTruthy();
    expect(scripts).toBe(0);
    expect(markup).toHaveLength(1);
    const canonical = links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href);
    expect(canonical).toEqual([folder === '' ? BASE : `${BASE}${folder}/`]);
  });

  test('asks no other host', () => {
    const resources = pageOf(folder).links.filter(({ rel }) => /stylesheet|icon|preload|prefetch/.test(rel));
    expect(resources.map(({ href }) => href).filter((href) => /^(?:\w+:)?\/\//.test(href))).toEqual([]);
    expect(pages.get(folder)).not.toMatch(/<(?:img|iframe|script src|object|embed)|style="|\son\w+="/);
    const asked = [...(pages.get(folder) ?? '').matchAll(/<form\b[^>]*?\saction="([^"]*)"/g)].map(
      ([, to]) => to,
    );
    expect(asked.filter((to) => !/^(?:\.\.\/)*(?:ja\/)?search\/$/.test(to ?? ''))).toEqual([]);
  });

  test('says of everything in its markup what it is', async () => {
    expect(findDangling(await markupOf(folder), folder)).toEqual([]);
  });

  test('shows what its markup says', async () => {
    expect(findHidden(await markupOf(folder), pageOf(folder), folder)).toEqual([]);
  });
});

describe('pages', () => {
  test('say nothing in their markup that the documents do not say', async () => {
    const documents = [...serializeDocuments(small)].map(([folder, text]) => {
      return { folder: `${folder}/`, graph: { quads: new Parser().parse(text), lines: [] } };
    });
    const ground = new Ground(documents);
    for (const folder of folders) {
      expect(findUnfounded(await markupOf(folder), ground, BASE, folder)).toEqual([]);
    }
  });

  test('are the same when they are rendered again, in any order', () => {
    const again = createSmallSite(smallRecords('A name'));
    const backwards = [...folders].reverse().map((folder) => [folder, renderPlace(again, folder)] as const);
    expect(new Map(backwards)).toEqual(pages);
  });

  test('show every text of their markup, whatever it is', async () => {
    const label = fc.oneof(
      fc.constantFrom(...HARD_TEXTS),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    );
    const printable = label
      .map((text) =>
        text
          .replaceAll(/[\p{Cc}\p{Cs}]/gu, '')
          .normalize('NFC')
          .trim(),
      )
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(printable, async (text) => {
        for (const [folder, html] of renderAll(createSmallSite(smallRecords(text)))) {
          const page = readPage(html);
          expect(findHidden(await readMarkup(page.markup[0] ?? '', 0), page, folder)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('ask search engines to leave out what is gone', () => {
    expect(pageOf('meeting/gone').isIndexed).toBe(false);
    expect(pageOf('person/former').isIndexed).toBe(false);
    expect(pageOf('person/head').isIndexed).toBe(true);
  });

  test('lead from what is gone to what is there instead', () => {
    expect([...pageOf('meeting/gone').targets]).toContain('../../meeting/round/');
    expect([...pageOf('person/former').targets]).toContain('../../person/head/');
  });

  test('have a place for every part of a document', () => {
    for (const [folder, text] of serializeDocuments(small)) {
      const parts = [...text.matchAll(/^<([^>]+)#([^>]+)>/gm)].filter(
        ([, document]) => document === `${BASE}${folder}/`,
      );
      const html = pages.get(folder) ?? '';
      expect(parts.map(([, , part]) => part).filter((part) => !html.includes(` id="${part}"`))).toEqual([]);
    }
  });
});

describe('the markup of all pages', () => {
  const release = new Parser().parse(readFileSync(require.resolve('@vocabulary/schema/schema.nq'), 'utf8'));
  const pick = (predicate: string) => release.filter((quad) => quad.predicate.value === predicate);
  const group = (quads: readonly Quad[]) => {
    const found = new Map<string, Set<string>>();
    for (const { subject, object } of quads) {
      found.set(subject.value, (found.get(subject.value) ?? new Set()).add(object.value));
    }
    return found;
  };
  const domains = group(pick(`${SCHEMA}domainIncludes`));
  const ranges = group(pick(`${SCHEMA}rangeIncludes`));
  const above = group(pick('http://www.w3.org/2000/01/rdf-schema#subClassOf'));
  const superseded = new Set(pick(`${SCHEMA}supersededBy`).map(({ subject }) => subject.value));

  function classesAbove(type: string, found = new Set<string>()): Set<string> {
    if (found.has(type)) return found;
    found.add(type);
    for (const parent of above.get(type) ?? []) classesAbove(parent, found);
    return found;
  }

  test.each(folders)('uses the terms of schema.org as it defines them, on /%s', async (folder) => {
    const quads = await markupOf(folder);
    const types = new Map<string, Set<string>>();
    for (const { subject, predicate, object } of quads) {
      if (!predicate.value.endsWith('#type')) continue;
      types.set(subject.value, classesAbove(object.value, types.get(subject.value)));
    }
    const isIn = (classes: Iterable<string> | undefined, allowed: ReadonlySet<string> | undefined) => {
      return [...(classes ?? [])].some((each) => allowed?.has(each));
    };
    const wrong = quads.filter(({ subject, predicate, object }) => {
      if (predicate.value.endsWith('#type')) return !above.has(object.value);
      if (superseded.has(predicate.value)) return true;
      if (!isIn(types.get(subject.value), domains.get(predicate.value))) return true;
      return object.termType !== 'Literal' && !isIn(types.get(object.value), ranges.get(predicate.value));
    });
    expect(wrong.map((quad) => `${quad.subject.value} ${quad.predicate.value} ${quad.object.value}`)).toEqual(
      [],
    );
  });
});
