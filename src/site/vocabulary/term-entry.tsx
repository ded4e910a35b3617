import type { ComponentChildren } from 'preact';
import type { Alignment, TermReference, VocabularyTerm } from '../../describe/vocabulary-term.ts';
import { Lines } from '../lines.tsx';
import { chooseText, OtherNames, Paragraphs } from './language-texts.tsx';
import { References } from './references.tsx';
import { Use } from './use.tsx';
import { findChanged, findSince, type VocabularyPage } from './vocabulary-page.ts';

interface Props {
  readonly term: VocabularyTerm;
  readonly page: VocabularyPage;
}

/** Everything about one term, at the fragment that its IRI has. */
export function TermEntry({ term, page }: Props) {
  return (
    <section class={term.isDeprecated ? 'term deprecated' : 'term'} id={term.local}>
      <h3>
        <a href={`#${term.local}`}>{chooseText(term.labels)}</a>
        <OtherNames texts={term.labels} />
      </h3>
      <p class="kind">
        <code>{term.curie}</code> · {nameKind(term)} · <Status term={term} page={page} />
      </p>
      <Paragraphs texts={term.definitions} page={page} />
      <dl>
        <Lines>
          <Details term={term} page={page} />
        </Lines>
      </dl>
    </section>
  );
}

/** What a term is, in words that need no knowledge of RDF. */
function nameKind({ kind, linksThings }: VocabularyTerm): string {
  if (kind === 'property') return linksThings ? 'property that links to a thing' : 'property with a value';
  return { class: 'class', list: 'list of codes', code: 'code' }[kind];
}

function Status({ term, page }: Props) {
  const since = findSince(term, page);
  const changed = findChanged(term, page);
  return (
    <>
      status: {term.status}
      {since !== undefined && `, since ${since}`}
      {changed !== undefined && `, changed in ${changed}`}
      {term.isDeprecated && (
        <>
          , <strong>no longer used</strong>
          {term.replacedBy.length > 0 && (
            <>
              : use <References references={term.replacedBy} page={page} />
            </>
          )}
        </>
      )}
    </>
  );
}

function Details({ term, page }: Props) {
  const { notation, notes, superTerms, domain, range, types, disjointWith, alignments, examples } = term;
  const link = (name: string, references: readonly TermReference[], between?: string) =>
    references.length > 0 && (
      <Row name={name}>
        {references.length > 1 && between}
        <References references={references} page={page} />
      </Row>
    );
  return (
    <>
      {notation !== undefined && (
        <Row name="In a record">
          <code>{notation}</code>
        </Row>
      )}
      {notes.length > 0 && (
        <Row name="When to use">
          <Paragraphs texts={notes} page={page} />
        </Row>
      )}
      {link('Used on', domain, 'any of ')}
      {link('Its value is', range, 'any of ')}
      {link(term.kind === 'property' ? 'Special case of' : 'Kind of', superTerms)}
      {link('Also a', types)}
      {link('Never also a', disjointWith)}
      {alignments.length > 0 && (
        <Row name="In other vocabularies">
          <Alignments alignments={alignments} page={page} />
        </Row>
      )}
      {examples.length > 0 && <Row name="For example">{examples.join(' · ')}</Row>}
      {page.uses !== undefined && (
        <Row name="In this data set">
          <Use use={page.uses.get(term.iri)} page={page} />
        </Row>
      )}
    </>
  );
}

const RELATIONS: Readonly<Record<string, string>> = {
  'owl:equivalentClass': 'the same as ',
  'owl:equivalentProperty': 'the same as ',
  'skos:exactMatch': 'the same as ',
  'skos:closeMatch': 'nearly the same as ',
  'skos:broadMatch': 'narrower than ',
  'skos:narrowMatch': 'wider than ',
  'skos:relatedMatch': 'has to do with ',
  'rdfs:seeAlso': 'see also ',
};

function Alignments({
  alignments,
  page,
}: {
  readonly alignments: readonly Alignment[];
  readonly page: VocabularyPage;
}) {
  const relations = [...new Set(alignments.map(({ relation }) => relation))];
  return relations.map((relation, i) => (
    <span key={relation}>
      {i > 0 && '; '}
      {RELATIONS[relation]}
      <References references={alignments.filter((each) => each.relation === relation)} page={page} />
    </span>
  ));
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
