import type { Publication } from '../model/publication.ts';
import { copyReleases } from '../release/copy-releases.ts';
import { describeVersions, type VersionsFacts } from '../release/describe-versions.ts';
import type { FileTarget } from '../release/freeze.ts';
import { type KeptRelease, RELEASE_FILE } from '../release/kept-release.ts';
import { readKeptText } from '../release/read-releases.ts';
import { parseReleaseCounts } from '../release/release-counts.ts';
import { VERSIONS_CONTEXT } from '../release/versions-context.ts';
import { Context } from '../sinks/context.ts';
import type { ReleasePages, ShownRelease } from '../site/releases/release-page.ts';
import { renderRelease } from '../site/releases/render-release.tsx';
import { renderReleases } from '../site/releases/render-releases.tsx';
import { createDocumentSinks, tellTexts } from './document-texts.ts';
import { inEnglish } from './english.ts';
import { MEDIA_TYPES } from './formats.ts';

/** Whose releases they are, and what their pages say of the publication. */
type ReleaseFacts = VersionsFacts & { readonly publication: Pick<Publication, 'name' | 'license'> };

/**
 * Publishes the kept releases as they were frozen, the list of them, and a page of each; nothing before the first
 * release.
 *
 * @param releases oldest first
 * @throws {PublishError} `RELEASE_CHANGED`
 */
export function writeReleases(
  releases: readonly KeptRelease[],
  facts: ReleaseFacts,
  staging: FileTarget,
): void {
  if (releases.length === 0) return;
  copyReleases(releases, staging);
  const sinks = createDocumentSinks(facts.base, new Context(VERSIONS_CONTEXT));
  for (const [format, text] of tellTexts(sinks, (sink) => describeVersions(releases, facts, sink))) {
    staging.writeFile(`v/versions.${format}`, MEDIA_TYPES[format], text);
  }
  writePages(releases.map(showRelease).reverse(), facts, staging);
}

function writePages(
  newestFirst: readonly ShownRelease[],
  { base, publication }: ReleaseFacts,
  staging: FileTarget,
): void {
  const pages: ReleasePages = { siteName: inEnglish(publication.name), base, license: publication.license };
  staging.writeFile('v/index.html', MEDIA_TYPES.html, renderReleases(newestFirst, pages));
  for (const release of newestFirst) {
    staging.writeFile(`v/${release.version}/index.html`, MEDIA_TYPES.html, renderRelease(release, pages));
  }
}

/** Pages of the feed are left out: they are published beside the feed. */
function showRelease(release: KeptRelease): ShownRelease {
  const { version, date, files } = release;
  const dumps = files.filter(({ path }) => path.endsWith('.gz'));
  const others = files.filter(({ path }) => !path.endsWith('.gz') && !path.startsWith('feed/'));
  return {
    version,
    date,
    counts: parseReleaseCounts(readKeptText(release, RELEASE_FILE) ?? ''),
    citation: readKeptText(release, 'citation.txt')?.trim(),
    files: [...dumps, ...others],
  };
}
