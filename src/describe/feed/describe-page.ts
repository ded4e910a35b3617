import { tree } from '../../terms/feed-vocabularies.ts';
import type { Iri } from '../../terms/iri.ts';
import type { Term } from '../../terms/namespace.ts';
import { as, xsd } from '../../terms/vocabularies.ts';
import { collectionPageIri, nodeIri, streamIri, timestampOf } from './feed-iris.ts';
import type { ActivityKind } from './feed-item.ts';
import type { Resource, Value } from './resource.ts';
import type { Member } from './split-pages.ts';

const ACTIVITIES: Readonly<Record<ActivityKind, Term>> = {
  Create: as.Create,
  Update: as.Update,
  Delete: as.Delete,
};

/** Where a page stands among the others, by their paths without ending. */
export interface PagePlace {
  readonly stem: string;
  /** The page with what came before, and the one with what came after; a page that is frozen names none yet to come. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** A page and its members, the page first: it says what is on it and whose page it is, and nothing about the stream. */
export function describePage(base: Iri, place: PagePlace, members: readonly Member[]): Resource[] {
  return [
    describeCollectionPage(base, place, members),
    { subject: streamIri(base), types: [], values: linkMembers(members) },
    { subject: nodeIri(base, place.stem), types: [tree.Node], values: [] },
    ...members.map((member) => describeMember(base, member)),
  ];
}

/** The page as ActivityStreams has it, by the same members in the same order as {@link linkMembers}. */
export function describeCollectionPage(
  base: Iri,
  { stem, previous, next }: PagePlace,
  members: readonly Member[],
): Resource {
  const values: (readonly [Term, Value])[] = [];
  if (previous !== undefined) values.push([as.prev, { link: collectionPageIri(base, previous) }]);
  if (next !== undefined) values.push([as.next, { link: collectionPageIri(base, next) }]);
  values.push([as.url, { link: nodeIri(base, stem) }]);
  for (const { iri } of members) values.push([as.items, { link: iri }]); // before the stream, which names them too
  values.push([as.partOf, { link: streamIri(base) }]);
  return { subject: collectionPageIri(base, stem), types: [as.OrderedCollectionPage], values };
}

export function linkMembers(members: readonly Member[]): (readonly [Term, Value])[] {
  return members.map(({ iri }) => [tree.member, { link: iri }]);
}

/** An activity has these three statements and no other, as the profiles of LDES for catalogues have it. */
export function describeMember(base: Iri, { iri, item }: Member): Resource {
  const object = `${base}${item.folder}/#it` as Iri;
  return {
    subject: iri,
    types: [ACTIVITIES[item.activity]],
    values: [
      [as.object, { link: object }],
      [as.published, { typed: timestampOf(item.published), datatype: xsd.dateTime }],
    ],
  };
}
