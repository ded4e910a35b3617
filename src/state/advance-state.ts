import { compareText } from '../problem/problem.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { type Dropped, findDropped } from './find-dropped.ts';
import type { DocumentState, PublicationState, WrittenDocument } from './publication-state.ts';

/** What is remembered after a build, and what the build would lose. */
export interface Advanced {
  readonly state: PublicationState;
  /** Not empty: the build has to be refused. */
  readonly dropped: readonly Dropped[];
}

/**
 * Works out what is remembered once a build is published.
 *
 * Nothing ever leaves the state: what is not written any more stays as it was, and is named in `dropped`. A document
 * that is as it was keeps its day and its revision, so that a build that changes nothing changes nothing here; what was
 * withdrawn and is published again is changed like any other.
 *
 * @param previous nothing before the first release
 * @param written every document of the build once, in any order
 * @param day of the build, `YYYY-MM-DD`
 * @throws {PublishError} `DAY_GOES_BACK` when something changed on a day before the last change
 */
export function advanceState(
  previous: PublicationState | undefined,
  written: readonly WrittenDocument[],
  day: string,
): Advanced {
  const documents = new Map(previous?.documents);
  let isChanged = false;
  for (const document of written) {
    const known = documents.get(document.folder);
    const next = advanceDocument(known, document, day);
    documents.set(document.folder, next);
    isChanged ||= next !== known;
  }
  if (isChanged && previous !== undefined) requireDay(previous, day);
  const sorted = [...documents.values()].sort((a, b) => compareText(a.folder, b.folder));
  return {
    state: {
      releases: previous?.releases ?? [],
      ...(previous?.translations !== undefined && { translations: previous.translations }),
      documents: new Map(sorted.map((each) => [each.folder, each])),
    },
    dropped: findDropped(previous, written),
  };
}

function advanceDocument(
  known: DocumentState | undefined,
  written: WrittenDocument,
  day: string,
): DocumentState {
  const { folder, status, hash } = written;
  const parts = [...new Set([...(known?.parts ?? []), ...written.parts])].sort(compareText);
  if (known === undefined) {
    return { folder, status, hash, parts, created: day, changed: day, revision: 1, released: 0 };
  }
  if (known.hash === hash && known.status === status && known.parts.length === parts.length) return known;
  return { ...known, status, hash, parts, changed: day, revision: known.revision + 1 };
}

/** The day on which a document changed last; nothing when there is none. */
export function lastChangeOf({ documents }: Pick<PublicationState, 'documents'>): string | undefined {
  let last: string | undefined;
  for (const { changed } of documents.values()) if (last === undefined || changed > last) last = changed;
  return last;
}

/** The day of the last change or release; nothing when there was none. */
export function lastDayOf({ releases, documents }: PublicationState): string | undefined {
  let last = lastChangeOf({ documents });
  for (const { date } of releases) if (last === undefined || date > last) last = date;
  return last;
}

function requireDay(previous: PublicationState, day: string): void {
  const last = lastDayOf(previous);
  if (last === undefined || day >= last) return;
  const message = `Cannot publish changes on ${day}: the last change was published on ${last}, and days only go forward`;
  const help = `Build with --date ${last} or later, or write the day of this change as date: in publication.yaml`;
  throw new PublishError('DAY_GOES_BACK', EXIT.usage, message, help);
}
