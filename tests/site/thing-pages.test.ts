import { HtmlValidate } from 'html-validate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/site/language.ts';
import { thingWords } from '../../src/site/thing-words.ts';
import { whyWords } from '../../src/site/why/words.ts';
import { listAnchors } from '../../src/verify/page-anchors.ts';
import { FULL_RECORDS } from './full-records.ts';
import { createSmallSite, serializeDocuments } from './small-site.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const small = createSmallSite(FULL_RECORDS);
const pages = new Map<string, string>();
for (const folder of small.folders.filter((each) => !/gone|former/.test(each))) {
  for (const language of small.site.languagesOf(folder)) {
    pages.set(placeOf(folder, language), small.site.renderDocument(folder, language).html);
  }
}

/** Of every kind but the meeting, which has tests of its own. */
const THINGS = FULL_RECORDS.filter(([kind]) => kind !== 'meeting').map(([kind, record]) => {
  return `${kind}/${(record as { readonly id: string }).id}`;
});
const OURS = THINGS.flatMap((folder) =>
  small.site.languagesOf(folder).map((language) => ({ folder, language, place: placeOf(folder, language) })),
);

function placeOf(folder: string, language: Language): string {
  return language === 'en' ? folder : `${language}/${folder}`;
}

function attributeOf(node: Node, name: string): string | undefined {
  return 'attrs' in node ? node.attrs.find((each) => each.name === name)?.value : undefined;
}

function findAll(node: Node, isMeant: (element: Element) => boolean): Element[] {
  if (!('childNodes' in node)) return [];
  const own = 'tagName' in node && isMeant(node) ? [node] : [];
  return [...own, ...node.childNodes.flatMap((child) => findAll(child, isMeant))];
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function articleOf(place: string): Element {
  const [article] = findAll(parse(pages.get(place) ?? ''), (each) => attributeOf(each, 'id') === 'it');
  if (article === undefined) throw new Error(`No page at ${place}`);
  return article;
}

/** Words in Latin letters that the page gives as its own language, but for codes and addresses. */
function listLatin(node: Node): string[] {
  if (node.nodeName === '#text') return textOf(node).match(/[A-Za-z][A-Za-z-]*/g) ?? [];
  if (['code', 'kbd'].includes(node.nodeName)) return [];
  const lang = attributeOf(node, 'lang');
  if (lang !== undefined && lang !== 'ja') return [];
  if (node.nodeName === 'a' && attributeOf(node, 'href')?.startsWith('https:')) {
    if (/\./.test(textOf(node))) return [];
  }
  const told = ['aria-label', 'title', 'alt'].flatMap((name) => attributeOf(node, name) ?? []);
  const words = told.flatMap((text) => text.match(/[A-Za-z]+/g) ?? []);
  return 'childNodes' in node ? [...words, ...node.childNodes.flatMap(listLatin)] : words;
}

/** What records say in Latin letters without a language: ids of topics, codes of countries and languages. */
const DATA = new Set(['ABC', 'JP', 'broad', 'narrow', 'en', 'ja']);

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'void-style': ['error', { style: 'selfclose' }], // as the renderer writes them
    'no-trailing-whitespace': 'off', // of no meaning
    'require-sri': 'off', // our own stylesheet
  },
});

describe.each(OURS.filter(({ language }) => language === 'ja'))('the page /$place', ({ place }) => {
  test('has no word of another language that does not say so', () => {
    expect(listLatin(articleOf(place)).filter((word) => !DATA.has(word))).toEqual([]);
  });

  test('is valid HTML', async () => {
    const { results } = await validator.validateString(pages.get(place) ?? '');
    expect(results.flatMap(({ messages }) => messages.map((each) => each.message))).toEqual([]);
  });
});

test('records without a name in Japanese have no page in it', () => {
  expect(OURS.filter(({ folder }) => /foreign|quarter/.test(folder)).map(({ language }) => language)).toEqual(
    ['en', 'en'],
  );
});

function factsOf(place: string) {
  const [facts] = findAll(articleOf(place), (each) => attributeOf(each, 'class') === 'facts');
  return (facts?.childNodes ?? []).flatMap((fact) => {
    const [name] = findAll(fact, ({ tagName }) => tagName === 'dt');
    return name === undefined ? [] : [{ name: textOf(name), fact }];
  });
}

describe.each(OURS)('each fact on the page /$place', ({ place, language }) => {
  test('says why by its name, or that other records say it', () => {
    const { why } = whyWords(language);
    const silent = factsOf(place).filter(({ name, fact }) => {
      const said = findAll(fact, ({ tagName }) => tagName === 'summary').map(textOf);
      if (said.length === 0) return !textOf(fact).endsWith(thingWords(language).derived);
      return said.join() !== `${why} ${name}`;
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('leads only to places that are there', () => {
    const hrefs = findAll(articleOf(place), ({ tagName }) => tagName === 'a').flatMap(
      (link) => attributeOf(link, 'href') ?? [],
    );
    const lost = hrefs.filter((href) => {
      const { pathname, hash } = new URL(href, `https://host.example/${place}/`);
      if (href.startsWith('https:')) return false;
      const html = pages.get(pathname.slice(1, -1));
      return html === undefined || (hash !== '' && !listAnchors(html).has(hash.slice(1)));
    });
    expect(lost).toEqual([]);
  });
});

/** Statements that are told fact by fact. */
function statementsOf(place: string): Set<string> {
  const all = findAll(articleOf(place), (each) => attributeOf(each, 'class') === 'why');
  const lists = all.flatMap((why) => findAll(why, ({ tagName }) => tagName === 'dd'));
  return new Set(lists.flatMap((each) => textOf(each).split('\n')));
}

describe.each(OURS)('the reasons on the page /$place', ({ folder, place }) => {
  test('are together those of the document, but for its passages', () => {
    const text = serializeDocuments(small).get(folder) ?? '';
    const said = text.split('\n').filter((line) => line !== '' && !/^<[^>]*#passage-\d+>/.test(line));
    expect(statementsOf(place).size).toBe(said.length);
  });
});

describe.each(LANGUAGES)('on pages in the language %s', (language) => {
  test('a role at a meeting leads to the part of the meeting that says why', () => {
    const links = findAll(articleOf(placeOf('person/lead', language)), ({ tagName }) => tagName === 'a');
    const hrefs = links.flatMap((link) => attributeOf(link, 'href') ?? []);
    expect(hrefs.filter((href) => href.endsWith('/meeting/first/#participation-lead'))).toHaveLength(1);
  });

  test('a list that no record says tells so', () => {
    const article = textOf(articleOf(placeOf('organization/gov', language)));
    expect(article).toContain(thingWords(language).allDerived);
  });
});
