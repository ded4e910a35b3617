import type { Tombstone } from '../model/tombstone.ts';
import { Fact, Facts } from './facts.tsx';
import { chooseText, type Language } from './language.ts';
import type { View } from './site-data.ts';
import { ThingLink } from './thing-link.tsx';
import { tombstoneWords } from './tombstone-words.ts';
import { When, Words } from './words.tsx';

/** What became of a thing that was published under this address, and where to look instead. */
export function TombstoneBody({ view, tombstone }: { readonly view: View; readonly tombstone: Tombstone }) {
  const words = tombstoneWords(view.data.language);
  if (tombstone.status === 'moved') {
    const { kind, movedTo } = tombstone;
    return <p>{words.otherAddress(<ThingLink view={view} kind={kind} id={movedTo} />)}</p>;
  }
  const { reason, date, kind, replacedBy } = tombstone;
  return (
    <>
      <p>{words.noMore}</p>
      <Facts>
        <Fact name={words.reason}>
          <Words texts={reason} />
        </Fact>
        <Fact name={words.date}>
          <When date={{ edtf: date }} />
        </Fact>
        {replacedBy !== undefined && (
          <Fact name={words.instead}>
            <ThingLink view={view} kind={kind} id={replacedBy} />
          </Fact>
        )}
      </Facts>
    </>
  );
}

/** What the page of a tombstone is called. */
export function titleOfTombstone(tombstone: Tombstone, language: Language): string {
  const words = tombstoneWords(language);
  if (tombstone.status === 'moved') return words.moved(tombstone.id);
  const { id, name } = tombstone;
  return words.withdrawn(name === undefined ? id : chooseText(name, language).text);
}
