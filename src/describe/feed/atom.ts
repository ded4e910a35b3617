import { KINDS } from '../../model/kinds.ts';
import type { Texts } from '../../model/values.ts';
import { compareText } from '../../problem/problem.ts';
import type { Iri } from '../../terms/iri.ts';
import { escapeXml } from '../../terms/xml.ts';
import type { Dataset } from '../dataset.ts';
import { activityIri, timestampOf } from './feed-iris.ts';
import type { ActivityKind, FeedItem } from './feed-item.ts';

/** What an entry says of a thing in words. */
export type NameOf = (folder: string) => Texts | undefined;

/** Path in `dist/`. */
export const ATOM_PATH = 'feed/atom.xml';

const MAX_ENTRIES = 50;

const WORDS: Readonly<Record<ActivityKind, string>> = {
  Create: 'Added',
  Update: 'Changed',
  Delete: 'Withdrawn',
};

/** Kinds in the order in which people want to hear of them; the others follow as they are published. */
const FIRST: readonly string[] = ['meeting', 'series'];
const ORDER = [...FIRST, ...KINDS.filter((kind) => !FIRST.includes(kind))];

/**
 * `feed/atom.xml`: the newest changes for people, the newest day first; of a day meetings and series first.
 *
 * An entry is one version of one thing: it keeps its id for ever, and the next version is another entry.
 *
 * @param items the latest version of each thing
 * @param nameOf texts in which English is first, if there is any; a thing without a name goes by its folder
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function serializeAtom(
  { base, publication, modified }: Dataset,
  items: readonly FeedItem[],
  nameOf: NameOf,
): string {
  const entries = [...items].sort(compareNewest).slice(0, MAX_ENTRIES);
  const { name, description, publisher, license } = publication;
  const self = `${base}${ATOM_PATH}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escapeXml(self)}</id>
  <title${formatText(name, '')}</title>
  <subtitle${formatText(description, '')}</subtitle>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(base)}"/>
  <updated>${timestampOf(entries[0]?.published ?? modified)}</updated>
  <author>
    <name${formatPlain(publisher.name)}</name>
    <uri>${escapeXml(publisher.url)}</uri>
  </author>
  <rights>${escapeXml(license)}</rights>
${entries.map((item) => formatEntry(base, item, nameOf(item.folder))).join('')}</feed>
`;
}

function compareNewest(a: FeedItem, b: FeedItem): number {
  return compareText(b.published, a.published) || rankOf(a) - rankOf(b) || compareText(a.folder, b.folder);
}

function rankOf({ folder }: FeedItem): number {
  return ORDER.indexOf(kindOf(folder));
}

function kindOf(folder: string): string {
  return folder.slice(0, folder.indexOf('/'));
}

function formatEntry(base: Iri, item: FeedItem, name: Texts | undefined): string {
  const { activity, isMoved, folder, published } = item;
  return `  <entry>
    <id>${escapeXml(activityIri(base, item))}</id>
    <title${formatText(name, folder)}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(`${base}${folder}/`)}"/>
    <updated>${timestampOf(published)}</updated>
    <category term="${escapeXml(kindOf(folder))}"/>
    <summary>${isMoved ? 'Moved' : WORDS[activity]}</summary>
  </entry>
`;
}

/** The end of a start tag, with the language where it is not that of the feed, and the first of the texts. */
function formatText(texts: Texts | undefined, other: string): string {
  const [language, text] = Object.entries(texts ?? {})[0] ?? ['en', other];
  return `${language === 'en' ? '' : ` xml:lang="${language}"`}>${escapeXml(text)}`;
}

/** As {@link formatText}, for the name of a person, which has no language in Atom (RFC 4287, section 3.2). */
function formatPlain(texts: Texts): string {
  return `>${escapeXml(Object.values(texts)[0] ?? '')}`;
}
