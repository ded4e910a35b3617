import type { Kind, Source } from '../model/kinds.ts';
import { Block, Fact, Facts, List, OutLink } from './facts.tsx';
import type { View } from './site-data.ts';
import { ThingLink, ThingLinks } from './thing-link.tsx';
import { WithdrawnParts } from './withdrawn-parts.tsx';
import { formatCode, formatCount, OtherNames, When, Words } from './words.tsx';

interface Props {
  readonly view: View;
  readonly record: Source;
}

/** What a library would say of a document, and what rests on it. */
export function SourceBody({ view, record }: Props) {
  const { data } = view;
  const { name, url, kind, standing, extentRead, language, date, dateBasis, nameBasis } = record;
  return (
    <>
      <Facts>
        <Fact name="Address">
          <OutLink href={url} />
        </Fact>
        <Fact name="Kind">
          {formatCode(data, 'source', kind)}, {formatCode(data, 'standing', standing)}
        </Fact>
        <Publisher view={view} record={record} />
        {date !== undefined && (
          <Fact name="Published">
            <When date={date} />
            {dateBasis !== undefined && (
              <small class="basis" id="remark-date">
                {' '}
                {formatCode(data, 'basis', dateBasis)}
              </small>
            )}
          </Fact>
        )}
        <Fact name="Language">{language}</Fact>
        {nameBasis !== undefined && (
          <Fact name="Title">
            {Object.keys(name).map((language) => (
              <span key={language} id={`remark-name-${language}`}>
                {formatCode(data, 'basis', nameBasis)} ({language}){' '}
              </span>
            ))}
          </Fact>
        )}
        <Fact name="Read by editors">{formatCode(data, 'extent', extentRead)}</Fact>
        <Versions view={view} record={record} />
      </Facts>
      <Rests view={view} record={record} />
      <WithdrawnParts parts={record.withdrawnParts} />
    </>
  );
}

function Publisher({ view, record: { publisher, publisherName } }: Props) {
  if (publisher === undefined && publisherName === undefined) return null;
  return (
    <Fact name="Publisher">
      {publisher === undefined ? (
        publisherName !== undefined && (
          <span id="publisher">
            <Words texts={publisherName} />
            <OtherNames name={publisherName} />
          </span>
        )
      ) : (
        <ThingLink view={view} kind="organization" id={publisher} />
      )}
    </Fact>
  );
}

/** Copies and translations, in both directions. */
function Versions({ view, record: { id, copyOf, translationOf } }: Props) {
  const { index } = view.data;
  const lists = [
    ['Copy of', copyOf === undefined ? [] : [copyOf]],
    ['Translation of', translationOf === undefined ? [] : [translationOf]],
    ['Copied in', index.namedBy('source', id, 'source', 'copyOf').map((source) => source.id)],
    ['Translated in', index.namedBy('source', id, 'source', 'translationOf').map((source) => source.id)],
  ] as const;
  return (
    <>
      {lists.map(([name, ids]) => {
        return (
          ids.length > 0 && (
            <Fact key={name} name={name}>
              <ThingLinks view={view} kind="source" ids={ids} />
            </Fact>
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
  return (
    <Block id="rests" title="What rests on it">
      <List>
        {[...counts].map(([key, { kind, id: citing, passages }]) => (
          <li key={key}>
            <ThingLink view={view} kind={kind} id={citing} />
            <small> {passages === 0 ? 'about the same, not cited' : formatCount(passages, 'passage')}</small>
          </li>
        ))}
      </List>
    </Block>
  );
}
