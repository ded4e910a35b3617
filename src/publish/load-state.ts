import { relative } from 'node:path';
import type { PublicationState } from '../state/publication-state.ts';
import { requireState } from '../state/require-state.ts';
import { linesOfDocuments } from '../state/serialize-state.ts';
import { locateState, readStateText } from '../write/state-file.ts';

/** The state that is kept beside a data folder, as problems speak of it. */
export interface LoadedState {
  readonly state: PublicationState;
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
  return { state: requireState(text, shownFile), file, shownFile, lines: linesOfDocuments(text) };
}
