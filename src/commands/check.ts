import { exitOf } from '../problem/exit-of.ts';
import { formatCounts, formatProblems, type ProblemFormat, plural } from '../problem/format-problems.ts';
import { EXIT, type ExitCode } from '../problem/publish-error.ts';
import { loadData } from '../publish/load.ts';
import type { Console } from './console.ts';

interface CheckOptions {
  readonly data: string;
  readonly format: ProblemFormat;
}

/** Shows every problem of the records; writes nothing. */
export async function check(options: CheckOptions, { stdout, stderr }: Console): Promise<ExitCode> {
  const { problems, files } = loadData(options.data);
  const exit = exitOf(problems);
  if (options.format !== 'text') {
    stdout.write(formatProblems(problems, options.format, stdout.colours));
    return exit;
  }
  if (problems.length > 0) stderr.write(`${formatProblems(problems, 'text', stderr.colours)}\n`);
  const output = exit === EXIT.fine ? stdout : stderr;
  output.write(`${plural(files, 'file')} checked: ${formatCounts(problems) || 'no problems'}\n`);
  return exit;
}
