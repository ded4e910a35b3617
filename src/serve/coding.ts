import Negotiator from 'negotiator';
import { BoundedCache } from './bounded-cache.ts';

/** How a body is compressed on its way; what needs least bytes first. */
export const CODINGS = ['br', 'gzip'] as const;

export type Coding = (typeof CODINGS)[number];

/** Codings that a client likes at least as much as bodies as they are. */
const taken = new BoundedCache<readonly string[]>((field) => {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': field } });
  const liked = negotiator.encodings([...CODINGS, 'identity']);
  const plain = liked.indexOf('identity');
  return plain === -1 ? liked : liked.slice(0, plain);
});

/**
 * Chooses how to compress a body: of what a client takes, what needs least bytes. Nothing to send it as it is, also to
 * who refuses that.
 *
 * @param accepted the field `Accept-Encoding`
 */
export function chooseCoding(accepted: string | undefined, available: readonly Coding[]): Coding | undefined {
  if (accepted === undefined || available.length === 0) return undefined;
  const liked = taken.get(accepted);
  return available.find((coding) => liked.includes(coding));
}
