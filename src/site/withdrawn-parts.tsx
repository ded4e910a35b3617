import type { WithdrawnPart } from '../model/tombstone.ts';
import { evidenceWords } from './evidence-words.ts';
import { Block, List } from './facts.tsx';
import { useLanguage } from './language.ts';
import { When, Words } from './words.tsx';

/** Parts of a record that were published and are no more, under the addresses that they had. */
export function WithdrawnParts({ parts = [] }: { readonly parts?: readonly WithdrawnPart[] | undefined }) {
  const words = evidenceWords(useLanguage());
  if (parts.length === 0) return null;
  return (
    <Block id="withdrawn" title={words.withdrawn}>
      <List>
        {parts.map(({ part, reason, date, replacedBy }) => (
          <li key={part} id={part}>
            <When date={{ edtf: date }} />
            {words.colon}
            <Words texts={reason} />
            {replacedBy !== undefined && (
              <> {words.see(<a href={`#${replacedBy}`}>{words.address(replacedBy)}</a>)}</>
            )}
          </li>
        ))}
      </List>
    </Block>
  );
}
