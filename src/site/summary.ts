import type { EdtfDate } from '../model/edtf.ts';
import type { AnyRecord, Records } from '../model/kinds.ts';
import type { Texts } from '../model/values.ts';
import { formatDate } from './format-date.ts';
import { chooseText } from './language.ts';
import { placeWords } from './place-words.ts';
import type { SiteData } from './site-data.ts';
import { summaryWords } from './summary-words.ts';
import { formatCode } from './words.tsx';

/** What a page says of its thing in a sentence or two; also for search engines. */
export interface Summary {
  readonly text: string;
  readonly language: string;
}

/** The description of a record, or a sentence made of what else is known, which names the thing. */
export function summarize(data: SiteData, each: AnyRecord): Summary {
  const own = describeItself(each);
  return own === undefined ? composeSummary(data, each) : chooseText(own, data.language);
}

/** A sentence made of what is known, in the language of the page, whatever description the record has itself. */
export function composeSummary(data: SiteData, { kind, record }: AnyRecord): Summary {
  const say = COMPOSE[kind] as (data: SiteData, record: AnyRecord['record']) => string;
  const title = data.titleOf(kind, record.id).text;
  const text = summaryWords(data.language).sentence(title, say(data, record));
  return { text, language: data.language };
}

function describeItself({ kind, record }: AnyRecord): Texts | undefined {
  return kind === 'topic' ? record.definition : record.description;
}

type Compose = { readonly [K in keyof Records]: (data: SiteData, record: Records[K]) => string };

const COMPOSE: Compose = {
  series: (data, { kind, parties }) =>
    summaryWords(data.language).series(formatCode(data, 'kind', kind), listParties(data, parties)),
  meeting: (data, { date, location, status, parties }) =>
    summaryWords(data.language).meeting({
      parties: listParties(data, parties),
      date: formatKnown(data, date),
      place: location === undefined ? undefined : data.titleOf('place', location).text,
      status: formatCode(data, 'status', status),
    }),
  organization: (data, { id, kind }) => {
    const meetings = data.index.namedBy('organization', id, 'meeting', ...ATTENDED.organization).length;
    return summaryWords(data.language).organization(formatCode(data, 'organization', kind), meetings);
  },
  person: (data, { id }) => {
    const meetings = data.index.namedBy('person', id, 'meeting', ...ATTENDED.person).length;
    return summaryWords(data.language).person(meetings);
  },
  place: (data, { id, kind }) => {
    const meetings = data.index.namedBy('place', id, 'meeting', 'location', 'venue').length;
    return summaryWords(data.language).place(placeWords(data.language).kinds[kind], meetings);
  },
  topic: (data, { id }) => {
    const links = data.index.backlinksTo('topic', id).filter(({ field }) => field.endsWith('topics/*'));
    return summaryWords(data.language).topic(links.length);
  },
  source: (data, { kind, standing, date }) =>
    summaryWords(data.language).source(
      formatCode(data, 'source', kind),
      formatCode(data, 'standing', standing),
      formatKnown(data, date),
    ),
};

/** Fields of a meeting that give somebody a role, or make a party of an organization. */
const ATTENDED = {
  person: ['delegations/*/participations/*/person', 'participations/*/person'],
  organization: ['parties/*', 'delegations/*/participations/*/organization', 'participations/*/organization'],
} as const;

function formatKnown({ language }: SiteData, date: EdtfDate | undefined): string | undefined {
  return date === undefined ? undefined : formatDate(date, language);
}

function listParties(data: SiteData, parties: readonly string[]): string {
  return summaryWords(data.language).parties(
    parties.map((party) => data.titleOf('organization', party).text),
  );
}
