import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { Iri } from '../terms/iri.ts';
import type { KeptRelease } from './kept-release.ts';

/** Whether a publication would have its addresses somewhere else than its releases have theirs. */
export function isElsewhere(releases: readonly Pick<KeptRelease, 'base'>[], base: Iri): boolean {
  return releases.some((release) => release.base !== base);
}

/**
 * Makes sure that addresses start with what they started with when they were released.
 *
 * Frozen dumps and pages of the feed name the old ones for ever, and whoever has linked to them finds nothing at the new.
 *
 * @throws {PublishError} `BASE_CHANGED`
 */
export function requireBase(releases: readonly Pick<KeptRelease, 'version' | 'base'>[], base: Iri): void {
  const other = releases.find((release) => release.base !== base);
  if (other === undefined) return;
  const then = formatValue(other.base);
  const message = `Cannot publish under ${formatValue(base)}: release ${other.version} is published under ${then}, and addresses stay`;
  const help = `Publish with --base ${other.base}, or write it as base: in publication.yaml; for a trial elsewhere, build with --draft`;
  throw new PublishError('BASE_CHANGED', EXIT.data, message, help);
}
