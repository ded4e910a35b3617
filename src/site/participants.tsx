import type { Path } from '../model/field.ts';
import type { Meeting } from '../model/kinds.ts';
import { participationName } from '../model/part-of-meeting.ts';
import type { Delegation, Participation } from '../model/participation.ts';
import { Block } from './facts.tsx';
import { chooseText, DEFAULT_LANGUAGE, type Language } from './language.ts';
import { Lines } from './lines.tsx';
import { meetingWords } from './meeting-words.ts';
import { Refs } from './refs.tsx';
import type { View } from './site-data.ts';
import { OrganizationLinks, ThingLink } from './thing-link.tsx';
import { Why } from './why/why.tsx';
import { formatCode, Words } from './words.tsx';

/** Who took part: the delegations side by side, then those who belong to none. */
export function Participants({ view, meeting }: { readonly view: View; readonly meeting: Meeting }) {
  const { delegations = [], participations = [] } = meeting;
  if (delegations.length + participations.length === 0) return null;
  const words = meetingWords(view.data.language);
  return (
    <Block id="participants" title={meeting.status === 'held' ? words.tookPart : words.announced}>
      <div class="delegations">
        <Lines>
          {delegations.map((delegation, i) => (
            <DelegationCard
              key={delegation.key}
              view={view}
              delegation={delegation}
              field={['delegations', i]}
            />
          ))}
        </Lines>
      </div>
      {participations.length > 0 && (
        <>
          <h3>{delegations.length > 0 ? words.others : words.noDelegation}</h3>
          <ParticipationList view={view} participations={participations} field={['participations']} />
        </>
      )}
    </Block>
  );
}

function DelegationCard({ view, delegation, field }: DelegationProps) {
  const { key, party, name, level, size, complete, participations, evidence } = delegation;
  const words = meetingWords(view.data.language);
  return (
    <article id={`delegation-${key}`} class="delegation">
      <h3>
        <ThingLink view={view} kind="organization" id={party} />
      </h3>
      <p class="by">
        <Words texts={name} />
        {level !== undefined && ` · ${formatCode(view.data, 'level', level)}`}
        {size !== undefined && ` · ${words.personsOf(size)}`}
        <Refs numbers={evidence} />
      </p>
      <Why view={view} of={[field]} except={[[...field, 'participations']]} part={`delegation-${key}`} />
      {participations !== undefined && (
        <ParticipationList view={view} participations={participations} field={[...field, 'participations']} />
      )}
      {complete === false && <p class="more">{words.andOthers}</p>}
    </article>
  );
}

interface DelegationProps {
  readonly view: View;
  readonly delegation: Delegation;
  /** Where the delegation stands in the record. */
  readonly field: Path;
}

function ParticipationList({ view, participations, field }: ParticipationListProps) {
  return (
    <ul class="participations">
      <Lines>
        {participations.map((participation, i) => {
          const name = participationName(participation);
          return (
            <li key={name} id={`participation-${name}`}>
              <ParticipationLine view={view} participation={participation} />
              <Why view={view} of={[[...field, i]]} part={`participation-${name}`} />
            </li>
          );
        })}
      </Lines>
    </ul>
  );
}

interface ParticipationListProps {
  readonly view: View;
  readonly participations: readonly Participation[];
  /** Where the list stands in the record. */
  readonly field: Path;
}

function ParticipationLine({ view, participation }: ParticipationLineProps) {
  const { person, organization, role, post, representing, evidence } = participation;
  const words = meetingWords(view.data.language);
  return (
    <>
      {role !== 'participant' && <b class="role">{formatCode(view.data, 'role', role)}</b>}
      {person !== undefined && <ThingLink view={view} kind="person" id={person} />}
      {organization !== undefined && <ThingLink view={view} kind="organization" id={organization} />}
      <Refs numbers={evidence} />
      <Doubts view={view} participation={participation} />
      {post !== undefined && (
        <span class="post">
          <Words texts={post} />
        </span>
      )}
      {representing !== undefined && (
        <span class="post">
          {words.representing(
            <OrganizationLinks
              view={view}
              name={`${participationName(participation)}-representing`}
              links={representing}
            />,
          )}
        </span>
      )}
      <Naming view={view} participation={participation} />
    </>
  );
}

interface ParticipationLineProps {
  readonly view: View;
  readonly participation: Participation;
}

/** Where only a source announces it, or an editor concludes it. */
function Doubts({ view, participation: { status, basis } }: ParticipationLineProps) {
  return (
    <>
      {status !== undefined && <small class="basis"> {formatCode(view.data, 'status', status)}</small>}
      {basis !== undefined && <small class="basis"> {formatCode(view.data, 'basis', basis)}</small>}
    </>
  );
}

/** The words of the source, where they differ from the name. */
function Naming({ view, participation: { organization, asNamed } }: ParticipationLineProps) {
  if (asNamed === undefined) return null;
  const record = organization === undefined ? undefined : view.data.index.get('organization', organization);
  const { language } = view.data;
  const isNamedSo = (each: Language) =>
    chooseText(asNamed, each).text === chooseText(record?.name ?? {}, each).text;
  if (isNamedSo(language) || isNamedSo(DEFAULT_LANGUAGE)) return null;
  return <span class="post">{meetingWords(language).named(<Words texts={asNamed} />)}</span>;
}
