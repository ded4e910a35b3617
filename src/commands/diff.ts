import { compare } from '../compare/compare.ts';
import { Details } from '../compare/details.ts';
import { formatComparison } from '../compare/format-comparison.ts';
import { serializeComparison } from '../compare/serialize-comparison.ts';
import { EXIT, type ExitCode } from '../problem/publish-error.ts';
import { openComparedFolder } from '../verify/compared-folder.ts';
import type { Console } from './console.ts';

interface DiffOptions {
  readonly format: 'markdown' | 'json';
  /** In percent: the share of its things that a class may lose. */
  readonly maxShrink: number;
  /** Whether to show long lists whole. */
  readonly all?: boolean | undefined;
}

/**
 * Shows what two publications differ in; each is a folder, or only its manifest.
 *
 * Ends with 1 when addresses are gone, a release was touched, or a class lost more than it may.
 *
 * @throws {PublishError} `NO_PUBLICATION` or `NOT_COMPARABLE`
 */
export async function diff(
  old: string,
  now: string,
  { format, maxShrink, all = false }: DiffOptions,
  { stdout }: Console,
): Promise<ExitCode> {
  const [before, after] = [openComparedFolder(old), openComparedFolder(now)];
  const comparison = compare(before, after, maxShrink);
  const details = new Details(
    { side: before, base: comparison.old.base },
    { side: after, base: comparison.new.base },
  );
  const pieces =
    format === 'json' ? serializeComparison(comparison, details) : formatComparison(comparison, details, all);
  for (const piece of pieces) {
    stdout.write(piece);
    await stdout.drain();
  }
  return comparison.alarms.length === 0 ? EXIT.fine : EXIT.data;
}
