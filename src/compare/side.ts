/** One of the two publications that are compared. */
export interface Side {
  /** What was typed, for people. */
  readonly shown: string;
  /** SHA-256 of each published file by its path in `dist/`, as `manifest.json` lists them, sorted by code unit. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * Reads a listed file as UTF-8; missing where there is nothing but a manifest.
   *
   * @throws {PublishError} when the file is not there, or the system refuses
   */
  readonly read?: ((path: string) => string) | undefined;
}

/** A side whose files can be read. */
export interface ReadableSide extends Side {
  readonly read: (path: string) => string;
}

export function isReadable(side: Side): side is ReadableSide {
  return side.read !== undefined;
}
