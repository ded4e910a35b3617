import type { AnyRecord, Records } from '../model/kinds.ts';
import type { Texts } from '../model/values.ts';
import { formatDate } from './format-date.ts';
import type { SiteData } from './site-data.ts';
import { chooseText, formatCode, formatCount, LANGUAGE } from './words.tsx';

/** What a page says of its thing in a sentence or two; also for search engines. */
export interface Summary {
  readonly text: string;
  readonly language: string;
}

/** The description of a record, or a sentence made of what else is known, which names the thing. */
export function summarize(data: SiteData, { kind, record }: AnyRecord): Summary {
  const own: Texts | undefined = kind === 'topic' ? record.definition : record.description;
  if (own !== undefined) return chooseText(own);
  const title = data.index.titleOf(kind, record.id);
  const say = COMPOSE[kind] as (data: SiteData, record: AnyRecord['record']) => string;
  return { text: `${title}: ${say(data, record)}.`, language: LANGUAGE };
}

type Compose = { readonly [K in keyof Records]: (data: SiteData, record: Records[K]) => string };

const COMPOSE: Compose = {
  series: (data, { kind, parties }) =>
    `${formatCode(data, 'kind', kind)} between ${listParties(data, parties)}`,
  meeting: (data, meeting) => {
    const { date, location, status, parties } = meeting;
    const when = date === undefined ? '' : `, ${formatDate(date)}`;
    const where = location === undefined ? '' : `, ${data.index.titleOf('place', location)}`;
    return `meeting between ${listParties(data, parties)}${when}${where} (${formatCode(data, 'status', status)})`;
  },
  organization: (data, { id, kind }) => {
    const meetings = data.index.namedBy('organization', id, 'meeting', ...ATTENDED.organization).length;
    return `${formatCode(data, 'organization', kind)}, named at ${formatCount(meetings, 'meeting')}`;
  },
  person: (data, { id }) => {
    const meetings = data.index.namedBy('person', id, 'meeting', ...ATTENDED.person).length;
    return `named at ${formatCount(meetings, 'meeting')} between governments`;
  },
  place: (data, { id, kind }) => {
    const meetings = data.index.namedBy('place', id, 'meeting', 'location', 'venue').length;
    return `${kind}, the place of ${formatCount(meetings, 'meeting')}`;
  },
  topic: (data, { id }) => {
    const links = data.index.backlinksTo('topic', id).filter(({ field }) => field.endsWith('topics/*'));
    return `topic of dialogues between governments, mentioned ${formatCount(links.length, 'time')}`;
  },
  source: (data, { kind, standing, date }) => {
    const when = date === undefined ? '' : `, ${formatDate(date)}`;
    return `${formatCode(data, 'source', kind)}, ${formatCode(data, 'standing', standing)}${when}`;
  },
};

/** Fields of a meeting that give somebody a role, or make a party of an organization. */
const ATTENDED = {
  person: ['delegations/*/participations/*/person', 'participations/*/person'],
  organization: ['parties/*', 'delegations/*/participations/*/organization', 'participations/*/organization'],
} as const;

/** `A and B`, `A, B and C` */
function listParties({ index }: SiteData, parties: readonly string[]): string {
  const names = parties.map((party) => index.titleOf('organization', party));
  return [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part !== '').join(' and ');
}
