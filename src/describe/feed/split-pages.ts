import type { Iri } from '../../terms/iri.ts';
import { activityIri } from './feed-iris.ts';
import type { FeedItem } from './feed-item.ts';
import { formatGraph, type Payload } from './payload.ts';

/** A member of the feed with what its graph says. */
export interface Member {
  readonly iri: Iri;
  readonly item: FeedItem;
  /** N-Triples; empty for a thing that is gone without a trace. */
  readonly nTriples: string;
  /** Nodes of JSON-LD, divided by commas. */
  readonly json: string;
}

/** What goes into one file. */
export interface PageOfMembers {
  /** At least one. */
  readonly members: readonly Member[];
  readonly isLast: boolean;
}

const MAX_MEMBERS = 250;

/** Of payload in N-Triples; a page is as large in JSON-LD. Only a single larger member goes beyond. */
const MAX_CHARACTERS = 4_194_304;

/** Cuts a feed into pages as payloads come, so that no more than one page is ever held. */
export function* splitPages(
  base: Iri,
  items: readonly FeedItem[],
  payloadOf: (folder: string) => Payload | undefined,
): Generator<PageOfMembers> {
  let members: Member[] = [];
  let characters = 0;
  for (const item of items) {
    const member = createMember(base, item, payloadOf(item.folder));
    const { length } = member.nTriples;
    if (members.length === MAX_MEMBERS || (members.length > 0 && characters + length > MAX_CHARACTERS)) {
      yield { members, isLast: false };
      members = [];
      characters = 0;
    }
    members.push(member);
    characters += length;
  }
  if (members.length > 0) yield { members, isLast: true };
}

function createMember(base: Iri, item: FeedItem, payload: Payload | undefined): Member {
  const iri = activityIri(base, item);
  if (payload === undefined) return { iri, item, nTriples: '', json: '' };
  return { iri, item, nTriples: payload.nTriples, json: formatGraph(payload.jsonLd) };
}
