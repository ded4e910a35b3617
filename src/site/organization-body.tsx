import type { Organization } from '../model/kinds.ts';
import { AttendedList, listAttended } from './attendance.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Block, Facts, List, OutLink } from './facts.tsx';
import { organizationWords } from './organization-words.ts';
import { Sources } from './passages.tsx';
import { Refs } from './refs.tsx';
import { MeetingList } from './series-body.tsx';
import type { View } from './site-data.ts';
import { AllDerived, DerivedFact, NamingWhy, StatedFact } from './stated-fact.tsx';
import { compareMeetings } from './thing-index.ts';
import { OrganizationLinks, ThingLink, ThingLinks } from './thing-link.tsx';
import { thingWords } from './thing-words.ts';
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
      <NamingWhy view={view} of={['name', 'alternateNames', 'abbreviation', 'description']} />
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
  const words = organizationWords(view.data.language);
  return (
    <Facts>
      <StatedFact view={view} name={thingWords(view.data.language).kind} of={['kind', 'evidence']}>
        {formatCode(view.data, 'organization', kind)}
        <Refs numbers={record.evidence} />
      </StatedFact>
      {country !== undefined && (
        <StatedFact view={view} name={words.country} of={['country']}>
          <ThingLink view={view} kind="place" id={country} />
        </StatedFact>
      )}
      <Relations view={view} record={record} />
      {existed !== undefined && (
        <StatedFact view={view} name={words.existed} of={['existed']}>
          <When date={existed} />
        </StatedFact>
      )}
      {website !== undefined && (
        <StatedFact view={view} name={words.website} of={['website']}>
          <OutLink href={website} />
        </StatedFact>
      )}
      <Elsewhere view={view} iris={sameAs} />
    </Facts>
  );
}

/** Fields that lead to other organizations, with what addresses call such a link. */
const LINKS = [
  ['parents', 'parent'],
  ['linkedTo', 'linked-to'],
  ['replaces', 'replaces'],
  ['members', 'member'],
] as const;

/** Fields of other organizations that lead here. */
const BACKLINKS = [
  ['replacedBy', 'replaces/*/organization'],
  ['memberOf', 'members/*/organization'],
  ['linkedFrom', 'linkedTo/*/organization'],
] as const;

/** What it is a part of, and what became of it; also what only the other side says. */
function Relations({ view, record }: Props) {
  const { index, language } = view.data;
  const words = organizationWords(language);
  return (
    <>
      {LINKS.map(([field, name]) => {
        const links = record[field];
        return (
          links !== undefined && (
            <StatedFact key={field} view={view} name={words[field]} of={[field]}>
              <OrganizationLinks view={view} name={name} links={links} />
            </StatedFact>
          )
        );
      })}
      {BACKLINKS.map(([name, field]) => {
        const found = index.namedBy('organization', record.id, 'organization', field);
        return (
          found.length > 0 && (
            <DerivedFact key={name} name={words[name]}>
              <ThingLinks view={view} kind="organization" ids={found.map((each) => each.id)} />
            </DerivedFact>
          )
        );
      })}
    </>
  );
}

function Party({ view, record: { id } }: Props) {
  const { index, language } = view.data;
  const series = index.namedBy('organization', id, 'series', 'parties/*');
  const meetings = index.namedBy('organization', id, 'meeting', 'parties/*');
  if (series.length + meetings.length === 0) return null;
  return (
    <Block id="party" title={organizationWords(language).partyTo}>
      {series.length > 0 && (
        <p>
          <ThingLinks view={view} kind="series" ids={series.map((each) => each.id)} />
        </p>
      )}
      <MeetingList view={view} meetings={[...meetings].sort((a, b) => compareMeetings(b, a))} />
      <AllDerived />
    </Block>
  );
}

function Attendance({ view, record: { id } }: Props) {
  const attended = listAttended(view, 'organization', id);
  if (attended.length === 0) return null;
  return (
    <Block id="meetings" title={organizationWords(view.data.language).attended}>
      <AttendedList view={view} attended={attended} />
    </Block>
  );
}

function Parts({ view, record: { id } }: Props) {
  const parts = view.data.index.namedBy('organization', id, 'organization', 'parents/*/organization');
  if (parts.length === 0) return null;
  return (
    <Block id="parts" title={organizationWords(view.data.language).parts}>
      <List class="columns">
        {parts.map((part) => (
          <li key={part.id}>
            <ThingLink view={view} kind="organization" id={part.id} />
          </li>
        ))}
      </List>
      <AllDerived />
    </Block>
  );
}

function Published({ view, record: { id } }: Props) {
  const sources = view.data.index.namedBy('organization', id, 'source', 'publisher');
  if (sources.length === 0) return null;
  return (
    <Block id="published" title={organizationWords(view.data.language).published}>
      <List>
        {sources.map((source) => (
          <li key={source.id}>
            <ThingLink view={view} kind="source" id={source.id} />
          </li>
        ))}
      </List>
      <AllDerived />
    </Block>
  );
}
