import type { Quality } from '../describe/quality.ts';
import type { Publication } from '../model/publication.ts';
import type { Problem } from '../problem/problem.ts';
import { readReleases } from '../release/read-releases.ts';
import { isElsewhere, requireBase } from '../release/require-base.ts';
import { advanceState } from '../state/advance-state.ts';
import type { Dropped } from '../state/find-dropped.ts';
import type { PublicationState } from '../state/publication-state.ts';
import { rememberTranslations } from '../state/remember-translations.ts';
import { serializeState } from '../state/serialize-state.ts';
import type { Iri } from '../terms/iri.ts';
import { openStaging, type Replaced, type Staging } from '../write/staging.ts';
import { writeStateText } from '../write/state-file.ts';
import { readContext } from './companions.ts';
import { createEdition, type Edition } from './edition.ts';
import { type Loaded, loadData } from './load.ts';
import { requireSameState } from './load-state.ts';
import { describeLost } from './permanence.ts';
import { type Told, writeDocuments } from './write-documents.ts';
import { writeEdition } from './write-edition.ts';

export interface PublishOptions {
  /** Folder of the records. */
  readonly data: string;
  /** Folder to make, or to bring up to date. */
  readonly dist: string;
  /** What all addresses start with, in place of the one in publication.yaml. */
  readonly base?: Iri | undefined;
  /** The day on which what changes now counts as changed, `YYYY-MM-DD`, in place of that of publication.yaml. */
  readonly day?: string | undefined;
  /** Whether nothing is remembered of what is published, since nobody will put it online. */
  readonly isDraft?: boolean | undefined;
}

/** As {@link PublishOptions}, for those who go on with what was made. */
interface EditionOptions extends PublishOptions {
  /** Whether a release is made of a draft: it has the addresses of the releases before it. */
  readonly isRelease?: boolean | undefined;
}

/** What publishing does to the world; a test takes its own. */
export interface Effects {
  openStaging(dist: string): Staging;
}

/** What was made, or why nothing was. */
export interface Published {
  readonly problems: readonly Problem[];
  readonly report: Report | undefined;
}

export interface Report {
  readonly records: number;
  readonly documents: number;
  readonly triples: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly quality: Quality;
}

/** What was made of an edition, and the state of which it is the publication. */
export interface Made {
  readonly edition: Edition;
  readonly state: PublicationState;
  readonly report: Report;
}

/** As {@link Published}, for those who go on with what was made. */
export interface PublishedEdition {
  readonly problems: readonly Problem[];
  readonly made: Made | undefined;
}

/**
 * Turns the records of a folder into a publication: all of it, or nothing.
 *
 * Bad data comes back as problems, and `dist/` is as it was. The same records, releases and state give the same
 * bytes, whatever the time, the language and the folder in which it runs. After the first release, what is published is
 * remembered beside the data, and no address that was published may go. A draft for another base knows nothing of the
 * releases.
 *
 * @throws {PublishError} when there are no records, the system refuses to write, or what was published before is not
 *   as it was left
 */
export async function publish(options: PublishOptions, effects?: Effects): Promise<Published> {
  const { problems, made } = await publishEdition(options, effects);
  return { problems, report: made?.report };
}

/** As {@link publish}, and hands on what was made. */
export async function publishEdition(
  options: EditionOptions,
  effects: Effects = { openStaging },
): Promise<PublishedEdition> {
  const loaded = loadData(options.data);
  const { publication, problems } = loaded;
  if (publication === undefined || problems.some(({ severity }) => severity === 'error')) {
    return { problems, made: undefined };
  }
  const edition = openEdition(options, loaded, publication);
  const staging = effects.openStaging(options.dist);
  try {
    return await build(options, { ...loaded, publication }, edition, staging);
  } finally {
    staging.discard();
  }
}

/** @throws {PublishError} what reading the releases throws, and `BASE_CHANGED` */
function openEdition(
  { data, base, day, isDraft, isRelease }: EditionOptions,
  loaded: Loaded,
  publication: Publication,
): Edition {
  const releases = readReleases(data, loaded.published?.state);
  const own = base ?? publication.base;
  const isTrial = isDraft === true && isRelease !== true && isElsewhere(releases, own);
  // What was released belongs to other addresses: here, nothing was ever published.
  if (isTrial)
    return createEdition({ ...loaded, published: undefined }, publication, { base, day, releases: [] });
  requireBase(releases, own);
  return createEdition(loaded, publication, { base, day, releases });
}

async function build(
  options: PublishOptions,
  loaded: Loaded & { readonly publication: Publication },
  edition: Edition,
  staging: Staging,
): Promise<PublishedEdition> {
  const { problems, published } = loaded;
  const context = readContext();
  const told = await writeDocuments(edition, context, staging);
  const { state: advanced, dropped } = advanceState(edition.published, told.written, edition.day);
  if (dropped.length > 0) {
    return { problems: [...problems, ...explainLost(options, loaded, edition, dropped)], made: undefined };
  }
  const translations = writeEdition(edition, told, advanced, context, staging);
  const state = rememberTranslations(advanced, translations);
  const isRemembered = published !== undefined && options.isDraft !== true;
  if (isRemembered) requireSameState(options.data, published);
  const replaced = await staging.commit();
  if (isRemembered) writeStateText(published.file, serializeState(state));
  return { problems, made: { edition, state, report: createReport(edition, told, replaced) } };
}

function explainLost(
  { data }: PublishOptions,
  { published, publication }: Loaded,
  { documents }: Edition,
  dropped: readonly Dropped[],
): Problem[] {
  if (published === undefined) throw new TypeError('Something is lost that nobody remembers');
  return describeLost(dropped, { data, published, publication }, [...documents.keys()]);
}

function createReport(
  { records, documents }: Edition,
  { counts, quality }: Told,
  { written, unchanged, removed }: Replaced,
): Report {
  const made = { records: records.length, documents: documents.size, triples: counts.triples };
  return { ...made, written, unchanged, removed, quality };
}
