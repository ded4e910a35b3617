import type { Problem } from './problem.ts';
import { EXIT, type ExitCode } from './publish-error.ts';

/**
 * What a command ends with that found these problems.
 *
 * A file that the system does not let us read is no mistake in the data: then, whatever else was found, it is
 * the environment that has to be mended first.
 */
export function exitOf(problems: readonly Problem[]): ExitCode {
  if (problems.some(({ code }) => code === 'UNREADABLE')) return EXIT.environment;
  return problems.some(({ severity }) => severity === 'error') ? EXIT.data : EXIT.fine;
}
