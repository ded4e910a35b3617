import type { Meeting } from '../model/kinds.ts';
import { participationName } from '../model/part-of-meeting.ts';
import type { Participation } from '../model/participation.ts';
import { List } from './facts.tsx';
import { meetingWords } from './meeting-words.ts';
import { linkTo, type View } from './site-data.ts';
import { compareMeetings } from './thing-index.ts';
import { Name, ThingLink } from './thing-link.tsx';
import { whyWords } from './why/words.ts';
import { formatCode, When, Words } from './words.tsx';

/** A role at a meeting. */
export interface Attended {
  readonly meeting: Meeting;
  readonly participation: Participation;
}

/** The roles that meetings give a person or an organization, newest first. */
export function listAttended(
  { data }: View,
  kind: 'person' | 'organization',
  id: string,
): readonly Attended[] {
  return data.index
    .backlinksTo(kind, id)
    .flatMap(({ from, field, path }) => {
      if (from.kind !== 'meeting' || !/(?:^|\/)participations\/\*\/(?:person|organization)$/.test(field))
        return [];
      const participation = step(from.record, path.slice(0, -1)) as Participation;
      return [{ meeting: from.record, participation }];
    })
    .sort((a, b) => compareMeetings(b.meeting, a.meeting));
}

function step(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((at, key) => (at as Readonly<Record<string | number, unknown>>)[key], value);
}

/** Roles at meetings, each with when, where, and the title under which a person came. */
export function AttendedList({ view, attended }: AttendedListProps) {
  const words = meetingWords(view.data.language);
  return (
    <List class="meetings">
      {attended.map(({ meeting, participation }) => (
        <li key={`${meeting.id} ${participation.key}`}>
          <span class="when">
            {meeting.date === undefined ? words.dateNotKnown : <When date={meeting.date} />}
          </span>
          <ThingLink view={view} kind="meeting" id={meeting.id} />
          {participation.role !== 'participant' && (
            <b class="role"> {formatCode(view.data, 'role', participation.role)}</b>
          )}
          <WhyThere view={view} meeting={meeting} participation={participation} />
          <Post participation={participation} />
          {(participation.status ?? meeting.status) !== 'held' && (
            <small class="basis">
              {' '}
              {formatCode(view.data, 'status', participation.status ?? meeting.status)}
            </small>
          )}
          {participation.basis !== undefined && (
            <small class="basis"> {formatCode(view.data, 'basis', participation.basis)}</small>
          )}
        </li>
      ))}
    </List>
  );
}

interface AttendedListProps {
  readonly view: View;
  readonly attended: readonly Attended[];
}

function Post({ participation: { post } }: { readonly participation: Participation }) {
  if (post === undefined) return null;
  return (
    <span class="post">
      <Words texts={post} />
    </span>
  );
}

/** The part of the meeting that gives the role, where it is said why. */
function WhyThere({ view, meeting, participation }: Attended & { readonly view: View }) {
  const { href, hreflang } = linkTo(view, 'meeting', meeting.id);
  return (
    <small class="why">
      <a href={`${href}#participation-${participationName(participation)}`} hreflang={hreflang}>
        {whyWords(view.data.language).why}
        <span class="unseen">
          {' '}
          <Name title={view.data.titleOf('meeting', meeting.id)} />
        </span>
      </a>
    </small>
  );
}
