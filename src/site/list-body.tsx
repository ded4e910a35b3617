import type { AnyRecord, Kind } from '../model/kinds.ts';
import { Lines } from './lines.tsx';
import { facetAttributes } from './lists/facets.ts';
import { FilterForm } from './lists/filter-form.tsx';
import { englishTitle, type Group, groupRecords } from './lists/groups.ts';
import { listWords } from './lists/words.ts';
import { ListPicture } from './pictures/list-picture.tsx';
import { placeWords } from './place-words.ts';
import { punctuationOf } from './punctuation.ts';
import { MeetingLine } from './series-body.tsx';
import type { SiteData, View } from './site-data.ts';
import { compareMeetings } from './thing-index.ts';
import { ThingLink } from './thing-link.tsx';
import { formatCode, When, Words } from './words.tsx';

/** All things of a kind, in the order of {@link listInOrder}, each with what tells it apart at a glance. */
export function ListBody({ view, kind }: { readonly view: View; readonly kind: Kind }) {
  const groups = groupRecords(view.data, listByOrder(view.data, kind), view.data.language);
  return (
    <>
      {kind === 'topic' && (
        <p id="scheme">
          <Words texts={view.data.publication.topicScheme} />
        </p>
      )}
      <ListPicture view={view} kind={kind} language={view.data.language} />
      <FilterForm view={view} kind={kind} language={view.data.language} />
      <div id="list">
        {groups.map((group) => (
          <GroupSection key={group.key} view={view} kind={kind} group={group} />
        ))}
      </div>
    </>
  );
}

function GroupSection({ view, kind, group: { key, name, lang, records } }: GroupProps) {
  const list = (
    <ol class={kind === 'meeting' ? 'meetings plain' : 'things plain'}>
      <Lines>
        {records.map((each) => (
          <li key={each.record.id} {...facetAttributes(view.data, each)}>
            <Line view={view} each={each} />
          </li>
        ))}
      </Lines>
    </ol>
  );
  if (name === undefined) return list;
  return (
    <section aria-labelledby={`group-${key}`}>
      <h2 id={`group-${key}`} lang={lang}>
        {name}
      </h2>
      {list}
    </section>
  );
}

interface GroupProps {
  readonly view: View;
  readonly kind: Kind;
  readonly group: Group;
}

/** All things of a kind as the list has them: group by group, in each the newest first or by title. */
export function listInOrder(data: SiteData, kind: Kind): readonly AnyRecord[] {
  return groupRecords(data, listByOrder(data, kind), data.language).flatMap(({ records }) => records);
}

/** Meetings and sources newest first, all others by title. */
function listByOrder(data: SiteData, kind: Kind): readonly AnyRecord[] {
  const all = data.index.all(kind).map((record) => ({ kind, record }) as AnyRecord);
  const titleOf = ({ record }: AnyRecord) => englishTitle(data, kind, record.id).toLowerCase();
  return all.sort((a, b) => {
    if (a.kind === 'meeting' && b.kind === 'meeting') return compareMeetings(b.record, a.record);
    if (a.kind === 'source' && b.kind === 'source') return compareDates(b.record, a.record);
    const [first, second] = [titleOf(a), titleOf(b)];
    return first === second ? 0 : first < second ? -1 : 1;
  });
}

type Dated = Pick<Extract<AnyRecord, { kind: 'source' }>['record'], 'date'>;

function compareDates(a: Dated, b: Dated): number {
  const [first, second] = [a, b].map(({ date }) => date?.notBefore ?? '');
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1;
}

function Line({ view, each }: { readonly view: View; readonly each: AnyRecord }) {
  if (each.kind === 'meeting') return <MeetingLine view={view} meeting={each.record} />;
  return (
    <>
      <ThingLink view={view} kind={each.kind} id={each.record.id} />
      <small>
        {' '}
        <Remark view={view} each={each} />
      </small>
    </>
  );
}

function Remark({
  view: { data },
  each: { kind, record },
}: {
  readonly view: View;
  readonly each: AnyRecord;
}) {
  const { index } = data;
  const words = listWords(data.language);
  switch (kind) {
    case 'series':
      return <>{words.rounds(record.meetings?.length ?? 0)}</>;
    case 'organization':
      return <>{formatCode(data, 'organization', record.kind)}</>;
    case 'person':
      return <>{words.meetings(index.namedBy('person', record.id, 'meeting', ...ROLES).length)}</>;
    case 'place':
      return <>{placeWords(data.language).kinds[record.kind]}</>;
    case 'topic': {
      const named = index.backlinksTo('topic', record.id).filter(({ field }) => field.endsWith('topics/*'));
      return <>{words.mentions(named.length)}</>;
    }
    case 'source':
      return (
        <>
          {formatCode(data, 'source', record.kind)}
          {record.date !== undefined && (
            <>
              {punctuationOf(data.language).comma}
              <When date={record.date} />
            </>
          )}
        </>
      );
    default:
      return null;
  }
}

/** Fields of a meeting that give a person a role. */
const ROLES = ['delegations/*/participations/*/person', 'participations/*/person'] as const;
