import type { Organization } from '../model/kinds.ts';
import { AttendedList, listAttended } from './attendance.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Block, Fact, Facts, List, OutLink } from './facts.tsx';
import { Sources } from './passages.tsx';
import { Refs } from './refs.tsx';
import { MeetingList } from './series-body.tsx';
import type { View } from './site-data.ts';
import { compareMeetings } from './thing-index.ts';
import { OrganizationLinks, ThingLink, ThingLinks } from './thing-link.tsx';
import { WithdrawnParts } from './withdrawn-parts.tsx';
import { formatCode, When } from './words.tsx';

interface Props {
  readonly view: View;
  readonly record: Organization;
}

/** What is known of an organization: what it is, what it belongs to, and where it took part. */
export function OrganizationBody({ view, record }: Props) {
  return (
    <>
      <OrganizationFacts view={view} record={record} />
      <Party view={view} record={record} />
      <Attendance view={view} record={record} />
      <Parts view={view} record={record} />
      <Published view={view} record={record} />
      <Sources view={view} passages={record.passages} />
      <WithdrawnParts parts={record.withdrawnParts} />
    </>
  );
}

function OrganizationFacts({ view, record }: Props) {
  const { kind, country, existed, website, sameAs } = record;
  return (
    <Facts>
      <Fact name="Kind">
        {formatCode(view.data, 'organization', kind)}
        <Refs numbers={record.evidence} />
      </Fact>
      {country !== undefined && (
        <Fact name="Country">
          <ThingLink view={view} kind="place" id={country} />
        </Fact>
      )}
      <Relations view={view} record={record} />
      {existed !== undefined && (
        <Fact name="Existed">
          <When date={existed} />
        </Fact>
      )}
      {website !== undefined && (
        <Fact name="Website">
          <OutLink href={website} />
        </Fact>
      )}
      <Elsewhere iris={sameAs} />
    </Facts>
  );
}

/** What it is a part of, and what became of it; also what only the other side says. */
function Relations({ view, record: { id, ...record } }: Props) {
  const { index } = view.data;
  const links = [
    ['Part of', 'parent', record.parents],
    ['Affiliated to', 'linked-to', record.linkedTo],
    ['Took over from', 'replaces', record.replaces],
    ['Members', 'member', record.members],
  ] as const;
  const others = [
    ['Its work went to', index.namedBy('organization', id, 'organization', 'replaces/*/organization')],
    ['Member of', index.namedBy('organization', id, 'organization', 'members/*/organization')],
    ['Affiliated bodies', index.namedBy('organization', id, 'organization', 'linkedTo/*/organization')],
  ] as const;
  return (
    <>
      {links.map(([title, name, own]) => {
        return (
          own !== undefined && (
            <Fact key={name} name={title}>
              <OrganizationLinks view={view} name={name} links={own} />
            </Fact>
          )
        );
      })}
      {others.map(([name, found]) => {
        return (
          found.length > 0 && (
            <Fact key={name} name={name}>
              <ThingLinks view={view} kind="organization" ids={found.map((each) => each.id)} />
            </Fact>
          )
        );
      })}
    </>
  );
}

function Party({ view, record: { id } }: Props) {
  const { index } = view.data;
  const series = index.namedBy('organization', id, 'series', 'parties/*');
  const meetings = index.namedBy('organization', id, 'meeting', 'parties/*');
  if (series.length + meetings.length === 0) return null;
  return (
    <Block id="party" title="Party to">
      {series.length > 0 && (
        <p>
          <ThingLinks view={view} kind="series" ids={series.map((each) => each.id)} />
        </p>
      )}
      <MeetingList view={view} meetings={[...meetings].sort((a, b) => compareMeetings(b, a))} />
    </Block>
  );
}

function Attendance({ view, record: { id } }: Props) {
  const attended = listAttended(view, 'organization', id);
  if (attended.length === 0) return null;
  return (
    <Block id="meetings" title="Meetings attended">
      <AttendedList view={view} attended={attended} />
    </Block>
  );
}

function Parts({ view, record: { id } }: Props) {
  const parts = view.data.index.namedBy('organization', id, 'organization', 'parents/*/organization');
  if (parts.length === 0) return null;
  return (
    <Block id="parts" title="Its parts">
      <List class="columns">
        {parts.map((part) => (
          <li key={part.id}>
            <ThingLink view={view} kind="organization" id={part.id} />
          </li>
        ))}
      </List>
    </Block>
  );
}

function Published({ view, record: { id } }: Props) {
  const sources = view.data.index.namedBy('organization', id, 'source', 'publisher');
  if (sources.length === 0) return null;
  return (
    <Block id="published" title="Sources that it published">
      <List>
        {sources.map((source) => (
          <li key={source.id}>
            <ThingLink view={view} kind="source" id={source.id} />
          </li>
        ))}
      </List>
    </Block>
  );
}
