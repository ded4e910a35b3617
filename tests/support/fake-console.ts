import type { Console, Output } from '../../src/commands/console.ts';

/** A console whose output can be read back. */
export interface FakeConsole extends Console {
  /** What was written to either output, in order. */
  readonly both: () => string;
  readonly out: () => string;
  readonly err: () => string;
}

/**
 * Makes a console that is no terminal.
 *
 * @param stdin what the command finds on its standard input
 */
export function createFakeConsole(stdin: readonly (string | Uint8Array)[] = []): FakeConsole {
  const written: { readonly to: 'out' | 'err'; readonly text: string }[] = [];
  const textOf = (to?: 'out' | 'err') => {
    return written.map((piece) => (to === undefined || piece.to === to ? piece.text : '')).join('');
  };
  const output = (to: 'out' | 'err'): Output => ({
    colours: { red: same, yellow: same, bold: same, dim: same },
    isTerminal: false,
    write: (text) => void written.push({ to, text: typeof text === 'string' ? text : decode(text) }),
    drain: async () => {},
  });
  return {
    environment: {},
    stdin: encode(stdin),
    stdout: output('out'),
    stderr: output('err'),
    both: () => textOf(),
    out: () => textOf('out'),
    err: () => textOf('err'),
  };
}

const same = (text: string) => text;

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function* encode(pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
}
