import { makeIri } from '../../terms/iri.ts';
import { FORMATS } from '../formats.ts';
import { renderPage } from '../page.tsx';
import { About } from './about.tsx';
import { describeDefinedTerms } from './defined-terms.ts';
import { chooseText, LANGUAGE, OtherNames } from './language-texts.tsx';
import { Contents, GroupSection, groupTerms } from './terms.tsx';
import { Versions } from './versions.tsx';
import { rootOf, type VocabularyPage } from './vocabulary-page.ts';

/**
 * Renders the vocabulary or the code lists as a page for people: each term at the fragment of its IRI.
 *
 * The page of a version that was kept shows no uses, and tells search engines nothing, since the newest one does.
 */
export function renderVocabulary(page: VocabularyPage): string {
  const { vocabulary, folder, siteName, base, uses } = page;
  const title = chooseText(vocabulary.title);
  const canonical = makeIri(`${base}${folder}/`);
  const version = folder.split('/')[1];
  const isKept = version !== undefined;
  const trail = isKept ? [{ name: title, href: '../' }, { name: version }] : [{ name: title }];
  return renderPage({
    title: isKept ? `${title}, version ${version}` : title,
    description: chooseText(vocabulary.description),
    language: LANGUAGE,
    canonical,
    root: rootOf(page),
    siteName,
    section: 'vocabulary',
    noindex: isKept,
    license: vocabulary.license,
    alternates: FORMATS,
    breadcrumb: [{ name: siteName, href: rootOf(page) }, ...trail],
    ...(uses !== undefined && { jsonLd: describeDefinedTerms(vocabulary, canonical) }),
    children: <Body page={page} />,
  });
}

function Body({ page }: { readonly page: VocabularyPage }) {
  const groups = groupTerms(page);
  const { title } = page.vocabulary;
  return (
    <article class="vocabulary">
      <h1>
        {chooseText(title)}
        <OtherNames texts={title} />
      </h1>
      <About page={page} />
      <HowToRead groups={groups.map(({ list }) => list === undefined)} page={page} />
      <Contents groups={groups} />
      {groups.map((group) => (
        <GroupSection key={group.id} group={group} page={page} />
      ))}
      <Versions page={page} />
    </article>
  );
}

/** For readers who have never seen a vocabulary. */
function HowToRead({ groups, page }: { readonly groups: readonly boolean[]; readonly page: VocabularyPage }) {
  const others = [...page.folders].filter(([namespace]) => namespace !== page.vocabulary.namespace);
  return (
    <p>
      {groups.includes(true)
        ? 'A class says what kind of thing something is. A property says something about it: it links it to another thing, or gives it a text, a number or a date. '
        : 'A code is a value from a closed list, so that everybody writes the same thing in the same way. '}
      The name in small type, such as <code>{page.vocabulary.terms[0]?.curie}</code>, is how the data write
      the term.{' '}
      {others.map(([namespace, folder]) => (
        <a key={namespace} href={`${rootOf(page)}${folder}/`}>
          {groups.includes(true)
            ? 'The codes that properties lead to'
            : 'The classes and properties that use them'}
        </a>
      ))}{' '}
      have a page of their own.
    </p>
  );
}
