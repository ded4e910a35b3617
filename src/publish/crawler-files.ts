import type { Dataset } from '../describe/dataset.ts';
import { serializeLlms } from '../describe/llms.ts';
import { serializeRobots } from '../describe/robots.ts';
import { listSitemapPages, type SitemapPage, writeSitemap } from '../describe/sitemap.ts';
import type { PublicationState } from '../state/publication-state.ts';
import type { Staging } from '../write/staging.ts';
import { MEDIA_TYPES } from './formats.ts';

/** Pages beside the documents that change with the program, not with the data alone. */
const OTHERS = ['codes', 'ns', 'queries', 'search', 'sparql'].map((folder) => ({
  folder,
  changed: undefined,
}));

/**
 * Writes what tells crawlers and agents where to begin.
 *
 * @param translated pages in other languages than that of all
 */
export function writeCrawlerFiles(
  dataset: Dataset,
  state: PublicationState,
  translated: readonly SitemapPage[],
  staging: Staging,
): void {
  const { base, modified } = dataset;
  const pages = listSitemapPages(state.documents.values(), modified, [...OTHERS, ...translated]);
  writeSitemap(base, pages, (path, mediaType) => staging.createFile(path, mediaType));
  staging.writeFile('robots.txt', MEDIA_TYPES.txt, serializeRobots(base));
  staging.writeFile('llms.txt', MEDIA_TYPES.txt, serializeLlms(dataset));
}
