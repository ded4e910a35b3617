import type { Change } from './comparison.ts';
import { type ComparedDocument, classesOf, partsOf } from './document.ts';
import { kindOf, statementsPath } from './documents.ts';
import type { Side } from './side.ts';

/** What comparing one folder came to. */
export interface Verdict {
  /** Missing for a document that is as it was. */
  readonly change?: Change;
  /** Whether a thing is published there, other than withdrawn or moved. */
  readonly lives: { readonly before: boolean; readonly after: boolean };
  /** Classes of its things, each as often as there are things. */
  readonly classes: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Addresses that were there, relative to the base. */
  readonly gone: readonly string[];
}

/** Judges by hashes alone: a fate cannot be seen, and parts of documents neither. */
export function judgeByHashes(before: Side, after: Side, folder: string): Verdict {
  const hashes = [before.files.get(statementsPath(folder)), after.files.get(statementsPath(folder))] as const;
  const lives = { before: hashes[0] !== undefined, after: hashes[1] !== undefined };
  const kind = [kindOf(folder)];
  const classes = { before: lives.before ? kind : [], after: lives.after ? kind : [] };
  const same = { lives, classes, gone: lives.after ? [] : [`${folder}/`] };
  if (hashes[0] === hashes[1]) return same;
  return { ...same, change: lives.before ? (lives.after ? 'changed' : 'removed') : 'added' };
}

/** Judges by what the two documents say; at least one of them is there. */
export function judgeByStatements(
  before: ComparedDocument | undefined,
  after: ComparedDocument | undefined,
  folder: string,
): Verdict {
  const change = changeOf(before, after);
  return {
    ...(change === undefined ? {} : { change }),
    lives: { before: isLive(before), after: isLive(after) },
    classes: {
      before: before === undefined ? [] : classesOf(before),
      after: after === undefined ? [] : classesOf(after),
    },
    gone: before === undefined ? [] : findGone(before, after, folder),
  };
}

function isLive(document: ComparedDocument | undefined): boolean {
  return document !== undefined && document.fate === undefined;
}

function changeOf(
  before: ComparedDocument | undefined,
  after: ComparedDocument | undefined,
): Change | undefined {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (after.fate !== undefined && after.fate !== before.fate) return after.fate;
  return before.keys.size === after.keys.size && [...before.keys].every((key) => after.keys.has(key))
    ? undefined
    : 'changed';
}

function findGone(
  before: ComparedDocument,
  after: ComparedDocument | undefined,
  folder: string,
): readonly string[] {
  if (after === undefined) return [`${folder}/`];
  if (after.fate !== undefined) return []; // its parts went with it, and it says so
  const left = partsOf(after, folder);
  return [...partsOf(before, folder)].filter((part) => !left.has(part)).map((part) => `${folder}/#${part}`);
}
