import type { Meeting, Series } from '../model/kinds.ts';
import { Block, Facts, List } from './facts.tsx';
import { meetingWords } from './meeting-words.ts';
import { Purposes } from './outcomes.tsx';
import { Sources } from './passages.tsx';
import { SeriesPictures } from './pictures/series-pictures.tsx';
import { Refs } from './refs.tsx';
import { seriesWords } from './series-words.ts';
import type { View } from './site-data.ts';
import { DerivedFact, NamingWhy, StatedFact } from './stated-fact.tsx';
import { Name, ThingLink, ThingLinks } from './thing-link.tsx';
import { thingWords } from './thing-words.ts';
import { Why } from './why/why.tsx';
import { WithdrawnParts } from './withdrawn-parts.tsx';
import { formatCode, When } from './words.tsx';

/** What is known of a series: whose it is, what it is for, and its rounds in their order. */
export function SeriesBody({ view, record: series }: { readonly view: View; readonly record: Series }) {
  const { data } = view;
  const words = seriesWords(data.language);
  const meetings = (series.meetings ?? []).flatMap((id) => data.index.get('meeting', id) ?? []);
  return (
    <>
      <NamingWhy view={view} of={['name', 'alternateNames', 'description', 'id']} />
      <SeriesFacts view={view} series={series} rounds={meetings.length} />
      {meetings.length > 0 && (
        <Block id="rounds" title={words.rounds}>
          <MeetingList view={view} meetings={meetings} />
          <SeriesPictures view={view} language={data.language} series={series} />
        </Block>
      )}
      <Purposes view={view} purposes={series.purposes} />
      <Sources view={view} passages={series.passages} />
      <WithdrawnParts parts={series.withdrawnParts} />
    </>
  );
}

function SeriesFacts({ view, series, rounds }: SeriesFactsProps) {
  const { data } = view;
  const words = seriesWords(data.language);
  const { parties, kind, initiatedAt, evidence } = series;
  const count = words.count(rounds);
  return (
    <Facts>
      <StatedFact view={view} name={words.parties} of={['parties']}>
        <ThingLinks view={view} kind="organization" ids={parties} />
      </StatedFact>
      <StatedFact view={view} name={thingWords(data.language).kind} of={['kind', 'evidence']}>
        {formatCode(data, 'kind', kind)}
        <Refs numbers={evidence} />
      </StatedFact>
      {initiatedAt !== undefined && (
        <StatedFact view={view} name={words.begunBy} of={['initiatedAt']}>
          {formatCode(data, 'level', initiatedAt)}
        </StatedFact>
      )}
      <DerivedFact
        name={words.knownRounds}
        why={<Why view={view} of={[['meetings']]} label={words.knownRounds} />}
      >
        {rounds === 0 ? count : <a href="#rounds-heading">{count}</a>}
      </DerivedFact>
    </Facts>
  );
}

interface SeriesFactsProps {
  readonly view: View;
  readonly series: Series;
  /** How many are known. */
  readonly rounds: number;
}

/** Meetings, each with when and where. */
export function MeetingList({
  view,
  meetings,
}: {
  readonly view: View;
  readonly meetings: readonly Meeting[];
}) {
  return (
    <List class="meetings">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <MeetingLine view={view} meeting={meeting} />
        </li>
      ))}
    </List>
  );
}

/** One meeting in a list. */
export function MeetingLine({ view, meeting }: { readonly view: View; readonly meeting: Meeting }) {
  const { data } = view;
  const { id, date, location, status, outcomes = [] } = meeting;
  const words = thingWords(data.language);
  return (
    <>
      <span class="when">
        {date === undefined ? meetingWords(data.language).dateNotKnown : <When date={date} />}
      </span>
      <ThingLink view={view} kind="meeting" id={id} />
      <small>
        {location !== undefined && [' ', <Name key="place" title={data.titleOf('place', location)} />]}
        {status !== 'held' && ` · ${formatCode(data, 'status', status)}`}
        {outcomes.length > 0 && ` · ${words.outcomes(outcomes.length)}`}
      </small>
    </>
  );
}
