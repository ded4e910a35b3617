/** What the page asks the program that works offline; it answers on the port that comes with the message. */
export type OfflineRequest =
  /** To keep the edition of which this is the data, uncompressed. */
  | { readonly is: 'keep'; readonly dump: Blob }
  /** What is kept. */
  | { readonly is: 'look' };

/** What can be asked without a connection. */
export interface OfflineReply {
  /** Of the data, `YYYY-MM-DD`; left out where nothing is kept. */
  readonly day?: string | undefined;
}

/**
 * The field of HTTP that tells the copy of the data that is kept from one that was sent; its value is their day.
 *
 * A type, so that the program that works offline shares no code with the page: it has to be one file.
 */
export type KeptField = 'communique-kept';
