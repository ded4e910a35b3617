import type { VocabularyTerm } from '../../describe/vocabulary-term.ts';
import { Lines } from '../lines.tsx';
import { chooseText, OtherNames, Paragraphs } from './language-texts.tsx';
import { TermEntry } from './term-entry.tsx';
import { Use } from './use.tsx';
import type { VocabularyPage } from './vocabulary-page.ts';

/** Terms that stand together: the classes, the properties, or the codes of one list. */
interface Group {
  readonly id: string;
  readonly name: string;
  /** The list itself, of codes. */
  readonly list: VocabularyTerm | undefined;
  readonly terms: readonly VocabularyTerm[];
}

/** Groups terms for reading, those that have any: classes, properties, then lists with their codes. */
export function groupTerms({ vocabulary: { terms } }: VocabularyPage): Group[] {
  const ofKind = (kind: VocabularyTerm['kind']) => terms.filter((term) => term.kind === kind);
  const lists = ofKind('list').map((list) => {
    const codes = ofKind('code').filter((code) => code.list === list.iri);
    return { id: list.local, name: chooseText(list.labels), list, terms: codes };
  });
  const groups = [
    { id: 'section-classes', name: 'Classes', list: undefined, terms: ofKind('class') },
    { id: 'section-properties', name: 'Properties', list: undefined, terms: ofKind('property') },
  ];
  return [...groups.filter((group) => group.terms.length > 0), ...lists];
}

/** Where each term stands on the page. */
export function Contents({ groups }: { readonly groups: readonly Group[] }) {
  return (
    <nav class="contents" aria-label="On this page">
      <ul>
        <Lines>
          {groups.map(({ id, name, terms }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>: <TermLinks terms={terms} />
            </li>
          ))}
          <li>
            <a href="#section-versions">Versions</a>
          </li>
        </Lines>
      </ul>
    </nav>
  );
}

function TermLinks({ terms }: { readonly terms: readonly VocabularyTerm[] }) {
  return terms.map(({ local, labels, notation }, i) => (
    <span key={local}>
      {i > 0 && ', '}
      <a href={`#${local}`}>{notation === undefined ? chooseText(labels) : notation}</a>
    </span>
  ));
}

/** A group with all that is known of its terms. */
export function GroupSection({ group, page }: { readonly group: Group; readonly page: VocabularyPage }) {
  const { id, name, list, terms } = group;
  return (
    <section id={id}>
      <h2>
        {name}
        {list !== undefined && <OtherNames texts={list.labels} />}
      </h2>
      {list !== undefined && <ListFacts list={list} page={page} />}
      <Lines>
        {terms.map((term) => (
          <TermEntry key={term.local} term={term} page={page} />
        ))}
      </Lines>
    </section>
  );
}

function ListFacts({ list, page }: { readonly list: VocabularyTerm; readonly page: VocabularyPage }) {
  const use = page.uses?.get(list.iri);
  return (
    <>
      <p class="kind">
        <code>{list.curie}</code> · list of codes · status: {list.status}
      </p>
      <Paragraphs texts={list.definitions} page={page} />
      {use !== undefined && <Use use={use} page={page} />}
    </>
  );
}
