import { ldes, sh, tree } from '../../terms/feed-vocabularies.ts';
import type { Iri } from '../../terms/iri.ts';
import type { LanguageTag } from '../../terms/language.ts';
import type { Term } from '../../terms/namespace.ts';
import { as, dcterms, xsd } from '../../terms/vocabularies.ts';
import { describeCollectionPage, describeMember, linkMembers } from './describe-page.ts';
import { collectionPageIri, feedPartIri, nodeIri, streamIri, timestampOf } from './feed-iris.ts';
import type { Resource, Value } from './resource.ts';
import type { Member } from './split-pages.ts';

/** A page as the head speaks of it. */
export interface PageSummary {
  /** Path in `dist/` without the ending. */
  readonly stem: string;
  /** Day of its first and of its last member, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** How many members it has. */
  readonly members: number;
  /** Whether nothing will ever be added to it. */
  readonly isFrozen: boolean;
}

/** Path of the head without the ending. */
export const HEAD = 'feed/index';

const ENGLISH = 'en' as LanguageTag;

/**
 * The stream, and the page from which all others are found.
 *
 * @param name of the publication, in English
 * @param pages all others, the oldest first
 * @param members what the head holds itself, when it is no more than a page
 */
export function describeHead(
  base: Iri,
  name: string,
  pages: readonly PageSummary[],
  members: readonly Member[],
): Resource[] {
  const stems = pages.map(({ stem }) => stem);
  const place = { stem: HEAD, previous: stems.at(-1), next: undefined };
  const page = members.length === 0 ? [] : [describeCollectionPage(base, place, members)];
  const all = members.length === 0 ? stems : [...stems, HEAD];
  const total = pages.reduce((sum, { members: count }) => sum + count, members.length);
  return [
    describeStream(base, name, total, all, members),
    describeRoot(base, pages),
    {
      subject: feedPartIri(base, 'latest'),
      types: [ldes.RetentionPolicy],
      values: [[ldes.versionAmount, integer(1)]],
    },
    ...describeShape(base),
    ...pages.flatMap((one) => describeLinks(base, one)),
    ...describeEnds(base, stems, members.length > 0),
    ...page,
    ...members.map((member) => describeMember(base, member)),
  ];
}

function describeStream(
  base: Iri,
  name: string,
  total: number,
  stems: readonly string[],
  members: readonly Member[],
): Resource {
  const first = stems[0];
  const last = stems.at(-1);
  const values: (readonly [Term, Value])[] = [
    [dcterms.title, { text: `Changes of ${name}`, language: ENGLISH }],
    [as.totalItems, integer(total)],
    [ldes.timestampPath, { term: as.published }],
    [ldes.versionOfPath, { term: as.object }],
    [ldes.versionCreateObject, { term: as.Create }],
    [ldes.versionUpdateObject, { term: as.Update }],
    [ldes.versionDeleteObject, { term: as.Delete }],
    [tree.shape, { link: feedPartIri(base, 'activity') }],
    [tree.view, { link: nodeIri(base, HEAD) }],
  ];
  if (first !== undefined) values.push([as.first, { link: collectionPageIri(base, first) }]);
  if (last !== undefined) values.push([as.last, { link: collectionPageIri(base, last) }]);
  values.push(...linkMembers(members));
  return { subject: streamIri(base), types: [ldes.EventStream, as.OrderedCollection], values };
}

function describeRoot(base: Iri, pages: readonly PageSummary[]): Resource {
  const policy: readonly [Term, Value] = [ldes.retentionPolicy, { link: feedPartIri(base, 'latest') }];
  const links = pages
    .flatMap((page) => describeLinks(base, page))
    .filter(({ types }) => types[0] !== tree.Node);
  const relations = links.map(({ subject }): readonly [Term, Value] => [tree.relation, { link: subject }]);
  return { subject: nodeIri(base, HEAD), types: [tree.Node], values: [policy, ...relations] };
}

/**
 * What leads to a page: no member of it is older than one day, and none of a frozen page younger than another.
 *
 * A page that may still grow has no upper bound, since clients take one that has passed for a promise.
 */
function describeLinks(base: Iri, { stem, from, to, members, isFrozen }: PageSummary): Resource[] {
  const node = nodeIri(base, stem);
  const name = stem.slice('feed/'.length);
  const relate = (end: string, type: Term, day: string): Resource => ({
    subject: feedPartIri(base, `${name}/${end}`),
    types: [type],
    values: [
      [tree.node, { link: node }],
      [tree.path, { term: as.published }],
      [tree.value, { typed: timestampOf(day), datatype: xsd.dateTime }],
      [tree.remainingItems, integer(members)],
    ],
  });
  return [
    relate('from', tree.GreaterThanOrEqualToRelation, from),
    ...(isFrozen ? [relate('to', tree.LessThanOrEqualToRelation, to)] : []),
    { subject: node, types: [tree.Node], values: [] },
  ];
}

/** What `as:first` and `as:last` are, where they are other files. */
function describeEnds(base: Iri, stems: readonly string[], isLastHere: boolean): Resource[] {
  const ends = new Set([stems[0], isLastHere ? undefined : stems.at(-1)]);
  return [...ends].flatMap((stem) => {
    if (stem === undefined) return [];
    return [{ subject: collectionPageIri(base, stem), types: [as.OrderedCollectionPage], values: [] }];
  });
}

/** What every member looks like; in the page itself, so that no client has to look for it. */
function describeShape(base: Iri): Resource[] {
  const shape = feedPartIri(base, 'activity');
  const object = feedPartIri(base, 'activity/object');
  const published = feedPartIri(base, 'activity/published');
  const once: (readonly [Term, Value])[] = [
    [sh.minCount, integer(1)],
    [sh.maxCount, integer(1)],
  ];
  return [
    {
      subject: shape,
      types: [sh.NodeShape],
      values: [
        [sh.property, { link: object }],
        [sh.property, { link: published }],
      ],
    },
    {
      subject: object,
      types: [sh.PropertyShape],
      values: [[sh.path, { term: as.object }], ...once, [sh.nodeKind, { term: sh.IRI }]],
    },
    {
      subject: published,
      types: [sh.PropertyShape],
      values: [[sh.path, { term: as.published }], ...once, [sh.datatype, { term: xsd.dateTime }]],
    },
  ];
}

function integer(value: number): Value {
  return { typed: String(value), datatype: xsd.integer };
}
