import { type Challenge, parseChallenges } from './challenge.ts';
import type { Credentials } from './credentials.ts';
import { answerDigest, isDigest, isStrong } from './digest.ts';
import type { Timing } from './timing.ts';

/** What is said of us in one request. */
export interface Authorization {
  /** The value of the field; `undefined` where none is called for. */
  readonly field: string | undefined;
  /** What it answers. */
  readonly challenge: Challenge | undefined;
}

/**
 * Says for each request to one address who we are, in the way that the remote asked for.
 *
 * A token goes with each request. A user and a password go only to a server that has asked for them.
 */
export class Authorizer {
  readonly #credentials: Credentials | undefined;
  readonly #timing: Timing;
  #asked: Challenge | undefined;
  #answers = 0;
  #wasTaken = false;

  constructor(credentials: Credentials | undefined, timing: Timing) {
    this.#credentials = credentials;
    this.#timing = timing;
  }

  authorize(method: string, target: string): Authorization {
    const [credentials, challenge] = [this.#credentials, this.#asked];
    if (credentials?.kind === 'token') return { field: credentials.inPlain(), challenge };
    if (credentials === undefined || challenge === undefined) return { field: undefined, challenge };
    if (!isDigest(challenge)) return { field: credentials.inPlain(), challenge };
    this.#answers += 1;
    const nonce = this.#timing.createNonce();
    const field = answerDigest(challenge, credentials, { method, target, count: this.#answers, nonce });
    return { field, challenge };
  }

  /** Takes note that the server knows us. */
  confirm(): void {
    this.#wasTaken = true;
  }

  /**
   * Takes note of what an answer 401 asks for.
   *
   * @param wanted its `WWW-Authenticate`; a few stores send none, and mean Basic
   * @param sent what it was the answer to
   * @returns whether the same request may be sent once more: never with a password that was refused, but with a new
   * answer where what Digest calls a nonce has been used up
   */
  accept(wanted: string, sent: Authorization): boolean {
    if (this.#credentials?.kind !== 'user') return false;
    if (sent.challenge !== this.#asked) return true; // another request has been asked meanwhile
    const chosen = choose(parseChallenges(wanted));
    if (chosen === undefined) return false;
    const isStale = chosen.parameters.get('stale')?.toLowerCase() === 'true' || this.#wasTaken;
    if (sent.field !== undefined && !(isDigest(chosen) && isStale)) return false;
    this.#asked = chosen;
    this.#answers = 0;
    this.#wasTaken = false;
    return true;
  }
}

/** The strongest that we know. */
function choose(challenges: readonly Challenge[]): Challenge | undefined {
  if (challenges.length === 0) return { scheme: 'basic', parameters: new Map() };
  const digests = challenges.filter(isDigest);
  return digests.find(isStrong) ?? digests[0] ?? challenges.find(({ scheme }) => scheme === 'basic');
}
