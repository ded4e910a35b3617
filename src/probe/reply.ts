/** What is asked of a server. */
export interface Request {
  readonly method?: string;
  /** Sent as it is, after the path of the publication: nothing is resolved or escaped. */
  readonly path: string;
  /** A list is sent as that many lines. Nothing is added but `Host` and `Connection`. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** What is read of the body at most; a longer one is a failure. */
  readonly maxBytes?: number;
}

/** What a server answered; redirects are answers like others. */
export interface Reply {
  readonly status: number;
  /** By small letters; fields that stand several times are joined with `, `. */
  readonly headers: ReadonlyMap<string, string>;
  /** As it was sent: not decompressed. */
  readonly body: Buffer;
}

/** The value of a field; empty where it is missing. */
export function field({ headers }: Reply, name: string): string {
  return headers.get(name) ?? '';
}

/** The words of a field that is a list, in small letters: `accept`, `no-cache`, `max-age=60`. */
export function listOf(reply: Reply, name: string): string[] {
  return field(reply, name)
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}

/** The media type without its parameters, in small letters. */
export function mediaTypeOf(reply: Reply): string {
  return (field(reply, 'content-type').split(';')[0] ?? '').trim().toLowerCase();
}

/** The parameter `charset`, in small letters and without quotes; `undefined` where there is none. */
export function charsetOf(reply: Reply): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(field(reply, 'content-type'))?.[1]?.toLowerCase();
}

/** True for an answer that names another address. */
export function isRedirect({ status }: Reply): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}
