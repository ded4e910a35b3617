import type { Meeting } from '../model/kinds.ts';
import type { FollowUp } from '../model/outcome.ts';
import { Fulfilment } from './fulfilment.tsx';
import { Lines } from './lines.tsx';
import { PlansAgainstActual } from './pictures/plans-against-actual.tsx';
import type { View } from './site-data.ts';
import { compareMeetings } from './thing-index.ts';
import { ThingLink } from './thing-link.tsx';
import { LANGUAGE, When, Words } from './words.tsx';

/** Every plan that a meeting made, with what came of it as far as the records know; the newest first. */
export function FollowUpsBody({ view }: { readonly view: View }) {
  const meetings = [...view.data.index.all('meeting')].sort((a, b) => compareMeetings(b, a));
  const rows = meetings.flatMap((meeting) =>
    (meeting.followUps ?? []).map((followUp) => ({ meeting, followUp })),
  );
  return (
    <>
      <PlansAgainstActual view={view} language={LANGUAGE} />
      <div class="wide" id="ledger">
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">Plan</th>
              <th scope="col">Made at</th>
              <th scope="col">Planned for</th>
              <th scope="col">What came of it</th>
            </tr>
          </thead>
          <tbody>
            <Lines>
              {rows.map(({ meeting, followUp }) => (
                <Row key={`${meeting.id} ${followUp.n}`} view={view} meeting={meeting} followUp={followUp} />
              ))}
            </Lines>
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  readonly view: View;
  readonly meeting: Meeting;
  readonly followUp: FollowUp;
}

function Row({ view, meeting, followUp }: RowProps) {
  const { n, description, date, realizedBy } = followUp;
  const { iriOf } = view.data;
  const part = iriOf.part(iriOf.document('meeting', meeting.id), 'follow-up', n);
  return (
    <tr>
      <td>
        <a href={`${view.root}meeting/${meeting.id}/#follow-up-${n}`}>
          <Words texts={description} />
        </a>
      </td>
      <td data-label="Made at">
        <ThingLink view={view} kind="meeting" id={meeting.id} />
      </td>
      <td data-label="Planned for">{date === undefined ? 'no time' : <When date={date} />}</td>
      <td data-label="What came of it">
        <Fulfilment view={view} part={part} realizedBy={realizedBy} />
      </td>
    </tr>
  );
}
