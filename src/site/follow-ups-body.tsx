import type { Meeting } from '../model/kinds.ts';
import type { FollowUp } from '../model/outcome.ts';
import { Fulfilment } from './fulfilment.tsx';
import { Lines } from './lines.tsx';
import { outcomeWords } from './outcome-words.ts';
import { PlansAgainstActual } from './pictures/plans-against-actual.tsx';
import { linkTo, type View } from './site-data.ts';
import { compareMeetings } from './thing-index.ts';
import { ThingLink } from './thing-link.tsx';
import { When, Words } from './words.tsx';

/** Every plan that a meeting made, with what came of it as far as the records know; the newest first. */
export function FollowUpsBody({ view }: { readonly view: View }) {
  const words = outcomeWords(view.data.language);
  const meetings = [...view.data.index.all('meeting')].sort((a, b) => compareMeetings(b, a));
  const rows = meetings.flatMap((meeting) =>
    (meeting.followUps ?? []).map((followUp) => ({ meeting, followUp })),
  );
  return (
    <>
      <PlansAgainstActual view={view} language={view.data.language} />
      <div class="wide" id="ledger">
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{words.plan}</th>
              <th scope="col">{words.madeAt}</th>
              <th scope="col">{words.plannedFor}</th>
              <th scope="col">{words.cameOfIt}</th>
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
  const { iriOf, language } = view.data;
  const words = outcomeWords(language);
  const { href, hreflang } = linkTo(view, 'meeting', meeting.id);
  const part = iriOf.part(iriOf.document('meeting', meeting.id), 'follow-up', n);
  return (
    <tr>
      <td>
        <a href={`${href}#follow-up-${n}`} hreflang={hreflang}>
          <Words texts={description} />
        </a>
      </td>
      <td data-label={words.madeAt}>
        <ThingLink view={view} kind="meeting" id={meeting.id} />
      </td>
      <td data-label={words.plannedFor}>{date === undefined ? words.noTime : <When date={date} />}</td>
      <td data-label={words.cameOfIt}>
        <Fulfilment view={view} part={part} realizedBy={realizedBy} />
      </td>
    </tr>
  );
}
