import { basename, dirname, join } from 'node:path';
import { claimFolder, type HeldClaim, isClaimName, releaseClaim } from './claim.ts';
import type { FileSystem } from './file-system.ts';
import type { Processes } from './owner-process.ts';
import { removeFolder } from './remove-folder.ts';

/** The claimed neighbour of `dist/`, in which a build makes its files. */
export class StagingFolder {
  /** Absolute. */
  readonly path: string;
  /** Name of the folder inside for the files of this build; unique, so that no old journal can mean them. */
  readonly files: string;
  /** While true the folder holds a swap that was begun, and is left to the next build instead of being removed. */
  holdsSwap = false;
  readonly #fileSystem: FileSystem;
  readonly #claim: HeldClaim;

  /**
   * @param path absolute; its parent must exist
   * @throws {PublishError} `BUILD_RUNNING` when another build holds it
   */
  constructor(fileSystem: FileSystem, path: string, processes: Processes) {
    this.#fileSystem = fileSystem;
    this.path = path;
    this.#claim = claimFolder(fileSystem, path, processes);
    this.files = `files-${this.#claim.token}`;
  }

  /** Drops what dead owners left, other than their claims, and makes room for the files of this build. */
  prepare(): void {
    for (const entry of this.#fileSystem.readdirSync(this.path, { withFileTypes: true })) {
      const path = join(this.path, entry.name);
      if (entry.isDirectory()) removeFolder(this.#fileSystem, path);
      else if (!isClaimName(entry.name)) this.#fileSystem.unlinkSync(path);
    }
    this.#fileSystem.mkdirSync(join(this.path, this.files), 0o755);
    quietly(() => this.#removeLeftovers());
  }

  /**
   * Gives the folder up: removes it, or leaves a begun swap to the next build. Never throws.
   *
   * It is renamed first, since a folder that is half removed would be a claim without an owner.
   */
  leave(): void {
    const isAway = !this.holdsSwap && quietly(() => this.#fileSystem.renameSync(this.path, this.#awayPath));
    if (isAway) quietly(() => removeFolder(this.#fileSystem, this.#awayPath));
    else quietly(() => releaseClaim(this.#fileSystem, this.#claim));
  }

  get #awayPath(): string {
    return `${this.path}-${this.#claim.token}`;
  }

  /** Removes what is left of folders that were renamed by a build which then died. */
  #removeLeftovers(): void {
    const parent = dirname(this.path);
    const prefix = `${basename(this.path)}-`;
    for (const name of this.#fileSystem.readdirSync(parent)) {
      const isLeftover = name.startsWith(prefix) && /^[0-9a-f]{16}$/.test(name.slice(prefix.length));
      if (isLeftover) removeFolder(this.#fileSystem, join(parent, name));
    }
  }
}

/** Whether the step went well; what stays behind is cleaned by the next build. */
function quietly(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
