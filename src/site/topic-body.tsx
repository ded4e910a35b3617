import type { Meeting, Topic } from '../model/kinds.ts';
import type { Outcome } from '../model/outcome.ts';
import { Elsewhere } from './elsewhere.tsx';
import { Block, Fact, Facts, List } from './facts.tsx';
import type { View } from './site-data.ts';
import { type Backlink, compareMeetings } from './thing-index.ts';
import { ThingLink, ThingLinks } from './thing-link.tsx';
import { formatCode, When, Words } from './words.tsx';

interface Props {
  readonly view: View;
  readonly record: Topic;
}

/** What a topic is, and where it was raised, with what the parties did. */
export function TopicBody({ view, record }: Props) {
  const { id, broader, related, sameAs } = record;
  const narrower = view.data.index.namedBy('topic', id, 'topic', 'broader');
  return (
    <>
      <Facts>
        <Fact name="Code">{id}</Fact>
        <Fact name="Scheme">
          <a href={`${view.root}topic/#scheme`}>
            <Words texts={view.data.publication.topicScheme} />
          </a>
        </Fact>
        {broader !== undefined && (
          <Fact name="Part of">
            <ThingLink view={view} kind="topic" id={broader} />
          </Fact>
        )}
        {narrower.length > 0 && (
          <Fact name="Covers">
            <ThingLinks view={view} kind="topic" ids={narrower.map((topic) => topic.id)} />
          </Fact>
        )}
        {related !== undefined && (
          <Fact name="See also">
            <ThingLinks view={view} kind="topic" ids={related} />
          </Fact>
        )}
        <Elsewhere iris={sameAs} />
      </Facts>
      <Raised view={view} record={record} />
    </>
  );
}

/** Lists of a record whose items have topics, with what addresses call them. */
const PARTS = {
  outcomes: 'outcome',
  followUps: 'follow-up',
  sideEvents: 'side-event',
  purposes: 'purpose',
} as const;

/** Where the topic was raised, newest meeting first; series come last, since they have no date. */
function Raised({ view, record: { id } }: Props) {
  const links = view.data.index.backlinksTo('topic', id).filter(({ field }) => field.endsWith('topics/*'));
  if (links.length === 0) return null;
  return (
    <Block id="raised" title="Where it was raised">
      <List class="outcomes">
        {[...links].sort(compareLinks).map((link) => (
          <li key={`${link.from.record.id} ${link.path.join('/')}`}>
            <Mentioned view={view} link={link} />
          </li>
        ))}
      </List>
    </Block>
  );
}

function compareLinks(a: Backlink, b: Backlink): number {
  if (a.from.kind === 'meeting' && b.from.kind === 'meeting')
    return compareMeetings(b.from.record, a.from.record);
  return Number(a.from.kind !== 'meeting') - Number(b.from.kind !== 'meeting');
}

function Mentioned({ view, link: { from, path } }: { readonly view: View; readonly link: Backlink }) {
  const [list, i] = path as [keyof typeof PARTS, number];
  const part = (from.record as Pick<Meeting, keyof typeof PARTS>)[list]?.[i] as Partial<Outcome> | undefined;
  if (part === undefined) return null;
  const { kind, description, n } = part;
  return (
    <>
      {kind !== undefined && <b class="role">{formatCode(view.data, 'outcome', kind)}</b>}
      {description !== undefined && <Words texts={description} />}
      <p class="by">
        <a href={`${view.root}${from.kind}/${from.record.id}/#${PARTS[list]}-${n}`}>
          {view.data.index.titleOf(from.kind, from.record.id)}
        </a>
        {from.kind === 'meeting' && from.record.date !== undefined && (
          <>
            {', '}
            <When date={from.record.date} />
          </>
        )}
      </p>
    </>
  );
}
