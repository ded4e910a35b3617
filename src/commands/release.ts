import { dirname, join } from 'node:path';
import { exitOf } from '../problem/exit-of.ts';
import {
  formatCounts,
  formatNumber,
  formatProblems,
  type ProblemFormat,
  plural,
} from '../problem/format-problems.ts';
import { escapeControls } from '../problem/format-value.ts';
import { EXIT, type ExitCode } from '../problem/publish-error.ts';
import { createReleaseWorld } from '../publish/release-world.ts';
import { release as makeRelease, type ReleaseReport } from '../release/release.ts';
import { readBase } from './base.ts';
import type { Console } from './console.ts';
import { readDay } from './day.ts';

interface ReleaseCommandOptions {
  readonly data: string;
  readonly dist: string;
  readonly base?: string | undefined;
  readonly date?: string | undefined;
  readonly format: ProblemFormat;
}

/** Freezes a version of the publication for good, and says what was kept and what to do next. */
export async function release(
  version: string,
  options: ReleaseCommandOptions,
  { stdout, stderr, environment }: Console,
  createWorld = createReleaseWorld,
): Promise<ExitCode> {
  const { data, dist, format } = options;
  const day = readDay(options.date, environment);
  const world = createWorld({ data, dist, base: readBase(options.base), day });
  const { problems, release: made } = await makeRelease({ data, dist, version, state: world.state }, world);
  if (made === undefined) {
    stderr.write(formatProblems(problems, format, stderr.colours));
    if (format === 'text') stderr.write(`\n${formatCounts(problems)}: nothing was released\n`);
    return exitOf(problems);
  }
  stdout.write(formatReport(made, join(dirname(data), 'publication-state.json')));
  return EXIT.fine;
}

function formatReport(
  { version, date, folder, files, counts, citation }: ReleaseReport,
  stateFile: string,
): string {
  const width = Math.max(...files.map(({ bytes }) => formatNumber(bytes).length));
  const lines = files.map(({ path, bytes }) => `  ${formatNumber(bytes).padStart(width)}  ${path}`);
  const { records, documents, triples } = counts;
  const held = [plural(records, 'record'), plural(documents, 'document'), plural(triples, 'triple')].join(
    ', ',
  );
  return `Released ${version} of ${date}: ${held}
${plural(files.length, 'file')} kept in ${folder}/, in bytes; they never change:
${lines.join('\n')}
Cite as: ${escapeControls(citation)}
Next: put them under version control, then publish the folder
  git add ${quote(folder)} ${quote(stateFile)}
  git commit -m "Release ${version}" && git tag v${version}
`;
}

/** A path for a shell, in quotes only where it needs them. */
function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${escapeControls(path).replaceAll("'", "'\\''")}'`;
}
