import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { realFileSystem } from '../write/file-system.ts';
import { readJournal } from '../write/journal.ts';
import { MANIFEST_PATH } from '../write/path.ts';
import { Compressor } from './compressor.ts';
import {
  type Generation,
  type GenerationSource,
  type Obstacle,
  readGeneration,
  retire,
} from './generation.ts';
import { CHANGE_MS } from './limits.ts';

/** What is published in a folder, now and after the next build: one pointer, which goes over at once. */
export class Publication {
  readonly compressor: Compressor;
  readonly #source: GenerationSource;
  #current: Generation;
  /** Of the manifest that was looked at last, whatever came of it. */
  #seen: string;
  #looking: Promise<void> | undefined;
  #waiting: (() => void)[] = [];
  #onChange: (now: Generation) => void = () => {};
  #onObstacle: (obstacle: string) => void = () => {};
  #told = '';

  private constructor(source: GenerationSource, current: Generation, seen: string) {
    this.#source = source;
    this.#current = current;
    this.#seen = seen;
    this.compressor = new Compressor(source.limits.maxCompressedBytes);
  }

  /** @throws {PublishError} `NO_PUBLICATION` when there is none that is whole */
  static async open(source: GenerationSource): Promise<Publication> {
    const seen = signatureOf(source.dist);
    const read = await readGeneration(source, undefined);
    if ('obstacle' in read) throw noPublication(source.dist, read);
    return new Publication(source, read, seen);
  }

  get current(): Generation {
    return this.#current;
  }

  /** Has others told of a new generation, and of what keeps one from being taken; of each once. */
  watch(onChange: (now: Generation) => void, onObstacle: (obstacle: string) => void): void {
    this.#onChange = onChange;
    this.#onObstacle = onObstacle;
  }

  /** Looks whether there is a new list of files, and takes it when all of them are there; never throws. */
  look(): Promise<void> {
    this.#looking ??= this.#look()
      .catch((error: unknown) =>
        this.#tell(`something broke (${error instanceof Error ? error.stack : String(error)})`),
      )
      .finally(() => {
        this.#looking = undefined;
      });
    return this.#looking;
  }

  /** Settles with a later generation; with nothing when none came within {@link CHANGE_MS}. */
  async after(before: Generation): Promise<Generation | undefined> {
    if (this.#current !== before) return this.#current;
    const changed = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, CHANGE_MS);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    void this.look();
    await changed;
    return this.#current === before ? undefined : this.#current;
  }

  /** Closes what is held open; what is being read is closed when it has been. */
  close(): void {
    retire(this.#current.files.values(), undefined);
  }

  async #look(): Promise<void> {
    const seen = signatureOf(this.#source.dist);
    if (seen === this.#seen || seen === '' || isBeingReplaced(this.#source.dist)) return;
    const read = await readGeneration(this.#source, this.#current);
    if ('obstacle' in read) return this.#tell(read.obstacle);
    if (signatureOf(this.#source.dist) !== seen) return retire(read.files.values(), this.#current.files);
    this.#seen = seen;
    this.#told = '';
    const before = this.#current;
    this.#current = read;
    retire(before.files.values(), read.files);
    this.compressor.retain(
      new Set([...read.files.values()].flatMap(({ body }) => (body instanceof Buffer ? [body] : []))),
    );
    for (const wake of this.#waiting.splice(0)) wake();
    if (read.version !== before.version) this.#onChange(read);
  }

  #tell(obstacle: string): void {
    if (obstacle !== this.#told) this.#onObstacle(obstacle);
    this.#told = obstacle;
  }
}

function noPublication(dist: string, { obstacle, isMissing }: Obstacle): PublishError {
  if (isMissing) {
    const message = `Cannot serve ${formatValue(dist)}: there is no publication in it`;
    return new PublishError('NO_PUBLICATION', EXIT.usage, message, 'Make it first: communique build');
  }
  const message = `Cannot serve ${formatValue(dist)}: ${obstacle}`;
  return new PublishError('NO_PUBLICATION', EXIT.usage, message, 'Publish it again: communique build');
}

/** Changes with each list of files that takes the place of another; empty while there is none. */
function signatureOf(dist: string): string {
  try {
    const { ino, mtimeNs, size } = statSync(join(dist, MANIFEST_PATH), { bigint: true });
    return `${ino} ${mtimeNs} ${size}`;
  } catch {
    return ''; // not there, or not readable: what is served stays
  }
}

/** Whether a build has begun to put files in place and has not come to its end: then some are of the next generation. */
function isBeingReplaced(dist: string): boolean {
  try {
    const root = realpathSync(dist);
    const staging = join(dirname(root), `.${basename(root)}.staging`);
    const journal = readJournal(realFileSystem, staging);
    if (journal === undefined) return false;
    return existsSync(join(staging, journal.files, journal.manifest.from)); // its move is the last step
  } catch {
    return false; // no staging folder, or one that is not ours to look into
  }
}
