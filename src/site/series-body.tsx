import type { Meeting, Series } from '../model/kinds.ts';
import { Block, Fact, Facts, List } from './facts.tsx';
import { Purposes } from './outcomes.tsx';
import { Sources } from './passages.tsx';
import { SeriesPictures } from './pictures/series-pictures.tsx';
import { Refs } from './refs.tsx';
import type { View } from './site-data.ts';
import { ThingLink, ThingLinks } from './thing-link.tsx';
import { WithdrawnParts } from './withdrawn-parts.tsx';
import { formatCode, formatCount, LANGUAGE, When } from './words.tsx';

/** What is known of a series: whose it is, what it is for, and its rounds in their order. */
export function SeriesBody({ view, record: series }: { readonly view: View; readonly record: Series }) {
  const { data } = view;
  const meetings = (series.meetings ?? []).flatMap((id) => data.index.get('meeting', id) ?? []);
  return (
    <>
      <Facts>
        <Fact name="Parties">
          <ThingLinks view={view} kind="organization" ids={series.parties} />
        </Fact>
        <Fact name="Kind">
          {formatCode(data, 'kind', series.kind)}
          <Refs numbers={series.evidence} />
        </Fact>
        {series.initiatedAt !== undefined && (
          <Fact name="Begun by">{formatCode(data, 'level', series.initiatedAt)}</Fact>
        )}
        <Fact name="Known rounds">{meetings.length}</Fact>
      </Facts>
      {meetings.length > 0 && (
        <Block id="rounds" title="Rounds">
          <MeetingList view={view} meetings={meetings} />
          <SeriesPictures view={view} language={LANGUAGE} series={series} />
        </Block>
      )}
      <Purposes view={view} purposes={series.purposes} />
      <Sources view={view} passages={series.passages} />
      <WithdrawnParts parts={series.withdrawnParts} />
    </>
  );
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
  const { id, date, location, status, outcomes = [] } = meeting;
  return (
    <>
      <span class="when">{date === undefined ? 'date not known' : <When date={date} />}</span>
      <ThingLink view={view} kind="meeting" id={id} />
      <small>
        {location !== undefined && ` ${view.data.index.titleOf('place', location)}`}
        {status !== 'held' && ` · ${formatCode(view.data, 'status', status)}`}
        {outcomes.length > 0 && ` · ${formatCount(outcomes.length, 'outcome')}`}
      </small>
    </>
  );
}
