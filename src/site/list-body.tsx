import type { AnyRecord, Kind } from '../model/kinds.ts';
import { Lines } from './lines.tsx';
import { facetAttributes } from './lists/facets.ts';
import { FilterForm } from './lists/filter-form.tsx';
import { type Group, groupRecords } from './lists/groups.ts';
import { ListPicture } from './pictures/list-picture.tsx';
import { MeetingLine } from './series-body.tsx';
import type { SiteData, View } from './site-data.ts';
import { compareMeetings, type ThingIndex } from './thing-index.ts';
import { ThingLink } from './thing-link.tsx';
import { formatCode, formatCount, LANGUAGE, When, Words } from './words.tsx';

/** All things of a kind, in the order of {@link listInOrder}, each with what tells it apart at a glance. */
export function ListBody({ view, kind }: { readonly view: View; readonly kind: Kind }) {
  const groups = groupRecords(view.data, listByOrder(view.data.index, kind), LANGUAGE);
  return (
    <>
      {kind === 'topic' && (
        <p id="scheme">
          <Words texts={view.data.publication.topicScheme} />
        </p>
      )}
      <ListPicture view={view} kind={kind} language={LANGUAGE} />
      <FilterForm view={view} kind={kind} language={LANGUAGE} />
      <div id="list">
        {groups.map((group) => (
          <GroupSection key={group.key} view={view} kind={kind} group={group} />
        ))}
      </div>
    </>
  );
}

function GroupSection({ view, kind, group: { key, name, records } }: GroupProps) {
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
      <h2 id={`group-${key}`}>{name}</h2>
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
  return groupRecords(data, listByOrder(data.index, kind), LANGUAGE).flatMap(({ records }) => records);
}

/** Meetings and sources newest first, all others by title. */
function listByOrder(index: ThingIndex, kind: Kind): readonly AnyRecord[] {
  const all = index.all(kind).map((record) => ({ kind, record }) as AnyRecord);
  const titleOf = ({ record }: AnyRecord) => index.titleOf(kind, record.id).toLowerCase();
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
  switch (kind) {
    case 'series':
      return <>{formatCount(record.meetings?.length ?? 0, 'known round')}</>;
    case 'organization':
      return <>{formatCode(data, 'organization', record.kind)}</>;
    case 'person':
      return <>{formatCount(index.namedBy('person', record.id, 'meeting', ...ROLES).length, 'meeting')}</>;
    case 'place':
      return <>{record.kind}</>;
    case 'topic': {
      const named = index.backlinksTo('topic', record.id).filter(({ field }) => field.endsWith('topics/*'));
      return <>{formatCount(named.length, 'mention')}</>;
    }
    case 'source':
      return (
        <>
          {formatCode(data, 'source', record.kind)}
          {record.date !== undefined && (
            <>
              {', '}
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
