import { type FileSystem, realFileSystem } from '../../src/write/file-system.ts';

/** When a file system of {@link createFaultyFileSystem} fails. */
export interface Fault {
  /** Which of the counted calls fails, from 1. */
  readonly at: number;
  /** `once`: the calls after it succeed. `crash`: no later call does anything, as if the process had been killed. */
  readonly mode: 'once' | 'crash';
  /** Whether calls that only read are counted too. */
  readonly counting: 'changes' | 'all';
  readonly code: 'ENOSPC' | 'EIO' | 'EROFS' | 'EMFILE';
}

/** A file system that fails, and how many counted calls it has seen. */
export interface FaultyFileSystem extends FileSystem {
  readonly calls: () => number;
}

const WORDS = {
  ENOSPC: 'no space left on device',
  EIO: 'i/o error',
  EROFS: 'read-only file system',
  EMFILE: 'too many open files',
};
const CHANGES = new Set([
  'chmodSync',
  'closeSync',
  'fchmodSync',
  'fsync',
  'fsyncSync',
  'mkdirSync',
  'renameSync',
  'rmdirSync',
  'symlinkSync',
  'unlinkSync',
  'writeSync',
]);

/** The disk without waiting for it: what `fsync` is for cannot be seen by a test, and each costs a millisecond. */
export const hastyFileSystem: FileSystem = {
  ...realFileSystem,
  fsync: () => Promise.resolve(),
  fsyncSync: () => undefined,
};

/** The disk, except that the chosen call fails. */
export function createFaultyFileSystem(fault: Fault): FaultyFileSystem {
  let calls = 0;
  const wrap = (name: string, call: (...args: unknown[]) => unknown) => {
    return (...args: unknown[]): unknown => {
      if (fault.counting === 'all' || isChange(name, args)) calls += 1;
      const fails =
        fault.mode === 'crash' ? calls >= fault.at : calls === fault.at && isCounted(fault, name, args);
      if (fails && name === 'closeSync') call(...args); // descriptors are not what is tested
      if (!fails) return call(...args);
      const error = createSystemError(fault.code, name.replace('Sync', ''));
      if (name === 'fsync') return Promise.reject(error);
      throw error;
    };
  };
  const wrapped = Object.entries(hastyFileSystem).map(([name, call]) => [name, wrap(name, call)]);
  return { ...Object.fromEntries(wrapped), calls: () => calls };
}

/** A file system that takes at most so many bytes in one write, as one does that is almost full. */
export function createShortWritingFileSystem(maxBytes: number): FileSystem {
  const writeSync = (descriptor: number, bytes: Uint8Array, offset: number) =>
    hastyFileSystem.writeSync(descriptor, bytes, offset, Math.min(maxBytes, bytes.byteLength - offset));
  return { ...hastyFileSystem, writeSync: writeSync as FileSystem['writeSync'] };
}

/** An error as Node makes them. */
export function createSystemError(code: Fault['code'], syscall: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${WORDS[code]}, ${syscall}`), { code, syscall, errno: -1 });
}

function isCounted(fault: Fault, name: string, args: readonly unknown[]): boolean {
  return fault.counting === 'all' || isChange(name, args);
}

function isChange(name: string, args: readonly unknown[]): boolean {
  return CHANGES.has(name) || (name === 'openSync' && args[1] !== 'r');
}
