import { EXIT, PublishError } from '../problem/publish-error.ts';

/**
 * Who we are to a remote: a user with a password, or a token.
 *
 * Both are private fields, so that no log, error or JSON of anything that holds them can show them.
 */
export class Credentials {
  readonly kind: 'user' | 'token';
  readonly #user: string;
  readonly #secret: string;

  constructor(kind: 'user' | 'token', user: string, secret: string) {
    this.kind = kind;
    this.#user = user;
    this.#secret = secret;
  }

  /** The value of `Authorization` for a token (RFC 6750), or for a user in plain (RFC 7617). */
  inPlain(): string {
    if (this.kind === 'token') return `Bearer ${this.#secret}`;
    return `Basic ${Buffer.from(`${this.#user}:${this.#secret}`, 'utf8').toString('base64')}`;
  }

  /** Lets something be made of user and password that does not show them. */
  hashed<Made>(make: (user: string, password: string) => Made): Made {
    return make(this.#user, this.#secret);
  }

  /** The token itself, for stores that want it as a parameter; `undefined` for a user. */
  get token(): string | undefined {
    return this.kind === 'token' ? this.#secret : undefined;
  }
}

/**
 * Reads `user:password` or `Bearer token`, as it stands in a file or a variable; a line end after it is left out.
 *
 * @param origin where it stands, for messages
 * @throws {PublishError} `USAGE` for anything else; what stood there is never repeated
 */
export function parseCredentials(text: string, origin: string): Credentials {
  const line = text.replace(/\r?\n$/, '');
  const token = /^Bearer +([\w.~+/=-]+)$/i.exec(line)?.[1];
  if (token !== undefined) return new Credentials('token', '', token);
  const colon = line.indexOf(':');
  if (colon > 0 && !/\p{Cc}/u.test(line)) {
    return new Credentials('user', line.slice(0, colon), line.slice(colon + 1));
  }
  const message = `Cannot read credentials from ${origin}: one line must stand there, user:password or Bearer token`;
  throw new PublishError('USAGE', EXIT.usage, message, `Write the line anew, and nothing else: ${origin}`);
}
