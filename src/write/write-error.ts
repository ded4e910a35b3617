import { EXIT, PublishError } from '../problem/publish-error.ts';

/** Runs a step of writing and turns a refusal of the system into a {@link PublishError} that names the path. */
export type Attempt = <T>(path: string, step: () => T) => T;

const ADVICE: Readonly<Record<string, string>> = {
  EDQUOT: 'Make room',
  ENOSPC: 'Make room',
  EMFILE: 'Allow more open files (ulimit -n)',
  ENFILE: 'Allow more open files',
  EFBIG: 'Allow larger files (ulimit -f)',
  EACCES: 'Make it writable',
  EPERM: 'Make it writable',
  EROFS: 'Make it writable',
};

const UNTOUCHED = 'and run again; dist/ is as it was';
const CUT = 'and run again: dist/ is replaced in part, and the next build finishes that first';

/** True when the system refused with one of these codes, such as `ENOENT`. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return isSystemError(error) && error.code !== undefined && codes.includes(error.code);
}

/**
 * Makes the error of a write that the system refused.
 *
 * @param path as the reader knows it: what was typed for dist/, then the path inside
 * @param isCut whether the replacement of dist/ had begun
 * @returns a `WRITE_FAILED` for an error of the system; any other error unchanged, since that is a bug of ours
 */
export function writeFailed(error: unknown, path: string, isCut: boolean): unknown {
  if (!isSystemError(error)) return error;
  const advice = ADVICE[error.code ?? ''] ?? 'Clear the cause';
  return new PublishError(
    'WRITE_FAILED',
    EXIT.environment,
    `Cannot write ${JSON.stringify(path)}: ${describeSystemError(error)}`,
    `${advice} ${isCut ? CUT : UNTOUCHED}`,
    error,
  );
}

/**
 * Makes the function that names the path when a step is refused.
 *
 * @param shown what was typed for dist/; an empty path stands for dist/ itself
 * @param isCut asked when a step is refused
 */
export function createAttempt(shown: string, isCut: () => boolean): Attempt {
  return (path, step) => {
    try {
      return step();
    } catch (error) {
      throw writeFailed(error, path === '' ? shown : `${shown}/${path}`, isCut());
    }
  };
}

/** The code and the words of the system, without the call and the paths that Node appends. */
export function describeSystemError(error: NodeJS.ErrnoException): string {
  const end = error.message.indexOf(`, ${error.syscall}`);
  return end === -1 ? error.message : error.message.slice(0, end);
}

/** Whether the system refused a step; any other error is a bug of ours. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
