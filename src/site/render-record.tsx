import type { ComponentChildren } from 'preact';
import type { AnyRecord, Kind, Records } from '../model/kinds.ts';
import { describeEvent } from './event-markup.ts';
import { framePage, type Step } from './frame.ts';
import { MeetingBody } from './meeting-body.tsx';
import { Mentions } from './mentions.ts';
import type { Omission, Rendered } from './omission.ts';
import { OrganizationBody } from './organization-body.tsx';
import { renderPage } from './page.tsx';
import { PersonBody } from './person-body.tsx';
import { PlaceBody } from './place-body.tsx';
import { recordWords } from './record-words.ts';
import { sectionName } from './sections.ts';
import { SeriesBody } from './series-body.tsx';
import type { View } from './site-data.ts';
import { SourceBody } from './source-body.tsx';
import { composeSummary, summarize } from './summary.ts';
import { Name } from './thing-link.tsx';
import { describeThing } from './thing-markup.ts';
import { TopicBody } from './topic-body.tsx';
import { TitleWhy } from './why/title-why.tsx';
import { WhyIndex } from './why/why-index.ts';
import { WhySink } from './why/why-sink.ts';
import { OtherNames } from './words.tsx';

type BodyOf<K extends keyof Records> = (props: { view: View; record: Records[K] }) => ComponentChildren;

const BODIES: { readonly [K in keyof Records]: BodyOf<K> } = {
  series: SeriesBody,
  meeting: MeetingBody,
  organization: OrganizationBody,
  person: PersonBody,
  place: PlaceBody,
  topic: TopicBody,
  source: SourceBody,
};

/** Renders the page of one record. */
export function renderRecord(view: View, each: AnyRecord): Rendered {
  const { data } = view;
  const { kind, record } = each;
  const title = data.titleOf(kind, record.id);
  const summary = summarize(data, each);
  const isOfPage = summary.language === data.language;
  const lead = isOfPage ? summary.text : composeSummary(data, each).text;
  const { things, omitted } = describe(view, each);
  const Body = BODIES[kind] as BodyOf<never>;
  const explained = { ...view, why: explain(view, each) };
  const frame = framePage(view, {
    title: title.text,
    description: lead,
    section: kind,
    above: listAbove(view, each),
    things,
    mainEntity: things.length > 0 ? data.iriOf.thing(kind, record.id) : undefined,
  });
  const html = renderPage({
    ...frame,
    children: (
      <article id="it">
        <h1>
          <Name title={title} />
        </h1>
        {title.isComposed && <p class="ours">{recordWords(data.language).composedName}</p>}
        <OtherNames {...otherNamesOf(each)} {...(title.isComposed && { shown: title.text })} />
        <p class="lead">{lead}</p>
        {!isOfPage && <p lang={summary.language}>{summary.text}</p>}
        <TitleWhy view={explained} kind={kind} />
        <Body view={explained} record={record as never} />
      </article>
    ),
  });
  return { html, omitted };
}

/** What each statement of the record rests on, from one more telling of the same mapping. */
function explain({ data, folder }: View, { kind, record }: AnyRecord): WhyIndex {
  const sink = new WhySink(record);
  data.tell(folder, sink);
  return new WhyIndex(record, sink.statements, data.linesOf?.(kind, record.id));
}

function otherNamesOf({ record }: AnyRecord) {
  return {
    name: record.name,
    others: 'alternateNames' in record ? record.alternateNames : undefined,
    plain: 'abbreviation' in record ? record.abbreviation : undefined,
  };
}

/** The list of the kind, and for a meeting the series of which it is a round, where that has a page in the language. */
function listAbove({ data }: View, { kind, record }: AnyRecord): readonly Step[] {
  const section = (of: Kind): Step => [sectionName(of, data.language), `${of}/`];
  if (kind !== 'meeting') return [section(kind)];
  const { series } = record;
  const own: readonly Step[] = [[data.titleOf('series', series).text, `series/${series}/`]];
  return [section('series'), ...(data.hasPage('series', series) ? own : [])];
}

function describe(
  view: View,
  { kind, record }: AnyRecord,
): { things: object[]; omitted: readonly Omission[] } {
  const mentions = new Mentions(view.data);
  const it = view.data.iriOf.thing(kind, record.id);
  if (kind === 'meeting') {
    const { event, omitted } = describeEvent(view, it, mentions);
    return { things: event === undefined ? [] : [event], omitted };
  }
  const thing = describeThing(kind, view.told, it, mentions);
  const rounds = { what: 'subEvent', why: 'each meeting is described on its own page' };
  const hasRounds = kind === 'series' && (record.meetings?.length ?? 0) > 0;
  return { things: thing === undefined ? [] : [thing], omitted: hasRounds ? [rounds] : [] };
}
