import type { Path } from '../../model/field.ts';
import type { Passage } from '../../model/parts.ts';
import type { Iri } from '../../terms/iri.ts';
import { langOf, useLanguage } from '../language.ts';
import { linksOf } from '../search-sink.ts';
import { partOf, type View } from '../site-data.ts';
import { formatStatement } from './format-statement.ts';
import type { Ground } from './why-index.ts';
import { whyWords } from './words.ts';

/**
 * Why a fact is said, to be opened: its passages, the fields of the record with their lines, the rule that turns each
 * into statements, and the statements.
 *
 * Nothing is shown where no field given is in the record.
 */
export function Why({ view, of, except, part, label }: WhyProps) {
  const reasons = view.why?.reasonsFor(of, except);
  if (reasons === undefined) return null;
  const words = whyWords(useLanguage());
  const { grounds, passages } = reasons;
  return (
    <details class="why">
      <summary>
        {words.why}
        <span class="unseen">
          {' '}
          {label ?? (part === undefined ? words.field(of[0] ?? []) : words.part(part))}
        </span>
      </summary>
      <Passages view={view} passages={passages} />
      <dl>
        {grounds.map((ground) => (
          <GroundLines key={`${ground.path.join('/')} ${ground.rule}`} view={view} ground={ground} />
        ))}
      </dl>
      <p>
        {words.file}
        {words.colon}
        <code>{formatPlace(view.folder, grounds)}</code>
        {' · '}
        {words.command}
        {words.colon}
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
  const words = whyWords(useLanguage());
  if (passages.length === 0) return <p>{words.noPassage}</p>;
  const [open, close] = words.brackets;
  return (
    <p>
      {words.passages}
      {words.colon}
      {passages.map(({ n }, i) => {
        const [address] = linksOf(view.told.get(partOf(view, 'passage', n)), 'url');
        return (
          <span key={n}>
            {i > 0 && words.comma}
            <a href={`#passage-${n}`}>{n}</a>
            {address !== undefined && (
              <>
                {open}
                <a href={address}>{words.there}</a>
                {close}
              </>
            )}
          </span>
        );
      })}
    </p>
  );
}

function GroundLines({ view, ground }: { readonly view: View; readonly ground: Ground }) {
  const { path, rule, line, statements } = ground;
  const page = useLanguage();
  const document = documentOf(view);
  return (
    <>
      <dt>
        <code>{path.join('/')}</code>
        {line !== undefined && <small> {whyWords(page).line(line)}</small>}{' '}
        <span lang={langOf(RULES, page)}>{rule}</span>
      </dt>
      <dd>
        <code>
          {statements.map((each) => formatStatement(each, view.data.iriOf.base, document)).join('\n')}
        </code>
      </dd>
    </>
  );
}

/** The file of a record as an editor takes it: with the first line that something rests on, where that is known. */
function formatPlace(folder: string, grounds: readonly Ground[]): string {
  const lines = grounds.flatMap(({ line }) => line ?? []);
  return lines.length === 0 ? `${folder}.yaml` : `${folder}.yaml:${Math.min(...lines)}`;
}

/** The language in which the mapping says what its rules do. */
const RULES: string = 'en';

function documentOf({ data, folder }: View): Iri {
  return `${data.iriOf.base}${folder}/` as Iri;
}
