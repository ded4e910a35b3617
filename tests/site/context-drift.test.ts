import { expect, test } from 'vitest';
import { parseJsonLd } from '../../src/verify/json-ld.ts';
import { createSmallSite, renderAll, smallRecords } from './small-site.ts';

/** What the context of schema.org coerced until release 30.0, as far as our pages use it; since 30.1 it coerces nothing. */
const COERCED = {
  ...Object.fromEntries(
    ['url', 'license', 'sameAs', 'contentUrl', 'isBasedOn', 'publisher', 'creator'].map((key) => {
      return [key, { '@id': `http://schema.org/${key}`, '@type': '@id' }];
    }),
  ),
  ...Object.fromEntries(
    ['startDate', 'endDate', 'datePublished', 'dateModified', 'foundingDate', 'dissolutionDate'].map(
      (key) => {
        return [key, { '@id': `http://schema.org/${key}`, '@type': 'http://schema.org/Date' }];
      },
    ),
  ),
};

const pages = [...renderAll(createSmallSite(smallRecords('Name')))];

/** Links to things, without what is a mere address of a page or file. */
async function readLinks(markup: object, coerced: object): Promise<string[]> {
  const context = { '@vocab': 'http://schema.org/', ...coerced };
  const lines = await parseJsonLd(JSON.stringify({ ...markup, '@context': context }));
  return lines
    .split('\n')
    .filter(
      (line) =>
        /<[^>]*#[^>]*> \.$/.test(line) && !/schema\.org\/(?:url|license|sameAs|contentUrl)>/.test(line),
    )
    .map((line) => line.replaceAll(/_:b\d+/g, '_:b'))
    .sort();
}

test.each(pages)('page "%s" links the same things, whether the context coerces or not', async (_, html) => {
  const [, script = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const markup = JSON.parse(script) as object;
  const links = await readLinks(markup, {});
  expect(links).not.toEqual([]);
  expect(await readLinks(markup, COERCED)).toEqual(links);
});
