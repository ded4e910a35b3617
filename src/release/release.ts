import type { Problem } from '../problem/problem.ts';
import { compareText } from '../problem/problem.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { lastDayOf } from '../state/advance-state.ts';
import type { PublicationState } from '../state/publication-state.ts';
import { type FileSystem, realFileSystem } from '../write/file-system.ts';
import type { ManifestEntry } from '../write/manifest.ts';
import { formatCitation } from './citation.ts';
import { type FileTarget, type FreezeFacts, freeze } from './freeze.ts';
import { FrozenFolder } from './frozen-folder.ts';
import { locateReleases, readReleases } from './read-releases.ts';
import { requireNewVersion } from './version.ts';

export interface ReleaseOptions {
  /** Folder of the records; releases are kept beside it. */
  readonly data: string;
  /** Folder to publish to. */
  readonly dist: string;
  readonly version: string;
  /** What was published so far; `undefined` before the first release. */
  readonly state: PublicationState | undefined;
}

/** What a build has made, as far as a release needs to know. */
export interface ReleasedBuild {
  readonly facts: Omit<FreezeFacts, 'version'>;
  /** What is published now, by folder. */
  /** As in {@link PublicationState}. */
  readonly translations?: readonly string[] | undefined;
  readonly documents: PublicationState['documents'];
}

export interface ReleaseEffects {
  /**
   * Builds `dist/` as a state has it, and remembers nothing.
   *
   * @returns what was made; nothing where problems stopped it
   */
  readonly build: (
    state: PublicationState | undefined,
  ) => Promise<{ readonly problems: readonly Problem[]; readonly made: ReleasedBuild | undefined }>;
  /** Writes the pages of the feed that a release freezes, to `feed/{version}/…`. */
  readonly writeFeed: (target: FileTarget, version: string, made: ReleasedBuild) => void;
  /** Keeps the state beside the data: whole, or as it was before. */
  readonly writeState: (state: PublicationState) => void;
  readonly fileSystem?: FileSystem;
}

/** What was released, or the problems that were in the way. */
export interface Released {
  readonly problems: readonly Problem[];
  readonly release: ReleaseReport | undefined;
}

export interface ReleaseReport {
  readonly version: string;
  readonly date: string;
  /** As a person would type it. */
  readonly folder: string;
  /** Sorted by path. */
  readonly files: readonly ManifestEntry[];
  readonly counts: FreezeFacts['counts'];
  readonly citation: string;
}

/**
 * Freezes what the records say now as a release that never changes: all of it, or nothing.
 *
 * Builds `dist/`, keeps its dumps beside the data, remembers that in the state, and builds once more, so that
 * `dist/` has the release. Whatever fails before the state is written leaves no trace but a new `dist/`; if only the
 * last build fails, the release is made and the next build publishes it.
 *
 * @throws {PublishError} `USAGE` or `RELEASE_EXISTS` for a version that cannot be, `DAY_GOES_BACK`, what reading the
 *   releases throws, and what building and writing throw
 */
export async function release(options: ReleaseOptions, effects: ReleaseEffects): Promise<Released> {
  const { data, version, state } = options;
  requireNewVersion(
    version,
    (state?.releases ?? []).map((each) => each.version),
  );
  readReleases(data, state, effects.fileSystem);
  const { problems, made } = await effects.build(state);
  if (made === undefined) return { problems, release: undefined };
  requireDay(state, made);
  const report = await keep(options, made, effects);
  return { problems, release: report };
}

/** A release is not older than what it freezes, nor than the one before it. */
function requireDay(state: PublicationState | undefined, { facts, documents }: ReleasedBuild): void {
  const last = lastDayOf({ releases: state?.releases ?? [], documents });
  if (last === undefined || facts.date >= last) return;
  const message = `Cannot release as of ${facts.date}: the last change was published on ${last}, and days only go forward`;
  const help = `Release with --date ${last} or later, or write the day of the release as date: in publication.yaml`;
  throw new PublishError('DAY_GOES_BACK', EXIT.usage, message, help);
}

async function keep(
  { data, dist, version, state }: ReleaseOptions,
  made: ReleasedBuild,
  effects: ReleaseEffects,
): Promise<ReleaseReport> {
  const { fileSystem = realFileSystem } = effects;
  const facts = { ...made.facts, version };
  const place = locateReleases(data);
  const folder = new FrozenFolder(fileSystem, place, version);
  try {
    const writeFeed = (target: FileTarget) => effects.writeFeed(target, version, made);
    const files = sortByPath(freeze(fileSystem, dist, facts, folder, writeFeed));
    await folder.keep();
    const next = advance(state, { version, date: facts.date, files }, made);
    effects.writeState(next);
    folder.confirm();
    await buildAgain(next, version, effects);
    const report = { version, date: facts.date, folder: `${place.shown}/${version}`, files };
    return { ...report, counts: facts.counts, citation: formatCitation(facts).trimEnd() };
  } finally {
    folder.drop();
  }
}

function sortByPath(files: readonly ManifestEntry[]): ManifestEntry[] {
  return files.toSorted((a, b) => compareText(a.path, b.path));
}

/** The state after a release: all that is published now is in its pages of the feed. */
function advance(
  state: PublicationState | undefined,
  { version, date, files }: { version: string; date: string; files: readonly ManifestEntry[] },
  { documents, translations }: ReleasedBuild,
): PublicationState {
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const frozen = [...documents].map(([folder, document]) => {
    return [folder, { ...document, released: document.revision }] as const;
  });
  return {
    ...(translations !== undefined && { translations }),
    releases: [...(state?.releases ?? []), { version, date, files: hashes }],
    documents: new Map(frozen),
  };
}

async function buildAgain(
  state: PublicationState,
  version: string,
  { build }: ReleaseEffects,
): Promise<void> {
  try {
    await build(state);
  } catch (error) {
    if (!(error instanceof PublishError)) throw error;
    const help = `${error.help}. Release ${version} is kept: communique build publishes it`;
    throw new PublishError(error.code, error.exit, error.message, help, error);
  }
}
