import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, placePage } from '../../src/site/language.ts';
import { parseQuestion } from '../../src/site/questions/question.ts';
import { findDangling, findHidden } from '../../src/verify/markup-findings.ts';
import { readMarkup } from '../../src/verify/read-markup.ts';
import { readPage } from '../../src/verify/read-page.ts';
import { createSmallSite, smallRecords } from './small-site.ts';

const { site } = createSmallSite(smallRecords('A "name" <b>'));
const results = JSON.stringify({ head: { vars: ['a'] }, results: { bindings: [{}] } });
const questions = [parseQuestion('who', '# Who?\n# So.\nSELECT ?a { ?a ?b ?c }\n', results)];

const OTHER = 'https://other.example/';

/** Pages that no document has. */
const PAGES = Object.fromEntries(
  LANGUAGES.flatMap((language) => [
    [placePage('search', language), site.renderSearch(language).html],
    [placePage('queries', language), site.renderQuestions({ questions, answersBase: OTHER }, language).html],
  ]),
);

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'void-style': ['error', { style: 'selfclose' }], // as the renderer writes them
    'no-trailing-whitespace': 'off', // of no meaning
    'require-sri': 'off', // our own files
  },
});

describe.each(Object.entries(PAGES))('the page /%s', (folder, html) => {
  test('is valid HTML', async () => {
    const { results: found } = await validator.validateString(html);
    const said = found.flatMap(({ messages }) => messages.map((each) => `${each.ruleId}: ${each.message}`));
    expect(said).toEqual([]);
  });

  test('shows what its markup says, and of everything what it is', async () => {
    const page = readPage(html);
    const quads = await readMarkup(page.markup[0] ?? '', 0);
    expect([...findHidden(quads, page, folder), ...findDangling(quads, folder)]).toEqual([]);
  });
});
