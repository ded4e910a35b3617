import type { Dataset } from '../describe/dataset.ts';
import { ATOM_PATH, serializeAtom } from '../describe/feed/atom.ts';
import { listHead, listLatest } from '../describe/feed/feed-item.ts';
import { type FrozenPage, parseFrozenPages, serializeFrozenPages } from '../describe/feed/frozen-page.ts';
import type { Payload } from '../describe/feed/payload.ts';
import { type Feed, writeFeed, writeFrozenPages } from '../describe/feed/write-feed.ts';
import type { FeedFiles } from '../describe/feed/write-page.ts';
import type { Texts } from '../model/values.ts';
import { FROZEN_PAGES_FILE } from '../release/kept-release.ts';
import { readKeptText, releaseChanged } from '../release/read-releases.ts';
import type { Context } from '../sinks/context.ts';
import { JsonLdSink } from '../sinks/json-ld.ts';
import type { Write } from '../sinks/sink.ts';
import { TurtleSink } from '../sinks/turtle.ts';
import type { PublicationState } from '../state/publication-state.ts';
import type { Iri } from '../terms/iri.ts';
import type { Staging } from '../write/staging.ts';
import { PLAIN_SINKS, tellTexts } from './document-texts.ts';
import type { Edition } from './edition.ts';
import { inEnglish } from './english.ts';
import { MEDIA_TYPES } from './formats.ts';

/** Where pages go: a build, or a release. */
type Target = Pick<Staging, 'createFile' | 'writeFile'>;

/** Writes the feed of changes as it is now, for machines and for people. */
export function writeFeeds(
  edition: Edition,
  state: PublicationState,
  dataset: Dataset,
  context: Context,
  staging: Target,
): void {
  const name = inEnglish(edition.publication.name);
  writeFeed(createFeed(edition, state, context), name, filesOf(edition.iriOf.base, staging));
  const names = listNames(edition);
  const atom = serializeAtom(dataset, listLatest(state), (folder) => names.get(folder));
  staging.writeFile(ATOM_PATH, MEDIA_TYPES.atom, atom);
}

/** Writes the pages that a release freezes, and the list of them that later builds read. */
export function freezeFeed(
  edition: Edition,
  state: PublicationState,
  version: string,
  context: Context,
  target: Target,
): void {
  const files = filesOf(edition.iriOf.base, target);
  const pages = writeFrozenPages(createFeed(edition, state, context), version, files);
  target.writeFile(`feed/${version}/${FROZEN_PAGES_FILE}`, MEDIA_TYPES.json, serializeFrozenPages(pages));
}

function createFeed(edition: Edition, state: PublicationState, context: Context): Feed {
  const { base } = edition.iriOf;
  const payloadOf = (folder: string) => tellPayload(edition, folder, context);
  return { base, items: listHead(state), payloadOf, frozen: listFrozen(edition) };
}

function filesOf(base: Iri, target: Target): FeedFiles {
  return {
    open: (path, mediaType) => target.createFile(path, mediaType),
    createTurtle: (write) => new TurtleSink(base, write),
  };
}

/** A document once more: what a page of the feed holds is not kept from when it was written. */
function tellPayload({ documents, iriOf }: Edition, folder: string, context: Context): Payload | undefined {
  const tell = documents.get(folder);
  if (tell === undefined) return undefined;
  const toJsonLd = (write: Write) => new JsonLdSink(iriOf.base, context, write);
  const texts = tellTexts({ nt: PLAIN_SINKS.nt, jsonld: toJsonLd }, tell);
  return { nTriples: texts.get('nt') ?? '', jsonLd: texts.get('jsonld') ?? '' };
}

/** @throws {PublishError} `RELEASE_CHANGED` when a release does not say which pages it froze */
function listFrozen({ releases }: Edition): FrozenPage[] {
  return releases.flatMap((release) => {
    const path = `feed/${FROZEN_PAGES_FILE}`;
    const text = readKeptText(release, path);
    const pages = text === undefined ? undefined : parseFrozenPages(release.version, text);
    if (pages === undefined) throw releaseChanged(release.version, release.folder, path);
    return pages;
  });
}

function listNames({ records, tombstones }: Edition): ReadonlyMap<string, Texts> {
  const names = new Map<string, Texts>();
  for (const { kind, record } of records) names.set(`${kind}/${record.id}`, record.name);
  for (const each of tombstones) {
    const { kind, id } = each;
    const name = each.status === 'withdrawn' ? each.name : names.get(`${kind}/${each.movedTo}`);
    if (name !== undefined) names.set(`${kind}/${id}`, name);
  }
  return names;
}
