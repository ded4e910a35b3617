import { relative } from 'node:path';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { PublicationState } from '../state/publication-state.ts';
import { requireState } from '../state/require-state.ts';
import { linesOfDocuments } from '../state/serialize-state.ts';
import { locateState, readStateText } from '../write/state-file.ts';

/** The state that is kept beside a data folder, as problems speak of it. */
export interface LoadedState {
  readonly state: PublicationState;
  /** The file as it was read. */
  readonly text: string;
  /** Absolute. */
  readonly file: string;
  /** How messages name the file. */
  readonly shownFile: string;
  /** The line of each document in the file, from 1. */
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * Reads what was published so far; nothing before the first release.
 *
 * @throws {PublishError} `STATE_BROKEN`, `STATE_UNREADABLE`
 */
export function loadState(data: string): LoadedState | undefined {
  const file = locateState(data);
  const text = readStateText(file);
  if (text === undefined) return undefined;
  const short = relative(process.cwd(), file);
  const shownFile = short.startsWith('..') ? file : short;
  return { state: requireState(text, shownFile), text, file, shownFile, lines: linesOfDocuments(text) };
}

/**
 * Makes sure that nobody has written the state since it was read: what they published would be forgotten.
 *
 * @param loaded nothing where there was no file
 * @throws {PublishError} `BUILD_RUNNING`, `STATE_UNREADABLE`
 */
export function requireSameState(data: string, loaded: LoadedState | undefined): void {
  if (readStateText(locateState(data)) === loaded?.text) return;
  const message =
    'Cannot publish: publication-state.json is not as it was when this build began; another build has written it';
  throw new PublishError('BUILD_RUNNING', EXIT.environment, message, 'Run the same command again');
}
