import { type Iri, makeIri } from '../../terms/iri.ts';
import type { FeedItem } from './feed-item.ts';

/** The stream itself: what all activities are members of. */
export function streamIri(base: Iri): Iri {
  return makeIri(`${base}feed/#stream`);
}

/** One version of one thing; never reused, since revisions are counted. */
export function activityIri(base: Iri, { folder, revision }: Pick<FeedItem, 'folder' | 'revision'>): Iri {
  return makeIri(`${base}feed/#${folder}/${revision}`);
}

/**
 * A page for readers of TREE and LDES: the file in TriG.
 *
 * The file and not the folder, so that a host that does not negotiate serves it too.
 *
 * @param stem the path in `dist/` without the ending: `feed/index`, `feed/1.2.0/3`
 */
export function nodeIri(base: Iri, stem: string): Iri {
  return makeIri(`${base}${stem}.trig`);
}

/** The same page for readers of ActivityStreams: the file in JSON-LD. */
export function collectionPageIri(base: Iri, stem: string): Iri {
  return makeIri(`${base}${stem}.jsonld`);
}

/** Something that only the feed speaks of, such as its shape. */
export function feedPartIri(base: Iri, name: string): Iri {
  return makeIri(`${base}feed/#${name}`);
}

/** Midnight UTC at the beginning of a day, which is as precise as changes are known. */
export function timestampOf(day: string): string {
  return `${day}T00:00:00Z`;
}
