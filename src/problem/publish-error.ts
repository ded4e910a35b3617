/** What the process ends with; see docs/problems.md. */
export const EXIT = { fine: 0, data: 1, usage: 2, environment: 3, remote: 4, bug: 70 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * The world does not allow what was asked: a disk that is full, a folder that is missing, a wrong option.
 *
 * Bad data is never thrown: it is a {@link Problem}. A bug of ours is a plain `TypeError` or `RangeError`.
 */
export class PublishError extends Error {
  override readonly name = 'PublishError';
  /** Stable, `UPPER_CASE`; each has a section in docs/problems.md. */
  readonly code: string;
  readonly exit: ExitCode;
  /** One next step that can be copied. */
  readonly help: string;

  constructor(code: string, exit: ExitCode, message: string, help: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.exit = exit;
    this.help = help;
  }
}
