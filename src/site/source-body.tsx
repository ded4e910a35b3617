import type { Kind, Source } from '../model/kinds.ts';
import { Block, Facts, List, OutLink } from './facts.tsx';
import { punctuationOf } from './punctuation.ts';
import type { View } from './site-data.ts';
import { sourceWords } from './source-words.ts';
import { AllDerived, DerivedFact, NamingWhy, StatedFact } from './stated-fact.tsx';
import { Joined, ThingLink, ThingLinks } from './thing-link.tsx';
import { thingWords } from './thing-words.ts';
import { WithdrawnParts } from './withdrawn-parts.tsx';
import { formatCode, OtherNames, When, Words } from './words.tsx';

interface Props {
  readonly view: View;
  readonly record: Source;
}

/** What a library would say of a document, and what rests on it. */
export function SourceBody({ view, record }: Props) {
  return (
    <>
      <NamingWhy view={view} of={['name', 'description', 'id']} />
      <SourceFacts view={view} record={record} />
      <Rests view={view} record={record} />
      <WithdrawnParts parts={record.withdrawnParts} />
    </>
  );
}

function SourceFacts({ view, record }: Props) {
  const { data } = view;
  const { url, kind, standing, extentRead, language } = record;
  const words = sourceWords(data.language);
  return (
    <Facts>
      <StatedFact view={view} name={words.address} of={['url']}>
        <OutLink href={url} />
      </StatedFact>
      <StatedFact view={view} name={thingWords(data.language).kind} of={['kind', 'standing']}>
        <Joined>{[formatCode(data, 'source', kind), formatCode(data, 'standing', standing)]}</Joined>
      </StatedFact>
      <Publisher view={view} record={record} />
      <Published view={view} record={record} />
      <StatedFact view={view} name={words.language} of={['language']}>
        {language}
      </StatedFact>
      <ComposedTitle view={view} record={record} />
      <StatedFact view={view} name={words.read} of={['extentRead']}>
        {formatCode(data, 'extent', extentRead)}
      </StatedFact>
      <Versions view={view} record={record} />
    </Facts>
  );
}

function Publisher({ view, record: { publisher, publisherName } }: Props) {
  const name = sourceWords(view.data.language).publisher;
  if (publisher !== undefined) {
    return (
      <StatedFact view={view} name={name} of={['publisher']}>
        <ThingLink view={view} kind="organization" id={publisher} />
      </StatedFact>
    );
  }
  if (publisherName === undefined) return null;
  return (
    <StatedFact view={view} name={name} of={['publisherName']}>
      <span id="publisher">
        <Words texts={publisherName} />
        <OtherNames name={publisherName} />
      </span>
    </StatedFact>
  );
}

/** When it was published, and how an editor knows. */
function Published({ view, record: { date, dateBasis } }: Props) {
  if (date === undefined) return null;
  return (
    <StatedFact view={view} name={sourceWords(view.data.language).published} of={['date', 'dateBasis']}>
      <When date={date} />
      {dateBasis !== undefined && (
        <small class="basis" id="remark-date">
          {' '}
          {formatCode(view.data, 'basis', dateBasis)}
        </small>
      )}
    </StatedFact>
  );
}

/** Says of each title that an editor gave it, and not the document itself. */
function ComposedTitle({ view, record: { name, nameBasis } }: Props) {
  if (nameBasis === undefined) return null;
  const { open, close } = punctuationOf(view.data.language);
  return (
    <StatedFact view={view} name={sourceWords(view.data.language).title} of={['nameBasis']}>
      {Object.keys(name).map((language) => (
        <span key={language} id={`remark-name-${language}`}>
          {formatCode(view.data, 'basis', nameBasis)}
          {open}
          {language}
          {close}{' '}
        </span>
      ))}
    </StatedFact>
  );
}

/** Copies and translations, in both directions. */
function Versions({ view, record }: Props) {
  const { index, language } = view.data;
  const words = sourceWords(language);
  return (
    <>
      {(['copyOf', 'translationOf'] as const).map((field) => {
        const original = record[field];
        return (
          original !== undefined && (
            <StatedFact key={field} view={view} name={words[field]} of={[field]}>
              <ThingLink view={view} kind="source" id={original} />
            </StatedFact>
          )
        );
      })}
      {(['copiedIn', 'translatedIn'] as const).map((name) => {
        const field = name === 'copiedIn' ? 'copyOf' : 'translationOf';
        const others = index.namedBy('source', record.id, 'source', field);
        return (
          others.length > 0 && (
            <DerivedFact key={name} name={words[name]}>
              <ThingLinks view={view} kind="source" ids={others.map((source) => source.id)} />
            </DerivedFact>
          )
        );
      })}
    </>
  );
}

/** The records that cite the document, with how many passages of it, and those that it is about. */
function Rests({ view, record: { id } }: Props) {
  const counts = new Map<string, { readonly kind: Kind; readonly id: string; passages: number }>();
  for (const { from, field } of view.data.index.backlinksTo('source', id)) {
    if (field !== 'passages/*/source' && field !== 'otherSources/*') continue;
    const key = `${from.kind}/${from.record.id}`;
    const known = counts.get(key) ?? { kind: from.kind, id: from.record.id, passages: 0 };
    const passages = known.passages + (field === 'passages/*/source' ? 1 : 0);
    counts.set(key, { ...known, passages });
  }
  if (counts.size === 0) return null;
  const words = sourceWords(view.data.language);
  return (
    <Block id="rests" title={words.rests}>
      <List>
        {[...counts].map(([key, { kind, id: citing, passages }]) => (
          <li key={key}>
            <ThingLink view={view} kind={kind} id={citing} />
            <small> {passages === 0 ? words.notCited : words.passages(passages)}</small>
          </li>
        ))}
      </List>
      <AllDerived />
    </Block>
  );
}
