import type { Place } from '../model/kinds.ts';
import { Elsewhere } from './elsewhere.tsx';
import { Block, Facts, List } from './facts.tsx';
import { placeWords } from './place-words.ts';
import { MeetingList } from './series-body.tsx';
import type { View } from './site-data.ts';
import { AllDerived, DerivedFact, NamingWhy, StatedFact } from './stated-fact.tsx';
import { compareMeetings } from './thing-index.ts';
import { Joined, ThingLink, ThingLinks } from './thing-link.tsx';
import { thingWords } from './thing-words.ts';
import { WithdrawnParts } from './withdrawn-parts.tsx';
import { Words } from './words.tsx';

interface Props {
  readonly view: View;
  readonly record: Place;
}

/** What is known of a place: where it lies, and who met there. */
export function PlaceBody({ view, record }: Props) {
  return (
    <>
      <NamingWhy view={view} of={['name', 'description']} />
      <PlaceFacts view={view} record={record} />
      <Meetings view={view} record={record} />
      <Organizations view={view} record={record} />
      <WithdrawnParts parts={record.withdrawnParts} />
    </>
  );
}

function PlaceFacts({ view, record }: Props) {
  const { id, kind, countryCode, containedInPlace, sameAs } = record;
  const { index, language } = view.data;
  const words = placeWords(language);
  const inside = index.namedBy('place', id, 'place', 'containedInPlace');
  return (
    <Facts>
      <StatedFact view={view} name={thingWords(language).kind} of={['kind']}>
        {words.kinds[kind]}
      </StatedFact>
      {containedInPlace !== undefined && (
        <StatedFact view={view} name={words.containedIn} of={['containedInPlace']}>
          <ThingLink view={view} kind="place" id={containedInPlace} />
        </StatedFact>
      )}
      {countryCode !== undefined && (
        <StatedFact view={view} name={thingWords(language).code} of={['countryCode']}>
          {countryCode}
        </StatedFact>
      )}
      <Address view={view} record={record} />
      {inside.length > 0 && (
        <DerivedFact name={words.contains}>
          <ThingLinks view={view} kind="place" ids={inside.map((place) => place.id)} />
        </DerivedFact>
      )}
      <Elsewhere view={view} iris={sameAs} />
    </Facts>
  );
}

function Address({ view, record: { address } }: Props) {
  if (address === undefined) return null;
  const { streetAddress, postalCode, addressLocality, addressRegion, addressCountry } = address;
  const lines = [streetAddress, addressLocality, addressRegion].filter((line) => line !== undefined);
  return (
    <StatedFact view={view} name={placeWords(view.data.language).address} of={['address']} part="address">
      <span id="address">
        <Joined>
          {[
            ...lines.map((texts, i) => <Words key={i} texts={texts} />),
            ...[postalCode, addressCountry].filter((line) => line !== undefined),
          ]}
        </Joined>
      </span>
    </StatedFact>
  );
}

function Meetings({ view, record: { id } }: Props) {
  const meetings = view.data.index.namedBy('place', id, 'meeting', 'location', 'venue');
  if (meetings.length === 0) return null;
  return (
    <Block id="meetings" title={placeWords(view.data.language).meetings}>
      <MeetingList view={view} meetings={[...meetings].sort((a, b) => compareMeetings(b, a))} />
      <AllDerived />
    </Block>
  );
}

function Organizations({ view, record: { id } }: Props) {
  const organizations = view.data.index.namedBy('place', id, 'organization', 'country');
  if (organizations.length === 0) return null;
  return (
    <Block id="organizations" title={placeWords(view.data.language).organizations}>
      <List class="columns">
        {organizations.map((organization) => (
          <li key={organization.id}>
            <ThingLink view={view} kind="organization" id={organization.id} />
          </li>
        ))}
      </List>
      <AllDerived />
    </Block>
  );
}
