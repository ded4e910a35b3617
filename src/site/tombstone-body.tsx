import type { Tombstone } from '../model/tombstone.ts';
import { Fact, Facts } from './facts.tsx';
import type { View } from './site-data.ts';
import { ThingLink } from './thing-link.tsx';
import { chooseText, When, Words } from './words.tsx';

/** What became of a thing that was published under this address, and where to look instead. */
export function TombstoneBody({ view, tombstone }: { readonly view: View; readonly tombstone: Tombstone }) {
  if (tombstone.status === 'moved') {
    return (
      <p>
        It goes by another address now: <ThingLink view={view} kind={tombstone.kind} id={tombstone.movedTo} />
        .
      </p>
    );
  }
  const { reason, date, kind, replacedBy } = tombstone;
  return (
    <>
      <p>This record was published here, and is no more.</p>
      <Facts>
        <Fact name="Why">
          <Words texts={reason} />
        </Fact>
        <Fact name="Withdrawn">
          <When date={{ edtf: date }} />
        </Fact>
        {replacedBy !== undefined && (
          <Fact name="See instead">
            <ThingLink view={view} kind={kind} id={replacedBy} />
          </Fact>
        )}
      </Facts>
    </>
  );
}

/** What the page of a tombstone is called. */
export function titleOfTombstone(tombstone: Tombstone): string {
  if (tombstone.status === 'moved') return `Moved: ${tombstone.id}`;
  const name = tombstone.name === undefined ? tombstone.id : chooseText(tombstone.name).text;
  return `Withdrawn: ${name}`;
}
