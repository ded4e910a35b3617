/**
 * Codes of what verifying can find. Part of the public interface: a code never changes its meaning.
 *
 * Each has a section in docs/problems.md.
 */
export const FINDING_CODES = [
  'ANCHOR_AMBIGUOUS', // the first words of a passage stand in the text of its source more than once
  'ANCHOR_MISSING', // the text of a source does not have the first or last words of a passage
  'ANCHOR_ORDER', // the last words of a passage stand only before its first
  'ATOM_BROKEN', // feed/atom.xml is not what readers of Atom demand, or leads nowhere
  'BLANK_NODE', // a thing without an address
  'COUNT_DIFFERS', // a figure in the catalogue is not that of the documents
  'DOWNLOAD_DIFFERS', // a file that the catalogue offers is not there, or not as promised
  'DUMP_DIFFERS', // a dump does not hold exactly what the documents hold
  'FEED_BROKEN', // the pages of the change feed do not make one stream that can be followed
  'FEED_STALE', // the feed does not tell what a document says now
  'FILE_CHANGED', // other bytes than manifest.json promises
  'FILE_MISSING', // listed in manifest.json, and not there
  'FORMATS_DIFFER', // one format of a document says something else than the others
  'FORMAT_MISSING', // a document or dump is not there in one of its formats
  'GZIP_DIFFERS', // a .gz is not the file beside it, compressed
  'HTTP_ALLOW', // a server: an answer 405 that does not say what is allowed
  'HTTP_BROWSER', // a browser does not get the page
  'HTTP_CACHE', // copies are kept too long, or for a time that nobody knows
  'HTTP_CHARSET', // a text that does not say that it is UTF-8
  'HTTP_CHOICES', // an answer 406 that does not list what there is
  'HTTP_CLIENT', // an RDF tool does not get RDF
  'HTTP_COMPRESSION', // nothing is compressed for who asks
  'HTTP_CORS', // programs of other sites cannot read it
  'HTTP_CORS_EXPOSE', // programs of other sites cannot read ETag or Link
  'HTTP_ENCODING', // compressed for who did not ask, twice, or wrongly
  'HTTP_ETAG', // no ETag, or none that follows the rules
  'HTTP_ETAG_SHARED', // two formats of one address have the same ETag
  'HTTP_EXPOSED', // a file beside the publication is served
  'HTTP_HEAD', // HEAD says something else than GET
  'HTTP_IMMUTABLE', // what is frozen is asked for again and again
  'HTTP_INSECURE', // what is read can be changed on the way
  'HTTP_LAST_MODIFIED', // an answer without Last-Modified
  'HTTP_LINK', // Link does not name the other formats
  'HTTP_LISTING', // a folder without an index is listed
  'HTTP_METHOD', // a method that writes is not refused as it should be
  'HTTP_NEGOTIATION', // another format than the one asked for
  'HTTP_NOSNIFF', // browsers may guess media types
  'HTTP_NOT_ACCEPTABLE', // not 406 where nothing suits the client
  'HTTP_NOT_FOUND', // not 404 for what is not there
  'HTTP_NOT_MODIFIED', // not 304 for who has the same copy
  'HTTP_NO_ANSWER', // a request without a whole answer in time
  'HTTP_NO_NEGOTIATION', // every client gets the same format
  'HTTP_OPTIONS', // OPTIONS is not answered as browsers need it
  'HTTP_PARAMETER', // a parameter in Accept leads to another format
  'HTTP_QVALUE', // q-values in Accept are not weighed
  'HTTP_RANGE', // parts of a file cannot be had, or are wrong
  'HTTP_REDIRECT', // the address leads to another one
  'HTTP_REFLECTED', // an error page repeats markup out of an address
  'HTTP_ROBOTS', // robots.txt is missing, or shuts crawlers out
  'HTTP_SERVER_ERROR', // an odd request breaks the server
  'HTTP_SITEMAP', // the sitemap lists what is not there
  'HTTP_SLASH', // an address without its last slash leads nowhere
  'HTTP_STALE', // 304 for who has an old copy
  'HTTP_STATUS', // the address does not answer 200
  'HTTP_TOMBSTONE', // an old address does not say what became of it
  'HTTP_TRAVERSAL', // an address leads out of the publication
  'HTTP_TYPE', // another media type than manifest.json promises
  'HTTP_VARIANT', // a negotiated answer is not the file of its format
  'HTTP_VARY', // caches may mix up formats or encodings
  'HTTP_WILDCARD', // who takes anything does not get the page
  'LINK_DANGLING', // an address of ours that nothing describes
  'MANIFEST_BROKEN', // manifest.json cannot be read, or lists a file twice
  'MANIFEST_MISSING',
  'MARKUP_BROKEN', // the markup of a page is not one script, or not JSON-LD
  'MARKUP_DANGLING', // the markup of a page names a thing without saying what it is
  'MARKUP_HIDDEN', // the markup of a page says what the page does not show
  'MARKUP_UNFOUNDED', // the markup of a page says what no document says
  'NOT_CHECKED', // larger than can be checked, or a text that is not UTF-8
  'NOT_RDF', // a parser refuses the file
  'NO_DOCUMENTS', // nothing was published
  'NO_SHAPES', // no shapes to hold the documents against
  'PAGE_HEAD_WRONG', // title, description, address or links of a page are missing or wrong
  'PAGE_MISSING', // a document has no page for people
  'PARSERS_DIFFER', // two parsers read different triples out of one file
  'SHAPE_VIOLATED', // SHACL: violation, warning or info
  'SITEMAP_BROKEN', // a sitemap is not what search engines demand
  'SITEMAP_DIFFERS', // a sitemap lists what nobody shall find, or lacks what everybody shall
  'TERM_UNDEFINED', // a class, property or code of ours that ns/ and codes/ do not define
  'TERM_WITHOUT_ANCHOR', // a term of ours that the page of its vocabulary has no place for
  'UNLISTED_FILE', // in the folder, but not in manifest.json: somebody else's
  'VERSION_MISSING', // the IRI of a version of the vocabulary leads nowhere
] as const;

type FindingCode = (typeof FINDING_CODES)[number];

/** One thing that is not as a publication promises, or that a person may want to know. */
export interface Finding {
  readonly code: FindingCode;
  /** Only an `error` breaks a promise. */
  readonly severity: 'error' | 'warning' | 'note';
  /** Inside the published folder, divided by `/`; of a server: what was asked for, after the address. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** One sentence, `Cannot ‹do what› "‹value›": ‹what must hold›`, without a final period. */
  readonly message: string;
  /**
   * At most a few lines that show it: N-Quads, with `- ` before what is missing and `+ ` before what is too much; of a
   * server: other addresses with the same fault.
   */
  readonly examples?: readonly string[];
  /** One next step that can be copied. */
  readonly help: string;
}

/** One promise, and whether it is kept. */
export interface Check {
  readonly name: string;
  /** What holds for each thing that was checked, when there are no errors; goes on after `12 files`. */
  readonly title: string;
  /** How many things were looked at. */
  readonly checked: number;
  /** What they are, in the singular. */
  readonly unit: string;
  /** What was left out, and so is not promised: ends the line. */
  readonly remark?: string;
  readonly findings: readonly Finding[];
}

/** What verifying a publication found out. */
export interface Verification {
  readonly documents: number;
  /** Of a folder: in all documents together; one that two documents tell counts twice. */
  readonly triples?: number;
  /** Of a server: what it was asked. */
  readonly requests?: number;
  readonly checks: readonly Check[];
}

/** How many findings of a verification break a promise. */
export function countErrors({ checks }: Verification): number {
  return checks.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length;
}
