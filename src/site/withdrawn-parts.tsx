import type { WithdrawnPart } from '../model/tombstone.ts';
import { Block, List } from './facts.tsx';
import { When, Words } from './words.tsx';

/** Parts of a record that were published and are no more, under the addresses that they had. */
export function WithdrawnParts({ parts = [] }: { readonly parts?: readonly WithdrawnPart[] | undefined }) {
  if (parts.length === 0) return null;
  return (
    <Block id="withdrawn" title="Withdrawn">
      <List>
        {parts.map(({ part, reason, date, replacedBy }) => (
          <li key={part} id={part}>
            <When date={{ edtf: date }} />: <Words texts={reason} />
            {replacedBy !== undefined && (
              <>
                {' '}
                See <a href={`#${replacedBy}`}>{replacedBy}</a>.
              </>
            )}
          </li>
        ))}
      </List>
    </Block>
  );
}
