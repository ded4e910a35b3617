import { compareText } from '../problem/problem.ts';
import { findAlarms } from './alarms.ts';
import type { Comparison, DocumentChange } from './comparison.ts';
import { type ComparedDocument, readDocument } from './document.ts';
import { findFolders, kindOf, statementsPath } from './documents.ts';
import { compareFiles } from './file-changes.ts';
import { isReadable, type ReadableSide, type Side } from './side.ts';
import { parseBase } from './statements.ts';
import { ClassTally, KindTally } from './tally.ts';
import { judgeByHashes, judgeByStatements, type Verdict } from './verdict.ts';

/**
 * Finds out what two publications differ in, document by document; holds two documents at most.
 *
 * Documents are the same when they have the same statements, in whatever order and with whatever base.
 *
 * @param maxShrink in percent: a class may lose this share of its things, and no more
 * @throws {PublishError} `NOT_COMPARABLE` for a file that is no N-Triples, and what reading throws
 */
export function compare(before: Side, after: Side, maxShrink: number): Comparison {
  const [kinds, classes] = [new KindTally(), new ClassTally()];
  const [documents, gone]: [DocumentChange[], string[]] = [[], []];
  const bases = { before: findBase(before), after: findBase(after) };
  const judge = createJudge(before, after, bases);
  for (const folder of findFolders(before, after)) {
    const { change, lives, classes: typed, gone: lost } = judge(folder);
    kinds.add(kindOf(folder), lives, change);
    for (const side of ['before', 'after'] as const) for (const name of typed[side]) classes.add(side, name);
    if (change !== undefined) documents.push({ folder, kind: kindOf(folder), change });
    gone.push(...lost);
  }
  const found = {
    mode: hasStatements(before, after) ? ('statements' as const) : ('files' as const),
    old: { shown: before.shown, base: bases.before },
    new: { shown: after.shown, base: bases.after },
    kinds: kinds.list(),
    documents,
    classes: classes.list(),
    gone: gone.sort(compareText),
    files: compareFiles(before, after),
  };
  return { ...found, alarms: findAlarms(found, maxShrink) };
}

/** True when nothing at all differs. */
export function isSame({ old, new: after, documents, files }: Comparison): boolean {
  return old.base === after.base && documents.length === 0 && files.length === 0;
}

function hasStatements(before: Side, after: Side): boolean {
  return isReadable(before) && isReadable(after);
}

/** The base of a side, by the first of its documents that tells it. */
function findBase(side: Side): string | undefined {
  if (!isReadable(side)) return undefined;
  for (const folder of findFolders(side)) {
    const base = parseBase(side.read(statementsPath(folder)), folder);
    if (base !== undefined) return base;
  }
  return undefined;
}

type Judge = (folder: string) => Verdict;

function createJudge(
  before: Side,
  after: Side,
  bases: { readonly before: string | undefined; readonly after: string | undefined },
): Judge {
  if (!isReadable(before) || !isReadable(after)) return (folder) => judgeByHashes(before, after, folder);
  return (folder) => {
    const path = statementsPath(folder);
    const old = readIfThere(before, folder, bases.before);
    const isCopy = bases.before === bases.after && before.files.get(path) === after.files.get(path);
    return judgeByStatements(old, isCopy ? old : readIfThere(after, folder, bases.after), folder);
  };
}

function readIfThere(
  side: ReadableSide,
  folder: string,
  base: string | undefined,
): ComparedDocument | undefined {
  return side.files.has(statementsPath(folder)) ? readDocument(side, folder, base) : undefined;
}
