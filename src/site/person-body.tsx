import type { Person } from '../model/kinds.ts';
import { AttendedList, listAttended } from './attendance.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Block, Facts, List } from './facts.tsx';
import { Sources } from './passages.tsx';
import { personWords } from './person-words.ts';
import { punctuationOf } from './punctuation.ts';
import { Refs } from './refs.tsx';
import type { View } from './site-data.ts';
import { AllDerived, NamingWhy, StatedFact } from './stated-fact.tsx';
import { ThingLink } from './thing-link.tsx';
import { WithdrawnParts } from './withdrawn-parts.tsx';
import { Words } from './words.tsx';

interface Props {
  readonly view: View;
  readonly record: Person;
}

/** What is known of a person: names, and the roles and posts that meetings evidence. */
export function PersonBody({ view, record }: Props) {
  const { givenName, familyName, sameAs, evidence } = record;
  const attended = listAttended(view, 'person', record.id);
  return (
    <>
      <NamingWhy view={view} of={['name', 'alternateNames', 'description', 'id']} />
      {(givenName ?? familyName ?? sameAs ?? evidence) !== undefined && (
        <PersonFacts view={view} record={record} />
      )}
      {attended.length > 0 && (
        <Block id="meetings" title={personWords(view.data.language).roles}>
          <AttendedList view={view} attended={attended} />
        </Block>
      )}
      <Deeds view={view} id={record.id} />
      <Sources view={view} passages={record.passages} />
      <WithdrawnParts parts={record.withdrawnParts} />
    </>
  );
}

function PersonFacts({ view, record: { givenName, familyName, sameAs, evidence } }: Props) {
  const words = personWords(view.data.language);
  return (
    <Facts>
      {givenName !== undefined && (
        <StatedFact view={view} name={words.givenName} of={['givenName']}>
          <Words texts={givenName} />
        </StatedFact>
      )}
      {familyName !== undefined && (
        <StatedFact view={view} name={words.familyName} of={['familyName']}>
          <Words texts={familyName} />
        </StatedFact>
      )}
      <Elsewhere view={view} iris={sameAs} />
      {evidence !== undefined && (
        <StatedFact view={view} name={words.backedBy} of={['evidence']}>
          {words.passages}
          <Refs numbers={evidence} />
        </StatedFact>
      )}
    </Facts>
  );
}

const DEEDS = {
  'steps/*/takenBy/persons/*': 'tookStep',
  'followUps/*/decidedBy/persons/*': 'decided',
  'sideEvents/*/organizers/persons/*': 'organized',
} as const;

function isDeed(field: string): field is keyof typeof DEEDS {
  return Object.hasOwn(DEEDS, field);
}

/** What a person did for a meeting otherwise than by a role at it. */
function Deeds({ view, id }: { readonly view: View; readonly id: string }) {
  const { index, language } = view.data;
  const { comma, colon } = punctuationOf(language);
  const words = personWords(language).deeds;
  const deeds = new Map<string, Set<string>>();
  for (const { from, field } of index.backlinksTo('person', id)) {
    if (!isDeed(field)) continue;
    const deed = words[DEEDS[field]];
    const known = deeds.get(from.record.id);
    if (known === undefined) deeds.set(from.record.id, new Set([deed]));
    else known.add(deed);
  }
  if (deeds.size === 0) return null;
  return (
    <Block id="deeds" title={words.title}>
      <List>
        {[...deeds].map(([meeting, done]) => (
          <li key={meeting}>
            <ThingLink view={view} kind="meeting" id={meeting} />
            {colon}
            {[...done].join(comma)}
          </li>
        ))}
      </List>
      <AllDerived />
    </Block>
  );
}
