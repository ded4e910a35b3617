import type { AnyRecord, Kind, Place } from '../../model/kinds.ts';
import { compareText } from '../../problem/problem.ts';
import { DEFAULT_LANGUAGE, type Language } from '../language.ts';
import type { SiteData } from '../site-data.ts';
import { countryOf } from './country-of.ts';
import { type ListWords, listWords } from './words.ts';

/** Things that stand together in a list, under a heading. */
export interface Group {
  /** For the address of the heading: `group-{key}`. */
  readonly key: string;
  /** None, where the whole list is one group. */
  readonly name: string | undefined;
  /** Of the name, where that is not the language of the page. */
  readonly lang?: string;
  readonly records: readonly AnyRecord[];
}

/** What a thing stands under: a key, its name, and by what groups are sorted. */
interface Heading {
  readonly key: string;
  readonly name: string | undefined;
  readonly lang?: string;
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
  language: Language,
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

function headingOf(data: SiteData, each: AnyRecord, language: Language): Heading {
  const { index } = data;
  const words = listWords(language);
  const { kind, record } = each;
  if (kind === 'meeting' || kind === 'source') return headYear(record.date?.edtf, words);
  if (kind === 'organization') return headCountry(data, countryOf(index, record), words.noCountry);
  if (kind === 'place') return headCountry(data, countryAround(data, record.id), words.noCountry);
  if (kind === 'person') return headLetter(englishTitle(data, kind, record.id), words.otherLetters);
  if (kind === 'topic') {
    const top = topOf(data, record.id);
    const sortedAs = englishTitle(data, kind, top).toLowerCase();
    return { key: top, ...nameOf(data, kind, top), sortedAs };
  }
  return { key: 'all', name: undefined, sortedAs: '' };
}

/** The newest year first. */
function headYear(edtf: string | undefined, words: Pick<ListWords, 'noDate' | 'year'>): Heading {
  const year = /\d{4}/.exec(edtf ?? '')?.[0];
  if (year === undefined) return { key: 'undated', name: words.noDate, sortedAs: LAST };
  return { key: year, name: words.year(year), sortedAs: String(9_999 - Number(year)).padStart(4, '0') };
}

function headCountry(data: SiteData, country: string | undefined, none: string): Heading {
  if (country === undefined) return { key: 'none', name: none, sortedAs: LAST };
  return { key: country, ...nameOf(data, 'place', country), sortedAs: englishTitle(data, 'place', country) };
}

function nameOf(data: SiteData, kind: Kind, id: string): Pick<Heading, 'name' | 'lang'> {
  const { text, lang } = data.titleOf(kind, id);
  return { name: text, ...(lang !== undefined && { lang }) };
}

/** By which things are sorted in every language: that of Japanese names has no order of its own without their readings. */
export function englishTitle(data: SiteData, kind: Kind, id: string): string {
  return data.in(DEFAULT_LANGUAGE).titleOf(kind, id).text;
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
