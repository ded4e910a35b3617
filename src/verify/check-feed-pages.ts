import { formatValue } from '../problem/format-value.ts';
import type { PublishedDocument } from './documents.ts';
import { type Activity, type FeedPage, findLatest, type Relation } from './feed-pages.ts';
import { compareLines, isSameGraph } from './graph.ts';
import type { PublicationFiles } from './publication-files.ts';
import type { Finding } from './verification.ts';

const HEAD = 'feed/index.trig';
const REBUILD = 'Publish again: communique build';
const FROM = 'https://w3id.org/tree#GreaterThanOrEqualToRelation';
const TO = 'https://w3id.org/tree#LessThanOrEqualToRelation';

/** Whether a client that begins at the head comes to all pages, and finds in each what the head promises. */
export function checkPages(pages: readonly FeedPage[], base: string, files: PublicationFiles): Finding[] {
  const findings: Finding[] = [];
  const views = pages.flatMap(({ views: own }) => own);
  if (pages.length > 0 && (views.length !== 1 || views[0] !== base + HEAD)) {
    findings.push(broken(HEAD, `one tree:view must lead to ${HEAD}, and there are ${views.length}`));
  }
  const relations = pages.flatMap((page) => page.relations);
  for (const node of new Set(relations.map((relation) => relation.node))) {
    if (!node.startsWith(base) || !files.has(node.slice(base.length))) {
      findings.push(broken(HEAD, `the page ${formatValue(node)} must be there`));
    }
  }
  for (const page of pages) {
    const own = relations.filter(({ node }) => node === base + page.path);
    if (page.path !== HEAD && own.length === 0) {
      findings.push(broken(page.path, 'the head must lead to each page'));
    }
    findings.push(...checkOrder(page, own));
  }
  return findings;
}

function checkOrder({ path, activities }: FeedPage, relations: readonly Relation[]): Finding[] {
  const isInOrder = activities.every(({ published }, i) => {
    const before = activities[i - 1];
    return before === undefined || before.published <= published;
  });
  const outside = activities.find(({ published }) =>
    relations.some((relation) => !holds(relation, published)),
  );
  return [
    ...(isInOrder ? [] : [broken(path, 'members must be in the order of their days')]),
    ...(outside ? [broken(path, `${formatValue(outside.iri)} must be within what the head promises`)] : []),
  ];
}

/** Days and midnights are in the order of their texts. */
function holds({ type, value }: Relation, published: string): boolean {
  return type === FROM ? published >= value : type === TO ? published <= value : true;
}

/** Whether each version is told once, is about a thing that is described, and the latest says what is so now. */
export function checkActivities(
  pages: readonly FeedPage[],
  base: string,
  documents: readonly PublishedDocument[],
): Finding[] {
  const byThing = new Map(documents.map((document) => [`${base}${document.folder}#it`, document]));
  const latest = findLatest(pages);
  return [
    ...checkMembers(pages),
    ...pages.flatMap(({ activities }) => activities).flatMap((activity) => checkObject(activity, byThing)),
    ...[...latest].flatMap(([thing, activity]) => checkPayload(activity, byThing.get(thing))),
    ...(pages.length === 0 ? [] : findUntold(byThing, latest)),
  ];
}

function checkMembers(pages: readonly FeedPage[]): Finding[] {
  const findings: Finding[] = [];
  const pageOf = new Map<string, string>();
  for (const { path, activities, strays } of pages) {
    for (const graph of strays) {
      findings.push(broken(path, `the graph ${formatValue(graph)} must belong to a member of the page`));
    }
    for (const { iri } of activities) {
      if (pageOf.has(iri))
        findings.push(broken(path, `${formatValue(iri)} must be a member of one page only`));
      pageOf.set(iri, path);
    }
  }
  return findings;
}

function checkObject({ iri, page, object }: Activity, byThing: ReadonlyMap<string, unknown>): Finding[] {
  if (byThing.has(object)) return [];
  return [
    broken(
      page,
      `what ${formatValue(iri)} is about must have a document, and ${formatValue(object)} has none`,
    ),
  ];
}

function checkPayload({ iri, page, lines }: Activity, document: PublishedDocument | undefined): Finding[] {
  if (document === undefined || isSameGraph(document.graph.lines, lines)) return [];
  const { missing, extra, examples } = compareLines(document.graph.lines, lines);
  const what = `it lacks ${missing} statements and adds ${extra}`;
  const message = `Cannot follow changes by ${formatValue(iri)}: the latest version must say what ${document.folder} says, but ${what}`;
  return [{ code: 'FEED_STALE', severity: 'error', file: page, message, examples, help: REBUILD }];
}

/** Things that no activity is about: `{kind}/{id}/`. */
function findUntold(
  byThing: ReadonlyMap<string, PublishedDocument>,
  latest: ReadonlyMap<string, Activity>,
): Finding[] {
  return [...byThing].flatMap(([thing, { folder }]) => {
    const isThing = /^[^/]+\/[^/]+\/$/.test(folder) && !folder.startsWith('report/');
    if (!isThing || latest.has(thing)) return [];
    return [broken(HEAD, `each thing must be told, and ${formatValue(thing)} is not`)];
  });
}

function broken(file: string, must: string): Finding {
  const message = `Cannot follow changes by ${formatValue(file)}: ${must}`;
  return { code: 'FEED_BROKEN', severity: 'error', file, message, help: REBUILD };
}
