import type { Path } from '../../model/field.ts';
import type { Passage } from '../../model/parts.ts';
import type { Iri } from '../../terms/iri.ts';
import { linksOf } from '../search-sink.ts';
import { partOf, type View } from '../site-data.ts';
import { LANGUAGE } from '../words.tsx';
import { formatStatement } from './format-statement.ts';
import type { Ground } from './why-index.ts';
import { whyWords } from './words.ts';

/**
 * Why a fact is said, to be opened: its passages, the fields of the record, the rule that turns each into statements,
 * and the statements.
 *
 * Nothing is shown where no field given is in the record.
 */
export function Why({ view, of, except, part, label }: WhyProps) {
  const reasons = view.why?.reasonsFor(of, except);
  if (reasons === undefined) return null;
  const words = whyWords(LANGUAGE);
  const { grounds, passages } = reasons;
  return (
    <details class="why">
      <summary>
        {words.why}
        <span class="unseen"> {label ?? part?.replaceAll('-', ' ') ?? of[0]?.join(' ')}</span>
      </summary>
      <Passages view={view} passages={passages} />
      <dl>
        {grounds.map((ground) => (
          <GroundLines key={`${ground.path.join('/')} ${ground.rule}`} view={view} ground={ground} />
        ))}
      </dl>
      <p>
        {words.file}: <code>{view.folder}.yaml</code> · {words.line}:{' '}
        <kbd>communique explain {part === undefined ? view.folder : `${view.folder}#${part}`}</kbd>
      </p>
    </details>
  );
}

interface WhyProps {
  readonly view: View;
  /** Fields of the record that the fact is from, with all that is in them. */
  readonly of: readonly Path[];
  /** Fields within these that are explained elsewhere. */
  readonly except?: readonly Path[];
  /** The fragment of the part that is explained; left out for the thing itself. */
  readonly part?: string;
  /** What is explained, for those who only hear it; by default the part, or the first field. */
  readonly label?: string;
}

function Passages({ view, passages }: { readonly view: View; readonly passages: readonly Passage[] }) {
  const words = whyWords(LANGUAGE);
  if (passages.length === 0) return <p>{words.noPassage}</p>;
  return (
    <p>
      {words.passages}:{' '}
      {passages.map(({ n }, i) => {
        const [address] = linksOf(view.told.get(partOf(view, 'passage', n)), 'url');
        return (
          <span key={n}>
            {i > 0 && ', '}
            <a href={`#passage-${n}`}>{n}</a>
            {address !== undefined && (
              <>
                {' ('}
                <a href={address}>{words.there}</a>)
              </>
            )}
          </span>
        );
      })}
    </p>
  );
}

function GroundLines({ view, ground }: { readonly view: View; readonly ground: Ground }) {
  const { path, rule, statements } = ground;
  const document = documentOf(view);
  return (
    <>
      <dt>
        <code>{path.join('/')}</code> <span lang={LANGUAGE === RULES ? undefined : RULES}>{rule}</span>
      </dt>
      {statements.map((statement, i) => (
        <dd key={i}>
          <code>{formatStatement(statement, view.data.iriOf.base, document)}</code>
        </dd>
      ))}
    </>
  );
}

/** The language in which the mapping says what its rules do. */
const RULES: string = 'en';

function documentOf({ data, folder }: View): Iri {
  return `${data.iriOf.base}${folder}/` as Iri;
}
