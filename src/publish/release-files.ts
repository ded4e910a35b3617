import { copyReleases } from '../release/copy-releases.ts';
import { describeVersions, type VersionsFacts } from '../release/describe-versions.ts';
import type { FileTarget } from '../release/freeze.ts';
import type { KeptRelease } from '../release/kept-release.ts';
import { VERSIONS_CONTEXT } from '../release/versions-context.ts';
import { Context } from '../sinks/context.ts';
import { JsonLdSink } from '../sinks/json-ld.ts';
import { TurtleSink } from '../sinks/turtle.ts';
import { MEDIA_TYPES } from './formats.ts';

/**
 * Publishes the kept releases as they were frozen, and the list of them; nothing before the first release.
 *
 * @throws {PublishError} `RELEASE_CHANGED`
 */
export function writeReleases(
  releases: readonly KeptRelease[],
  facts: VersionsFacts,
  staging: FileTarget,
): void {
  if (releases.length === 0) return;
  copyReleases(releases, staging);
  let [turtle, jsonLd] = ['', ''];
  const toTurtle = new TurtleSink(facts.base, (text) => {
    turtle += text;
  });
  const toJsonLd = new JsonLdSink(facts.base, new Context(VERSIONS_CONTEXT), (text) => {
    jsonLd += text;
  });
  for (const sink of [toTurtle, toJsonLd]) describeVersions(releases, facts, sink);
  staging.writeFile('v/versions.ttl', MEDIA_TYPES.ttl, turtle);
  staging.writeFile('v/versions.jsonld', MEDIA_TYPES.jsonld, jsonLd);
}
