import type { StatementObject, TermUse } from '../../describe/term-use.ts';
import { rdf } from '../../terms/vocabularies.ts';
import { hrefOf, shortenIri, type VocabularyPage } from './vocabulary-page.ts';

/** In characters; what is longer is cut, since the whole is behind the link. */
const MAX_SHOWN = 160;

interface Props {
  readonly use: TermUse | undefined;
  readonly page: VocabularyPage;
}

/** How often a term is used in the data, and the first statement that does. */
export function Use({ use, page }: Props) {
  if (use === undefined) return <p>Not used in this data set.</p>;
  const { count, document, name } = use;
  return (
    <>
      <p>
        {count === 1 ? 'Used once' : `Used ${formatCount(count)} times`}, {count > 1 && 'first '}in{' '}
        <a href={hrefOf(document, page)} lang={name?.language}>
          {name?.value ?? shortenIri(document, page)}
        </a>
        :
      </p>
      <Statement use={use} page={page} />
    </>
  );
}

/** A statement as Turtle writes it, with each part as a link. */
function Statement({ use, page }: { readonly use: TermUse; readonly page: VocabularyPage }) {
  const { subject, predicate, object } = use;
  return (
    <p class="statement">
      <code>
        <a href={hrefOf(subject, page)}>{`<${shortenIri(subject, page)}>`}</a>{' '}
        <a href={hrefOf(predicate.iri, page)}>{predicate.iri === rdf.type.iri ? 'a' : predicate.curie}</a>{' '}
        <ObjectOf object={object} page={page} /> .
      </code>
    </p>
  );
}

function ObjectOf({ object, page }: { readonly object: StatementObject; readonly page: VocabularyPage }) {
  if (object.kind === 'thing')
    return <a href={hrefOf(object.iri, page)}>{`<${shortenIri(object.iri, page)}>`}</a>;
  if (object.kind === 'term') return <a href={hrefOf(object.iri, page)}>{object.curie}</a>;
  const { value, language, datatype } = object;
  return (
    <>
      <span lang={language}>{`"${shorten(value)}"`}</span>
      {language !== undefined && `@${language}`}
      {datatype !== undefined && `^^${datatype}`}
    </>
  );
}

function shorten(value: string): string {
  const characters = Array.from(value);
  return characters.length > MAX_SHOWN ? `${characters.slice(0, MAX_SHOWN).join('')}…` : value;
}

/** `1,180` */
function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
