import { makeIri } from '../../terms/iri.ts';
import { shortenName } from '../format-name.ts';
import { renderPage } from '../page.tsx';
import { ENGINE_POLICY } from '../policy.ts';
import { Ask } from './ask.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Questions } from './questions.tsx';
import { formatCount, type SparqlPage } from './sparql-page.ts';

/** Renders the page on which the data can be asked in SPARQL, in the browser; what it says can be read without. */
export function renderSparql(page: SparqlPage): string {
  const { siteName, base, license } = page;
  const title = 'Ask the data';
  return renderPage({
    title,
    description: `Any question in SPARQL 1.1 to ${siteName}, answered in your browser.`,
    language: 'en',
    canonical: makeIri(`${base}sparql/`),
    root: '../',
    siteName,
    section: 'data',
    license,
    describedBy: '../ns/',
    alternates: [],
    breadcrumb: [{ name: shortenName(siteName), href: '../' }, { name: title }],
    scripts: ['sparql.js'],
    styles: ['sparql.css'],
    policy: ENGINE_POLICY,
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">
          Write a question in <a href="https://www.w3.org/TR/sparql11-query/">SPARQL 1.1</a>, or begin with
          one of the <a href="#questions">{page.questions.length} questions</a> below. It is answered in your
          browser, from all {formatCount(page.statements)} statements; there is no server that could see what
          you ask.
        </p>
        <noscript>
          <p class="note">
            To ask here, your browser must run the scripts of this page. Without them, read the questions and
            their answers below, or <a href="#elsewhere">ask elsewhere</a>.
          </p>
        </noscript>
        <Ask page={page} />
        <Questions page={page} />
        <Elsewhere page={page} />
      </>
    ),
  });
}
