import type { Meeting, Topic } from '../model/kinds.ts';
import type { Outcome } from '../model/outcome.ts';
import { Elsewhere } from './elsewhere.tsx';
import { Block, Facts, List } from './facts.tsx';
import { punctuationOf } from './punctuation.ts';
import { linkTo, type View } from './site-data.ts';
import { AllDerived, DerivedFact, NamingWhy, StatedFact } from './stated-fact.tsx';
import { type Backlink, compareMeetings } from './thing-index.ts';
import { Name, ThingLink, ThingLinks } from './thing-link.tsx';
import { thingWords } from './thing-words.ts';
import { topicWords } from './topic-words.ts';
import { formatCode, When, Words } from './words.tsx';

interface Props {
  readonly view: View;
  readonly record: Topic;
}

/** What a topic is, and where it was raised, with what the parties did. */
export function TopicBody({ view, record }: Props) {
  return (
    <>
      <NamingWhy view={view} of={['name', 'alternateNames', 'definition']} />
      <TopicFacts view={view} record={record} />
      <Raised view={view} record={record} />
    </>
  );
}

function TopicFacts({ view, record: { id, broader, related, sameAs } }: Props) {
  const { index, language, publication } = view.data;
  const words = topicWords(language);
  const narrower = index.namedBy('topic', id, 'topic', 'broader');
  return (
    <Facts>
      <StatedFact view={view} name={thingWords(language).code} of={['id']}>
        {id}
      </StatedFact>
      <StatedFact view={view} name={words.scheme} of={['id']}>
        <a href={`${view.home}topic/#scheme`}>
          <Words texts={publication.topicScheme} />
        </a>
      </StatedFact>
      {broader !== undefined && (
        <StatedFact view={view} name={words.broader} of={['broader']}>
          <ThingLink view={view} kind="topic" id={broader} />
        </StatedFact>
      )}
      {narrower.length > 0 && (
        <DerivedFact name={words.narrower}>
          <ThingLinks view={view} kind="topic" ids={narrower.map((topic) => topic.id)} />
        </DerivedFact>
      )}
      {related !== undefined && (
        <StatedFact view={view} name={words.related} of={['related']}>
          <ThingLinks view={view} kind="topic" ids={related} />
        </StatedFact>
      )}
      <Elsewhere view={view} iris={sameAs} />
    </Facts>
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
    <Block id="raised" title={topicWords(view.data.language).raised}>
      <List class="outcomes">
        {[...links].sort(compareLinks).map((link) => (
          <li key={`${link.from.record.id} ${link.path.join('/')}`}>
            <Mentioned view={view} link={link} />
          </li>
        ))}
      </List>
      <AllDerived />
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
  const { href, hreflang } = linkTo(view, from.kind, from.record.id);
  return (
    <>
      {kind !== undefined && <b class="role">{formatCode(view.data, 'outcome', kind)}</b>}
      {description !== undefined && <Words texts={description} />}
      <p class="by">
        <a href={`${href}#${PARTS[list]}-${n}`} hreflang={hreflang}>
          <Name title={view.data.titleOf(from.kind, from.record.id)} />
        </a>
        {from.kind === 'meeting' && from.record.date !== undefined && (
          <>
            {punctuationOf(view.data.language).comma}
            <When date={from.record.date} />
          </>
        )}
      </p>
    </>
  );
}
