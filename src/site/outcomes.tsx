import type { Meeting } from '../model/kinds.ts';
import type { FollowUp } from '../model/outcome.ts';
import type { Purpose } from '../model/parts.ts';
import { Block } from './facts.tsx';
import { Fulfilment } from './fulfilment.tsx';
import { Lines } from './lines.tsx';
import { outcomeWords } from './outcome-words.ts';
import { Refs } from './refs.tsx';
import { partOf, type View } from './site-data.ts';
import { AgentLinks, ThingLink, Topics } from './thing-link.tsx';
import { Why } from './why/why.tsx';
import { formatCode, When, Words } from './words.tsx';

/** What came of a meeting, in the order of the source, under what is said of it as a whole. */
export function Outcomes({ view, meeting: { overall, outcomes = [] } }: OutcomesProps) {
  if (overall === undefined && outcomes.length === 0) return null;
  return (
    <Block id="outcomes" title={outcomeWords(view.data.language).outcomes}>
      {overall !== undefined && (
        <div id="overall">
          <Words texts={overall.description} />
          <Refs numbers={overall.evidence} />
          <Why view={view} of={[['overall']]} part="overall" />
        </div>
      )}
      {outcomes.length > 0 && (
        <ol class="outcomes">
          <Lines>
            {outcomes.map(({ n, kind, description, topics, evidence }, i) => (
              <li key={n} id={`outcome-${n}`} value={n}>
                <b class="role">{formatCode(view.data, 'outcome', kind)}</b>
                <Words texts={description} />
                <Refs numbers={evidence} />
                <Why view={view} of={[['outcomes', i]]} part={`outcome-${n}`} />
                <Topics view={view} ids={topics} />
              </li>
            ))}
          </Lines>
        </ol>
      )}
    </Block>
  );
}

interface OutcomesProps {
  readonly view: View;
  readonly meeting: Meeting;
}

/** What was planned, and what came of the plan as far as the records know. */
export function FollowUps({ view, followUps = [] }: FollowUpsProps) {
  if (followUps.length === 0) return null;
  return (
    <Block id="follow-ups" title={outcomeWords(view.data.language).followUps}>
      <ul class="outcomes">
        <Lines>
          {followUps.map((followUp, i) => (
            <li key={followUp.n} id={`follow-up-${followUp.n}`}>
              <b class="role">{formatCode(view.data, 'outcome', followUp.kind)}</b>
              <Words texts={followUp.description} />
              <Refs numbers={followUp.evidence} />
              <Why view={view} of={[['followUps', i]]} part={`follow-up-${followUp.n}`} />
              <Plan view={view} followUp={followUp} />
              <Topics view={view} ids={followUp.topics} />
            </li>
          ))}
        </Lines>
      </ul>
    </Block>
  );
}

interface FollowUpsProps {
  readonly view: View;
  readonly followUps: readonly FollowUp[] | undefined;
}

function Plan({ view, followUp }: { readonly view: View; readonly followUp: FollowUp }) {
  const { n, date, asNamed, location, decidedBy, realizedBy } = followUp;
  return (
    <>
      {(date ?? location ?? decidedBy ?? asNamed) !== undefined && (
        <p class="by">
          {outcomeWords(view.data.language).planned({
            date: date && <When date={date} />,
            asNamed: asNamed && <Words texts={asNamed} />,
            place: location && <ThingLink view={view} kind="place" id={location} />,
            by: decidedBy && <AgentLinks view={view} agents={decidedBy} />,
          })}
        </p>
      )}
      <p class="by">
        <Fulfilment view={view} part={partOf(view, 'follow-up', n)} realizedBy={realizedBy} />
      </p>
    </>
  );
}

/** What a series or a meeting is for. */
export function Purposes({ view, purposes = [] }: PurposesProps) {
  if (purposes.length === 0) return null;
  return (
    <Block id="purposes" title={outcomeWords(view.data.language).purposes}>
      <ol class="outcomes">
        <Lines>
          {purposes.map(({ n, description, topics, evidence }, i) => (
            <li key={n} id={`purpose-${n}`} value={n}>
              <Words texts={description} />
              <Refs numbers={evidence} />
              <Why view={view} of={[['purposes', i]]} part={`purpose-${n}`} />
              <Topics view={view} ids={topics} />
            </li>
          ))}
        </Lines>
      </ol>
    </Block>
  );
}

interface PurposesProps {
  readonly view: View;
  readonly purposes: readonly Purpose[] | undefined;
}
