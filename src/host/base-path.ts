/** The path below which a publication is served, in the two forms that configurations need. */
export interface BasePath {
  /** As it is sent in a request: percent-encoded, and without `$`, which nginx cannot escape. */
  readonly encoded: string;
  /** As servers compare it: `/日本/`. */
  readonly decoded: string;
}

/**
 * Takes the path out of the base of a publication.
 *
 * What could mean something in a configuration, such as the end of a line or a quotation mark, stays encoded: no base
 * can add a directive, but a server will not find such a base, either.
 *
 * @param base `https://…/`, with a slash at the end, without query and fragment
 */
export function describeBasePath(base: string): BasePath {
  const encoded = encodeDollars(new URL(base).pathname);
  return { encoded, decoded: decodePath(encoded) };
}

/** The base as it is written into a field of an answer: ASCII only, and without `$`. */
export function describeBase(base: string): string {
  return encodeDollars(new URL(base).href);
}

function encodeDollars(text: string): string {
  return text.replaceAll('$', '%24');
}

function decodePath(encoded: string): string {
  try {
    const decoded = decodeURIComponent(encoded);
    return /[\p{Cc}\p{Z}"'`\\{}$#;%*?[\]<>|^]/u.test(decoded) ? encoded : decoded;
  } catch {
    return encoded;
  }
}
