import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../../src/site/questions/question.ts';
import { readPage } from '../../../src/verify/read-page.ts';
import { BASE, createSmallSite, smallRecords } from '../small-site.ts';

const OTHER = 'https://other.example/';
const QUERY = `# Who was it?
# One would like to know.
# Mind the gap.
# And the step.
PREFIX schema: <http://schema.org/>

SELECT ?it ?name ?n WHERE { <${OTHER}meeting/round/#it> schema:attendee ?it } # not a comment to read
`;
const RESULTS = JSON.stringify({
  head: { vars: ['it', 'name', 'n', 'term'] },
  results: {
    bindings: [
      {
        it: { type: 'uri', value: `${OTHER}person/head/#it` },
        name: { type: 'literal', value: '<b>頭</b>', 'xml:lang': 'ja' },
        n: { type: 'literal', value: '3', datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
        term: { type: 'uri', value: 'https://w3id.org/communique/codes#status-held' },
      },
      {},
    ],
  },
});
const question = parseQuestion('who', QUERY, RESULTS);
const { site } = createSmallSite(smallRecords('A name'));

describe('parseQuestion()', () => {
  test('reads the question, the reason and what not to conclude from the first comments', () => {
    const { title, reason, caution } = question;
    expect({ title, reason, caution }).toEqual({
      title: 'Who was it?',
      reason: 'One would like to know.',
      caution: 'Mind the gap. And the step.',
    });
  });

  test('reads no caution where there is none', () => {
    expect(parseQuestion('who', '# Who?\n# So.\nASK {}\n', RESULTS).caution).toBeUndefined();
  });
});

describe('the page of questions', () => {
  const { html } = site.renderQuestions({ questions: [question], answersBase: OTHER });

  test('shows the answer, with things of ours as links wherever they are published', () => {
    expect(html).toContain('<a href="../person/head/">person/head</a>');
    expect(html).toContain('<bdi lang="ja">&lt;b>頭&lt;/b></bdi>');
    expect(html).toContain('code:status-held');
    expect(html).toContain('The answer: 2 rows');
  });

  test('leads to the page that runs the query, for the addresses of this publication', () => {
    const target = [...readPage(html).targets].find((href) => href.includes('sparql/')) ?? '';
    expect(target).toMatch(/^\.\.\/sparql\/#query=/);
    const query = decodeURIComponent(target.slice(target.indexOf('=') + 1));
    expect(query).toBe(QUERY.replace(OTHER, BASE));
  });

  test('leads to its files', () => {
    expect([...readPage(html).targets]).toEqual(expect.arrayContaining(['who.rq', 'who.srj']));
  });

  test('shows no answer that is of other data, and says so', () => {
    const other = site.renderQuestions({ questions: [question], answersBase: undefined }).html;
    expect(other).not.toContain('person/head');
    expect(other).not.toContain('who.srj');
    expect(readPage(other).text).toContain('are of other data, and are therefore not shown');
  });
});
