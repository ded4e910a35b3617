import type { AnyRecord, Place } from '../../model/kinds.ts';
import { compareText } from '../../problem/problem.ts';
import type { SiteData } from '../site-data.ts';
import { countryOf } from './country-of.ts';
import { listWords } from './words.ts';

/** Things that stand together in a list, under a heading. */
export interface Group {
  /** For the address of the heading: `group-{key}`. */
  readonly key: string;
  /** None, where the whole list is one group. */
  readonly name: string | undefined;
  readonly records: readonly AnyRecord[];
}

/** What a thing stands under: a key, its name, and by what groups are sorted. */
interface Heading {
  readonly key: string;
  readonly name: string | undefined;
  readonly sortedAs: string;
}

/**
 * Divides a list: meetings and sources by year, bodies and places by country, people by letter, topics by what they
 * are part of. The order inside a group is that of the records.
 *
 * @param records all of one kind; of meetings and sources the newest first
 */
export function groupRecords(
  data: SiteData,
  records: readonly AnyRecord[],
  language: string,
): readonly Group[] {
  const groups = new Map<string, Heading & { readonly records: AnyRecord[] }>();
  for (const each of records) {
    const heading = headingOf(data, each, language);
    const known = groups.get(heading.key);
    if (known === undefined) groups.set(heading.key, { ...heading, records: [each] });
    else known.records.push(each);
  }
  return [...groups.values()].sort((a, b) => compareText(a.sortedAs, b.sortedAs));
}

/** Comes after all others. */
const LAST = '\uffff';

function headingOf(data: SiteData, each: AnyRecord, language: string): Heading {
  const { index } = data;
  const words = listWords(language);
  const { kind, record } = each;
  if (kind === 'meeting' || kind === 'source') return headYear(record.date?.edtf, words.noDate);
  if (kind === 'organization') return headCountry(data, countryOf(index, record), words.noCountry);
  if (kind === 'place') return headCountry(data, countryAround(data, record.id), words.noCountry);
  if (kind === 'person') return headLetter(index.titleOf('person', record.id), words.otherLetters);
  if (kind === 'topic') {
    const top = topOf(data, record.id);
    const name = index.titleOf('topic', top);
    return { key: top, name, sortedAs: name.toLowerCase() };
  }
  return { key: 'all', name: undefined, sortedAs: '' };
}

/** The newest year first. */
function headYear(edtf: string | undefined, none: string): Heading {
  const year = /\d{4}/.exec(edtf ?? '')?.[0];
  if (year === undefined) return { key: 'undated', name: none, sortedAs: LAST };
  return { key: year, name: year, sortedAs: String(9_999 - Number(year)).padStart(4, '0') };
}

function headCountry({ index }: SiteData, country: string | undefined, none: string): Heading {
  if (country === undefined) return { key: 'none', name: none, sortedAs: LAST };
  const name = index.titleOf('place', country);
  return { key: country, name, sortedAs: name };
}

function headLetter(title: string, other: string): Heading {
  const [letter] = /^[a-z]/.exec(title.normalize('NFKD').toLowerCase()) ?? [];
  if (letter === undefined) return { key: 'other', name: other, sortedAs: LAST };
  return { key: letter, name: letter.toUpperCase(), sortedAs: letter };
}

function countryAround({ index }: SiteData, id: string): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const place: Place | undefined = index.get('place', at);
    if (place?.kind === 'country') return at;
    at = place?.containedInPlace;
  }
  return undefined;
}

function topOf({ index }: SiteData, id: string): string {
  const seen = new Set<string>([id]);
  let top = id;
  for (let at = index.get('topic', id)?.broader; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    top = at;
    at = index.get('topic', at)?.broader;
  }
  return top;
}
