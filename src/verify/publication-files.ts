import type { PublishedFolder } from './published-folder.ts';

/** The files that belong to a publication; whatever else is in the folder is somebody else's. */
export class PublicationFiles {
  readonly #folder: PublishedFolder;
  readonly #listed: ReadonlySet<string>;

  /** @param listed what `manifest.json` promises */
  constructor(folder: PublishedFolder, listed: ReadonlySet<string>) {
    this.#folder = folder;
    this.#listed = listed;
  }

  /** All that are there, in the order of the manifest. */
  get paths(): string[] {
    return [...this.#listed].filter((path) => this.#folder.has(path));
  }

  /** Whether it is listed and there. */
  has(path: string): boolean {
    return this.#listed.has(path) && this.#folder.has(path);
  }

  /** Whether nobody promised it: what is promised and not there is found by the check of the manifest. */
  lacks(path: string): boolean {
    return !this.#listed.has(path);
  }
}
