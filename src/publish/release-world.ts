import type { ReleasedBuild, ReleaseEffects } from '../release/release.ts';
import type { PublicationState } from '../state/publication-state.ts';
import { serializeState } from '../state/serialize-state.ts';
import { locateState, writeStateText } from '../write/state-file.ts';
import { readContext } from './companions.ts';
import { freezeFeed } from './feed-files.ts';
import { loadState, requireSameState } from './load-state.ts';
import { type Made, type PublishOptions, publishEdition } from './publish.ts';

/** What a release does to a publication, and what was published before it. */
export interface ReleaseWorld extends ReleaseEffects {
  readonly state: PublicationState | undefined;
}

/**
 * Joins releasing and publishing.
 *
 * @throws {PublishError} `STATE_BROKEN`, `STATE_UNREADABLE`
 */
export function createReleaseWorld(options: Omit<PublishOptions, 'isDraft'>): ReleaseWorld {
  const { data } = options;
  const loaded = loadState(data);
  let last: Made | undefined;
  return {
    state: loaded?.state,
    // The state is that of the file: the release writes it before it builds again.
    build: async () => {
      const { problems, made } = await publishEdition({ ...options, isDraft: true, isRelease: true });
      last = made;
      return { problems, made: made === undefined ? undefined : toReleasedBuild(made) };
    },
    writeFeed: (target, version) => {
      if (last === undefined) throw new TypeError('A release froze its feed before it was built');
      freezeFeed(last.edition, last.state, version, readContext(), target);
    },
    writeState: (state) => {
      requireSameState(data, loaded);
      writeStateText(locateState(data), serializeState(state));
    },
  };
}

function toReleasedBuild({ edition, state, report }: Made): ReleasedBuild {
  const { publication, iriOf, day } = edition;
  const { records, documents, triples } = report;
  const facts = { base: iriOf.base, publication, date: day, counts: { records, documents, triples } };
  return { facts, documents: state.documents, translations: state.translations };
}
