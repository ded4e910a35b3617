import { namespace, type Term } from './namespace.ts';
import './vocabularies.ts'; // so that its prefixes come before ours in every file

/** The code lists of vocab/codes.ttl: what a record writes as `held` is `code:status-held`. */
export const CODES = {
  role: [
    'host',
    'co-host',
    'head',
    'co-head',
    'chair',
    'co-chair',
    'principal',
    'participant',
    'observer',
    'speaker',
    'guest',
  ],
  status: ['held', 'planned', 'postponed', 'cancelled', 'unconfirmed'],
  level: [
    'leaders',
    'ministers',
    'vice-ministers',
    'senior-officials',
    'directors-general',
    'directors',
    'experts',
  ],
  outcome: [
    'exchanged',
    'discussed',
    'affirmed',
    'agreed',
    'welcomed',
    'reviewed',
    'planned',
    'committed',
    'identified',
    'announced',
    'recognized',
    'reported',
    'concern',
    'condemned',
    'supported',
    'coordinated',
    'signed',
    'decided',
    'commented',
    'established',
  ],
  kind: ['dialogue', 'consultation', 'working-group', 'policy-meeting'],
  basis: ['stated', 'inferred', 'composed', 'general-knowledge'],
  claim: ['kept', 'other'],
  fulfilment: ['kept', 'late', 'early', 'moved', 'open', 'overdue', 'undated'],
  source: [
    'joint-statement',
    'joint-press-release',
    'co-chairs-statement',
    'official-readout',
    'official-announcement',
    'remarks',
    'news',
    'secondary',
    'translation',
  ],
  standing: ['official', 'copy-of-official', 'news', 'secondary'],
  extent: ['full', 'partial'],
  organization: [
    'government',
    'ministry',
    'agency',
    'central-office',
    'unit',
    'affiliated-body',
    'mission',
    'subnational-government',
    'international-organization',
    'company',
    'association',
    'university',
  ],
} as const;

export type CodeList = keyof typeof CODES;
export type Code<List extends CodeList> = (typeof CODES)[List][number];

const names = Object.entries(CODES).flatMap(([list, codes]) => codes.map((code) => `${list}-${code}`));
const terms = namespace('code', 'https://w3id.org/communique/codes#', names);

/** By list and code, so that nothing has to be put together to look one up. */
const LISTS: Readonly<Record<string, Readonly<Record<string, Term>>>> = Object.fromEntries(
  Object.entries(CODES).map(([list, codes]) => {
    return [list, Object.fromEntries(codes.map((code) => [code, terms[`${list}-${code}`] as Term]))];
  }),
);

/** The concept for a code of a list. */
export function codeTerm<List extends CodeList>(list: List, code: Code<List>): Term {
  const term = LISTS[list]?.[code];
  if (term === undefined) throw new TypeError(`There is no code ${list}-${code}`);
  return term;
}
