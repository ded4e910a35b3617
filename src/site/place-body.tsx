import type { Place } from '../model/kinds.ts';
import { Elsewhere } from './elsewhere.tsx';
import { Block, Fact, Facts, List } from './facts.tsx';
import { MeetingList } from './series-body.tsx';
import type { View } from './site-data.ts';
import { compareMeetings } from './thing-index.ts';
import { Joined, ThingLink, ThingLinks } from './thing-link.tsx';
import { WithdrawnParts } from './withdrawn-parts.tsx';
import { Words } from './words.tsx';

interface Props {
  readonly view: View;
  readonly record: Place;
}

/** What is known of a place: where it lies, and who met there. */
export function PlaceBody({ view, record }: Props) {
  const { index } = view.data;
  const { id, kind, countryCode, containedInPlace, sameAs } = record;
  const inside = index.namedBy('place', id, 'place', 'containedInPlace');
  const meetings = index.namedBy('place', id, 'meeting', 'location', 'venue');
  const organizations = index.namedBy('place', id, 'organization', 'country');
  return (
    <>
      <Facts>
        <Fact name="Kind">{kind}</Fact>
        {containedInPlace !== undefined && (
          <Fact name="In">
            <ThingLink view={view} kind="place" id={containedInPlace} />
          </Fact>
        )}
        {countryCode !== undefined && <Fact name="Code">{countryCode}</Fact>}
        <Address record={record} />
        {inside.length > 0 && (
          <Fact name="Places in it">
            <ThingLinks view={view} kind="place" ids={inside.map((place) => place.id)} />
          </Fact>
        )}
        <Elsewhere iris={sameAs} />
      </Facts>
      {meetings.length > 0 && (
        <Block id="meetings" title="Meetings here">
          <MeetingList view={view} meetings={[...meetings].sort((a, b) => compareMeetings(b, a))} />
        </Block>
      )}
      {organizations.length > 0 && (
        <Block id="organizations" title="Organizations">
          <List class="columns">
            {organizations.map((organization) => (
              <li key={organization.id}>
                <ThingLink view={view} kind="organization" id={organization.id} />
              </li>
            ))}
          </List>
        </Block>
      )}
      <WithdrawnParts parts={record.withdrawnParts} />
    </>
  );
}

function Address({ record: { address } }: Pick<Props, 'record'>) {
  if (address === undefined) return null;
  const { streetAddress, postalCode, addressLocality, addressRegion, addressCountry } = address;
  const lines = [streetAddress, addressLocality, addressRegion].filter((line) => line !== undefined);
  return (
    <Fact name="Address">
      <span id="address">
        <Joined>
          {[
            ...lines.map((texts, i) => <Words key={i} texts={texts} />),
            ...[postalCode, addressCountry].filter((line) => line !== undefined),
          ]}
        </Joined>
      </span>
    </Fact>
  );
}
