import { formatValue } from '../problem/format-value.ts';
import type { PublicationFiles } from './publication-files.ts';
import type { PublishedFolder } from './published-folder.ts';
import { childrenOf, parseXml, textOf, type XmlElement } from './read-xml.ts';
import type { Check, Finding } from './verification.ts';

const PATH = 'feed/atom.xml';
const XMLNS = 'http://www.w3.org/2005/Atom';
const MAX_ENTRIES = 50;

/** RFC 3339, as far as we write it: a day that begins in UTC. */
const MIDNIGHT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T00:00:00Z$/;

/**
 * Whether readers of Atom can use the feed for people, and each entry leads to a page.
 *
 * @param base what addresses of ours start with
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-4.1
 */
export function checkAtom(base: string | undefined, files: PublicationFiles, folder: PublishedFolder): Check {
  const title = 'of the Atom feed lead to pages';
  const checkOf = (checked: number, findings: readonly Finding[]): Check => {
    return { name: 'atom', title, checked, unit: 'change', findings };
  };
  if (base === undefined) return checkOf(0, []);
  if (!files.has(PATH)) return checkOf(0, files.lacks(PATH) ? [broken('it must be there')] : []);
  try {
    const feed = parseXml(folder.readBytes(PATH).toString());
    const entries = childrenOf(feed, 'entry');
    const faults = [
      ...checkFeedElement(feed, base),
      ...entries.flatMap((entry) => checkEntry(entry, base, files)),
    ];
    return checkOf(entries.length, [...new Set([...faults, ...checkEntries(feed, entries)])].map(broken));
  } catch (error) {
    return checkOf(0, [broken(error instanceof Error ? error.message : String(error))]);
  }
}

function checkFeedElement(feed: XmlElement, base: string): string[] {
  if (feed.name !== 'feed' || feed.attributes.get('xmlns') !== XMLNS)
    return ['the root must be a feed of Atom'];
  const author = childrenOf(feed, 'author').map((one) => textOf(one, 'name'));
  return [
    ...checkParts(feed, 'the feed'),
    ...(author[0] ? [] : ['the feed must name its author']),
    ...(linksOf(feed, 'self').join() === base + PATH ? [] : ['one link must lead to the feed itself']),
  ];
}

function checkEntry(entry: XmlElement, base: string, files: PublicationFiles): string[] {
  const id = textOf(entry, 'id') ?? '';
  const shown = `entry ${formatValue(id)}`;
  const [link = '', ...others] = linksOf(entry, 'alternate');
  const page = `${link.slice(base.length)}index.html`;
  const leads = others.length === 0 && link.startsWith(base) && link.endsWith('/') && files.has(page);
  return [...checkParts(entry, shown), ...(leads ? [] : [`${shown} must lead to a page that is there`])];
}

/** What a feed and an entry have in common: one id, one title, one time. */
function checkParts(element: XmlElement, shown: string): string[] {
  const isThere = (name: string) => (textOf(element, name) ?? '').trim() !== '';
  return [
    ...['id', 'title'].filter((name) => !isThere(name)).map((name) => `${shown} must have one ${name}`),
    ...(MIDNIGHT.test(textOf(element, 'updated') ?? '') ? [] : [`${shown} must say on which day it changed`]),
  ];
}

function checkEntries(feed: XmlElement, entries: readonly XmlElement[]): string[] {
  const ids = new Set(entries.map((entry) => textOf(entry, 'id')));
  const days = entries.map((entry) => textOf(entry, 'updated') ?? '');
  const isInOrder = days.every((day, i) => i === 0 || day <= (days[i - 1] ?? ''));
  return [
    ...(ids.size === entries.length ? [] : ['each entry must have an id of its own']),
    ...(isInOrder ? [] : ['the newest entry must come first']),
    ...(entries.length <= MAX_ENTRIES ? [] : [`there must be at most ${MAX_ENTRIES} entries`]),
    ...(days[0] === undefined || days[0] === textOf(feed, 'updated')
      ? []
      : ['the feed must be as new as its entries']),
  ];
}

function linksOf(element: XmlElement, rel: string): string[] {
  const links = childrenOf(element, 'link').filter(({ attributes }) => attributes.get('rel') === rel);
  return links.map(({ attributes }) => attributes.get('href') ?? '');
}

function broken(must: string): Finding {
  const message = `Cannot use ${formatValue(PATH)} as a feed: ${must}`;
  return {
    code: 'ATOM_BROKEN',
    severity: 'error',
    file: PATH,
    message,
    help: 'Publish again: communique build',
  };
}
