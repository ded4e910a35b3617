import type { Meeting } from '../model/kinds.ts';
import { Conflicts } from './conflicts.tsx';
import { Block, Fact, Facts, List } from './facts.tsx';
import { meetingWords } from './meeting-words.ts';
import { FollowUps, Outcomes, Purposes } from './outcomes.tsx';
import { Participants } from './participants.tsx';
import { Sources } from './passages.tsx';
import { Refs } from './refs.tsx';
import type { View } from './site-data.ts';
import { AgentLinks, ThingLink, ThingLinks, Topics } from './thing-link.tsx';
import { Where } from './where.tsx';
import { Why } from './why/why.tsx';
import { WithdrawnParts } from './withdrawn-parts.tsx';
import { formatCode, When, Words } from './words.tsx';

/** What is known of a meeting: when, where, who, what came of it, and where each is from. */
export function MeetingBody({ view, record: meeting }: { readonly view: View; readonly record: Meeting }) {
  return (
    <>
      <MeetingFacts view={view} meeting={meeting} />
      <Rounds view={view} meeting={meeting} />
      <Participants view={view} meeting={meeting} />
      <Outcomes view={view} meeting={meeting} />
      <FollowUps view={view} followUps={meeting.followUps} />
      <Purposes view={view} purposes={meeting.purposes} />
      <Steps view={view} meeting={meeting} />
      <SideEvents view={view} meeting={meeting} />
      <Conflicts view={view} meeting={meeting} />
      <Sources view={view} passages={meeting.passages} otherSources={meeting.otherSources} />
      <WithdrawnParts parts={meeting.withdrawnParts} />
    </>
  );
}

interface Props {
  readonly view: View;
  readonly meeting: Meeting;
}

function MeetingFacts({ view, meeting }: Props) {
  const { data } = view;
  const words = meetingWords(data.language);
  const { status, date, level, sessionNumber, attendanceMode, size, onTheSidelinesOf } = meeting;
  return (
    <Facts>
      <Fact name={words.when} why={<Why view={view} of={[['date']]} />}>
        {date === undefined ? words.notKnown : <When date={date} />}
      </Fact>
      <Fact name={words.where} why={<Why view={view} of={[['location'], ['venue']]} />}>
        <Where view={view} meeting={meeting} />
      </Fact>
      <Fact name={words.parties} why={<Why view={view} of={[['parties']]} />}>
        <ThingLinks view={view} kind="organization" ids={meeting.parties} />
      </Fact>
      <Fact
        name={words.dialogue}
        why={<Why view={view} of={[['series'], ['sessionNumber'], ['previousMeeting']]} />}
      >
        <ThingLink view={view} kind="series" id={meeting.series} />
        {sessionNumber !== undefined && words.round(sessionNumber)}
      </Fact>
      <Fact name={words.status} why={<Why view={view} of={[['status'], ['evidence']]} />}>
        {formatCode(data, 'status', status)}
        <Refs numbers={meeting.evidence} />
      </Fact>
      {level !== undefined && (
        <Fact name={words.level} why={<Why view={view} of={[['level']]} />}>
          {formatCode(data, 'level', level)}
        </Fact>
      )}
      {attendanceMode !== undefined && (
        <Fact name={words.how} why={<Why view={view} of={[['attendanceMode']]} />}>
          {words.modes[attendanceMode]}
        </Fact>
      )}
      {size !== undefined && (
        <Fact name={words.size} why={<Why view={view} of={[['size']]} />}>
          {words.persons(size)}
        </Fact>
      )}
      {onTheSidelinesOf !== undefined && (
        <Fact name={words.occasion} why={<Why view={view} of={[['onTheSidelinesOf']]} />}>
          <span id="larger-event">
            <Words texts={onTheSidelinesOf} />
          </span>
        </Fact>
      )}
    </Facts>
  );
}

/** The round before and those after. */
function Rounds({ view, meeting: { id, previousMeeting } }: Props) {
  const next = view.data.index.namedBy('meeting', id, 'meeting', 'previousMeeting');
  if (previousMeeting === undefined && next.length === 0) return null;
  const words = meetingWords(view.data.language);
  return (
    <nav class="rounds" aria-label={words.rounds}>
      {previousMeeting !== undefined && (
        <p>
          {words.previous}
          <ThingLink view={view} kind="meeting" id={previousMeeting} />
        </p>
      )}
      {next.map((meeting) => (
        <p key={meeting.id}>
          {words.next}
          <ThingLink view={view} kind="meeting" id={meeting.id} />
        </p>
      ))}
    </nav>
  );
}

function Steps({ view, meeting: { steps = [] } }: Props) {
  if (steps.length === 0) return null;
  const words = meetingWords(view.data.language);
  return (
    <Block id="steps" title={words.steps}>
      <List>
        {steps.map(({ n, description, date, location, takenBy, evidence }, i) => (
          <li key={n} id={`step-${n}`}>
            {date !== undefined && (
              <>
                <When date={date} />
                {words.colon}
              </>
            )}
            <Words texts={description} />
            <Refs numbers={evidence} />
            <Why view={view} of={[['steps', i]]} part={`step-${n}`} />
            {(takenBy !== undefined || location !== undefined) && (
              <p class="by">
                {takenBy !== undefined && <AgentLinks view={view} agents={takenBy} />}
                {takenBy !== undefined && location !== undefined && words.byIn}
                {location !== undefined && <ThingLink view={view} kind="place" id={location} />}
              </p>
            )}
          </li>
        ))}
      </List>
    </Block>
  );
}

function SideEvents({ view, meeting: { sideEvents = [] } }: Props) {
  if (sideEvents.length === 0) return null;
  const words = meetingWords(view.data.language);
  return (
    <Block id="beside" title={words.sideEvents}>
      <List>
        {sideEvents.map(({ n, name, description, date, location, organizers, topics, evidence }, i) => (
          <li key={n} id={`side-event-${n}`}>
            <strong>
              <Words texts={name} />
            </strong>
            <Refs numbers={evidence} />
            <Why view={view} of={[['sideEvents', i]]} part={`side-event-${n}`} />
            {description !== undefined && (
              <p>
                <Words texts={description} />
              </p>
            )}
            <p class="by">
              {date !== undefined && <When date={date} />}
              {date !== undefined && location !== undefined && words.comma}
              {location !== undefined && <ThingLink view={view} kind="place" id={location} />}
              {organizers !== undefined && (
                <>
                  {words.organizedBy}
                  <AgentLinks view={view} agents={organizers} />
                </>
              )}
            </p>
            <Topics view={view} ids={topics} />
          </li>
        ))}
      </List>
    </Block>
  );
}
