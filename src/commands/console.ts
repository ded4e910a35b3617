import picocolors from 'picocolors';
import type { Colours } from '../problem/format-problems.ts';

/** Where a command reads and writes; a test takes its own. */
export interface Console {
  /** Variables of the environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Results. */
  readonly stdout: Output;
  /** Problems and progress. */
  readonly stderr: Output;
}

export interface Output {
  readonly colours: Colours;
  readonly isTerminal: boolean;
  /** Is without effect once nobody reads any more. */
  write(text: string | Uint8Array): void;
  /** Waits until what was written has been taken, or nobody reads any more. */
  drain(): Promise<void>;
}

/** The console of the process; colours only for a terminal, and not with `NO_COLOR`. */
export function createConsole({ stdin, stdout, stderr, env }: NodeJS.Process): Console {
  const isPlain = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  return {
    environment: env,
    stdin,
    stdout: createOutput(stdout, isPlain),
    stderr: createOutput(stderr, isPlain),
  };
}

function createOutput(stream: NodeJS.WriteStream, isPlain: boolean): Output {
  const isTerminal = stream.isTTY;
  let isClosed = false;
  let resume = () => {};
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true; // as `head` does: who has read enough is no reason to stop what is being done
    resume();
  });
  return {
    colours: picocolors.createColors(isTerminal && !isPlain),
    isTerminal,
    write: (text) => {
      if (!isClosed) stream.write(text);
    },
    drain: async () => {
      if (isClosed || !stream.writableNeedDrain) return;
      await new Promise<void>((resolve) => {
        resume = resolve;
        stream.once('drain', resolve);
      });
    },
  };
}
