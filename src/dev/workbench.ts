import type { Problem } from '../problem/problem.ts';
import { PublishError } from '../problem/publish-error.ts';
import { readContext } from '../publish/companions.ts';
import { createEdition, type Edition } from '../publish/edition.ts';
import { createEntryCache } from '../publish/entry-cache.ts';
import { loadData } from '../publish/load.ts';
import { openSite } from '../publish/site-files.ts';
import { writeDocuments } from '../publish/write-documents.ts';
import { writeEdition } from '../publish/write-edition.ts';
import { readPlace } from '../site/language.ts';
import type { Site } from '../site/site.tsx';
import type { PublicationState } from '../state/publication-state.ts';
import type { Iri } from '../terms/iri.ts';
import { type MemoryFile, MemoryStaging } from './memory-staging.ts';

/** What is in the way of showing anything: problems of the records, or of the folder as a whole. */
export interface Obstacle {
  readonly problems: readonly Problem[];
  readonly error: PublishError | undefined;
}

const NOTHING_PUBLISHED: PublicationState = { releases: [], documents: new Map() };

/**
 * A publication while it is being written: what is asked for is made when it is asked for.
 *
 * A change of one record is read and checked with the others, and makes nothing but the pages that are looked at. What
 * depends on all documents – the first page, lists of terms, feeds – is made together, when one of it is asked for.
 */
export class Workbench {
  readonly #data: string;
  readonly #base: Iri;
  readonly #loadEntry = createEntryCache();
  #edition: Edition | undefined;
  #site: Site | undefined;
  #whole: Promise<ReadonlyMap<string, MemoryFile>> | undefined;
  #obstacle: Obstacle | undefined;

  /** @param base where it is looked at */
  constructor(data: string, base: Iri) {
    this.#data = data;
    this.#base = base;
    this.refresh();
  }

  /** What must be mended before anything can be shown; warnings are in the way of nothing. */
  get obstacle(): Obstacle | undefined {
    return this.#obstacle;
  }

  /** Reads the records that have changed, and checks all of them together. */
  refresh(): void {
    [this.#edition, this.#site, this.#whole, this.#obstacle] = [undefined, undefined, undefined, undefined];
    try {
      const loaded = loadData(this.#data, this.#loadEntry);
      const errors = loaded.problems.filter(({ severity }) => severity === 'error');
      if (loaded.publication === undefined || errors.length > 0) {
        this.#obstacle = { problems: errors, error: undefined };
        return;
      }
      const wanted = { base: this.#base, day: undefined, releases: [] };
      // As before the first release: what was released is not shown, and has another base.
      this.#edition = createEdition({ ...loaded, published: undefined }, loaded.publication, wanted);
    } catch (error) {
      if (!(error instanceof PublishError)) throw error;
      this.#obstacle = { problems: [], error };
    }
  }

  /**
   * Makes one file of the publication.
   *
   * @param path in `dist/`
   * @returns nothing for what is not published
   */
  async make(path: string): Promise<MemoryFile | undefined> {
    const edition = this.#edition;
    if (edition === undefined) return undefined;
    const { folder, language } = readPlace(/^(.+)\/index\.html$/.exec(path)?.[1] ?? '');
    if (edition.documents.has(folder)) {
      this.#site ??= openSite(edition, NOTHING_PUBLISHED);
      if (!this.#site.languagesOf(folder).includes(language)) return undefined;
      const { html } = this.#site.renderDocument(folder, language);
      return { mediaType: 'text/html', content: Buffer.from(html) };
    }
    this.#whole ??= makeWhole(edition);
    return (await this.#whole).get(path);
  }
}

async function makeWhole(edition: Edition): Promise<ReadonlyMap<string, MemoryFile>> {
  const staging = new MemoryStaging();
  const context = readContext();
  const told = await writeDocuments(edition, context, staging);
  writeEdition(edition, told, NOTHING_PUBLISHED, context, staging);
  return staging.files;
}
