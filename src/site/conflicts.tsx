import { type Disputed, disputedIn, type OtherAccount } from '../model/conflict.ts';
import type { Meeting } from '../model/kinds.ts';
import { type DisputedFields, partsOfMeeting } from '../model/part-of-meeting.ts';
import { evidenceWords } from './evidence-words.ts';
import { Block, List } from './facts.tsx';
import { Refs } from './refs.tsx';
import type { View } from './site-data.ts';
import { ThingLink } from './thing-link.tsx';
import { Why } from './why/why.tsx';
import { formatCode, When, Words } from './words.tsx';

interface Props {
  readonly view: View;
  readonly meeting: Meeting;
}

/** Where sources disagree, and how single facts are known where that differs from the rest. */
export function Conflicts({ view, meeting }: Props) {
  const { conflicts = [], remarks = [] } = meeting;
  if (conflicts.length + remarks.length === 0) return null;
  const words = evidenceWords(view.data.language);
  return (
    <Block id="doubts" title={words.doubts}>
      <List class="doubts">
        {conflicts.map(({ n, part, others, reason }, i) => (
          <li key={n} id={`conflict-${n}`}>
            <p>
              <b class="role differs">{words.differ}</b>
              {words.kept({
                fields: listFields(others).map((field) => words.fields[field]),
                part: part && <a href={`#${part}`}>{words.part(part)}</a>,
                value: <Kept view={view} meeting={meeting} part={part} others={others} />,
              })}
              <Words texts={reason} />
            </p>
            <Others view={view} n={n} others={others} />
            <Why view={view} of={[['conflicts', i]]} part={`conflict-${n}`} />
          </li>
        ))}
        {remarks.map(({ n, about, basis, description, evidence }, i) => (
          <li key={`remark-${n}`} id={`remark-${n}`}>
            <b class="role">{words.fields[about]}</b>
            {basis !== undefined && words.basis(formatCode(view.data, 'basis', basis))}
            {description !== undefined && <Words texts={description} />}
            <Refs numbers={evidence} />
            <Why view={view} of={[['remarks', i]]} part={`remark-${n}`} />
          </li>
        ))}
      </List>
    </Block>
  );
}

function listFields(others: readonly OtherAccount[]): readonly Disputed[] {
  return [...new Set(others.flatMap(disputedIn))];
}

function Kept({ view, meeting, part, others }: Props & KeptProps) {
  const field = others.flatMap(disputedIn)[0];
  const fields: DisputedFields =
    part === undefined ? meeting : (partsOfMeeting(meeting).get(part)?.fields ?? {});
  return <Value view={view} field={field} fields={fields} />;
}

interface KeptProps {
  readonly part: string | undefined;
  readonly others: readonly OtherAccount[];
}

function Others({
  view,
  n,
  others,
}: {
  readonly view: View;
  readonly n: number;
  readonly others: readonly OtherAccount[];
}) {
  return (
    <List>
      {others.map((account) => (
        <li key={account.n} id={`conflict-${n}-${account.n}`}>
          <Value view={view} field={disputedIn(account)[0]} fields={account} />
          <Refs numbers={account.evidence} />
          {account.description !== undefined && (
            <>
              {evidenceWords(view.data.language).colon}
              <Words texts={account.description} />
            </>
          )}
        </li>
      ))}
    </List>
  );
}

interface ValueProps {
  readonly view: View;
  readonly field: Disputed | undefined;
  readonly fields: DisputedFields;
}

/** The value of a disputed field, as it would stand elsewhere on the page. */
function Value({ view, field, fields }: ValueProps) {
  const value = field === undefined ? undefined : fields[field];
  const words = evidenceWords(view.data.language);
  if (value === undefined) return <>{words.noAccount}</>;
  if (typeof value === 'number') return <>{words.round(value)}</>;
  if (typeof value === 'string') {
    return <ThingLink view={view} kind={field === 'location' ? 'place' : 'organization'} id={value} />;
  }
  return 'edtf' in value ? <When date={value} /> : <Words texts={value} />;
}
