import { type BigIntStats, close, constants, fstat, open } from 'node:fs';
import { promisify } from 'node:util';

/** An open file, until it is given back. */
export interface Lease {
  readonly descriptor: number;
  /** To be called once. */
  readonly release: () => void;
}

/** By what a file is told apart from the one that took its name: the writer never changes a file, it puts another there. */
export interface Stamp {
  readonly inode: bigint;
  readonly changedNs: bigint;
  readonly bytes: bigint;
}

export function stampOf({ ino, mtimeNs, size }: BigIntStats): Stamp {
  return { inode: ino, changedNs: mtimeNs, bytes: size };
}

export function isSameStamp(one: Stamp, other: Stamp): boolean {
  return one.inode === other.inode && one.changedNs === other.changedNs && one.bytes === other.bytes;
}

/** The bytes of a file that is too large to be held in memory. */
export class DiskBody {
  readonly #file: string;
  readonly stamp: Stamp;
  /** Held open while the file is published, so that it can be read when another has its name. */
  #descriptor: number | undefined;
  #users = 0;
  #isRetired = false;

  constructor(file: string, stamp: Stamp, descriptor: number | undefined) {
    this.#file = file;
    this.stamp = stamp;
    this.#descriptor = descriptor;
  }

  /** Whether it can be read for as long as it is published, whatever becomes of its name. */
  get isHeld(): boolean {
    return this.#descriptor !== undefined;
  }

  /** Opens it for one answer; nothing when another file has its name by now, or the system refuses. */
  async lease(): Promise<Lease | undefined> {
    const descriptor = this.#descriptor;
    if (descriptor === undefined) return await openAs(this.#file, this.stamp);
    this.#users += 1;
    const release = () => {
      this.#users -= 1;
      this.#closeIfDone();
    };
    return { descriptor, release };
  }

  /** Lets it go: it is published no more, and is closed with the last answer that reads it. */
  retire(): void {
    this.#isRetired = true;
    this.#closeIfDone();
  }

  #closeIfDone(): void {
    if (!this.#isRetired || this.#users > 0 || this.#descriptor === undefined) return;
    close(this.#descriptor, () => {}); // only read from, so there is nothing to lose
    this.#descriptor = undefined;
  }
}

const [openFile, statFile] = [promisify(open), promisify(fstat)];

async function openAs(file: string, stamp: Stamp): Promise<Lease | undefined> {
  try {
    const descriptor = await openFile(file, constants.O_RDONLY | constants.O_NOFOLLOW);
    const release = () => close(descriptor, () => {});
    const stats = await statFile(descriptor, { bigint: true });
    if (isSameStamp(stampOf(stats), stamp)) return { descriptor, release };
    release();
  } catch {
    // It is gone, or too many files are open: in both cases there is nothing to send now.
  }
  return undefined;
}
