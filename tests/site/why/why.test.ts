import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { listAnchors } from '../../../src/verify/page-anchors.ts';
import { readPage } from '../../../src/verify/read-page.ts';
import { createSmallSite, renderAll, serializeDocuments, smallRecords } from '../small-site.ts';

type Element = DefaultTreeAdapterTypes.Element;

const small = createSmallSite(smallRecords('A name'));
const pages = renderAll(small);

/** Everything to be opened that says why, as text. */
function listReasons(
  folder: string,
  shown = pages,
): readonly { readonly element: Element; readonly text: string }[] {
  const found: { element: Element; text: string }[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node && node.attrs.some(({ name, value }) => name === 'class' && value === 'why')) {
      found.push({ element: node, text: textOf(node) });
      return;
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(shown.get(folder) ?? ''));
  return found;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function linksIn(node: DefaultTreeAdapterTypes.Node): string[] {
  if (!('childNodes' in node)) return [];
  const own =
    'attrs' in node ? node.attrs.filter(({ name }) => name === 'href').map(({ value }) => value) : [];
  return [...own, ...node.childNodes.flatMap(linksIn)];
}

/** How many statements a document makes that are about something else than passages and what was withdrawn. */
function countStatements(folder: string): number {
  const text = serializeDocuments(small).get(folder) ?? '';
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.filter((line) => !/^<[^>]*#(?:passage-\d+|outcome-9)>/.test(line)).length;
}

function countShown(folder: string): number {
  const shown = listReasons(folder).flatMap(({ element }) => {
    const statements: string[] = [];
    const visit = (node: DefaultTreeAdapterTypes.Node) => {
      if (node.nodeName === 'dd') statements.push(...textOf(node).split('\n'));
      if ('childNodes' in node) for (const child of node.childNodes) visit(child);
    };
    visit(element);
    return statements;
  });
  return new Set(shown).size;
}

describe('“why” on the page of a meeting', () => {
  test('names the field, the rule and the statements of a date', () => {
    const date = listReasons('meeting/round').find(({ text }) => text.includes('schema:startDate'));
    expect(date?.text).toContain('<#it> schema:startDate "2013-05-09"^^xsd:date');
    expect(date?.text).toContain('The start, only as precise as it is known');
    expect(date?.text).toContain('meeting/round.yaml');
    expect(date?.text).toContain('communique explain meeting/round');
  });

  test('names the line of each field, and in the file the first of them', () => {
    const lines: Readonly<Record<string, number>> = { 'parties/0': 13, 'parties/1': 14, 'name/ja': 3 };
    const linesOf = (kind: string) => (path: readonly (string | number)[]) =>
      kind === 'meeting' ? lines[path.join('/')] : undefined;
    const reasons = listReasons(
      'meeting/round',
      renderAll(createSmallSite(smallRecords('A name'), { linesOf })),
    );
    const why = (name: string) => reasons.find(({ text }) => text.startsWith(name))?.text;

    expect(why('Why parties')).toMatch(/parties\/0 line 13 The parties.*parties\/1 line 14 The parties/s);
    expect(why('Why parties')).toContain('Record: meeting/round.yaml:13 ');
    expect(why('Why name')).toMatch(/name\/en A name.*name\/ja line 3 A name/s);
    expect(why('Why date')).toContain('Record: meeting/round.yaml ');
  });

  test('leads to the passage on the page, and to the place in the source', () => {
    const outcome = listReasons('meeting/round').find(({ text }) => text.startsWith('Why outcome 1'));
    const links = outcome === undefined ? [] : linksIn(outcome.element);
    expect(links).toEqual(['#passage-1', 'https://source.example/#:~:text=A%20name']);
    expect(listAnchors(pages.get('meeting/round') ?? '')).toContain('passage-1');
  });

  test('says so, where no passage is named', () => {
    const delegation = listReasons('meeting/round').find(({ text }) => text.startsWith('Why delegation a'));
    expect(delegation?.text).toContain('The record names no passage for it.');
  });

  test('explains every statement of the document, but for passages and what was withdrawn', () => {
    const cited = 1; // that the meeting is what the source is about, which comes from the passage
    expect(countShown('meeting/round')).toBe(countStatements('meeting/round') - cited);
  });

  test('is told apart by those who only hear it', () => {
    const names = listReasons('meeting/round').map(({ element }) => textOf(element.childNodes[0] as Element));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('“why” on the page of another thing', () => {
  test.each([
    'series/series',
    'organization/body',
    'person/head',
    'place/city',
    'topic/topic',
    'source/report',
  ])('explains every statement of %s', (folder) => expect(countShown(folder)).toBe(countStatements(folder)));

  test('is not on lists, which no record says', () => {
    expect(readPage(pages.get('meeting') ?? '').text).not.toContain('communique explain');
  });
});
