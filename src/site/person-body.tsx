import type { Person } from '../model/kinds.ts';
import { AttendedList, listAttended } from './attendance.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Block, Fact, Facts, List } from './facts.tsx';
import { Sources } from './passages.tsx';
import { Refs } from './refs.tsx';
import type { View } from './site-data.ts';
import { ThingLink } from './thing-link.tsx';
import { WithdrawnParts } from './withdrawn-parts.tsx';
import { Words } from './words.tsx';

/** What is known of a person: names, and the roles and posts that meetings evidence. */
export function PersonBody({ view, record }: { readonly view: View; readonly record: Person }) {
  const { givenName, familyName, sameAs, evidence } = record;
  const attended = listAttended(view, 'person', record.id);
  return (
    <>
      {(givenName ?? familyName ?? sameAs ?? evidence) !== undefined && (
        <Facts>
          {givenName !== undefined && (
            <Fact name="Given name">
              <Words texts={givenName} />
            </Fact>
          )}
          {familyName !== undefined && (
            <Fact name="Family name">
              <Words texts={familyName} />
            </Fact>
          )}
          <Elsewhere iris={sameAs} />
          {evidence !== undefined && (
            <Fact name="Backed by">
              passages
              <Refs numbers={evidence} />
            </Fact>
          )}
        </Facts>
      )}
      {attended.length > 0 && (
        <Block id="meetings" title="Roles at meetings">
          <AttendedList view={view} attended={attended} />
        </Block>
      )}
      <Deeds view={view} id={record.id} />
      <Sources view={view} passages={record.passages} />
      <WithdrawnParts parts={record.withdrawnParts} />
    </>
  );
}

const DEEDS: Readonly<Record<string, string>> = {
  'steps/*/takenBy/persons/*': 'took a step that led to it',
  'followUps/*/decidedBy/persons/*': 'decided what was to follow',
  'sideEvents/*/organizers/persons/*': 'organized an event beside it',
};

/** What a person did for a meeting otherwise than by a role at it. */
function Deeds({ view, id }: { readonly view: View; readonly id: string }) {
  const deeds = new Map<string, Set<string>>();
  for (const { from, field } of view.data.index.backlinksTo('person', id)) {
    const deed = DEEDS[field];
    if (deed === undefined) continue;
    const known = deeds.get(from.record.id);
    if (known === undefined) deeds.set(from.record.id, new Set([deed]));
    else known.add(deed);
  }
  if (deeds.size === 0) return null;
  return (
    <Block id="deeds" title="Before, beside and after meetings">
      <List>
        {[...deeds].map(([meeting, done]) => (
          <li key={meeting}>
            <ThingLink view={view} kind="meeting" id={meeting} />: {[...done].join(', ')}
          </li>
        ))}
      </List>
    </Block>
  );
}
