declare const iriBrand: unique symbol;

/** An absolute IRI whose characters are all allowed between `<` and `>` in N-Triples (RDF 1.1 `IRIREF`). */
export type Iri = string & { readonly [iriBrand]: true };

/** In UTF-16 units; what tools and servers are known to take. */
export const MAX_IRI_LENGTH = 2_048;

/** Absolute and ASCII: nearly all IRIs that are made here. */
const PLAIN_IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-[\]_a-z~]*$/;
const ANY_IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\p{Cc}\p{Cs} <>"{}|\\^`]*$/u;

/**
 * Brands an IRI that our own code put together; one test, because each statement comes through here.
 *
 * Checks only what keeps a file readable. What people write in records goes through {@link parseIri}.
 *
 * @throws {TypeError} when the text is not absolute, is longer than 2,048 UTF-16 units, or holds a control
 *   character, a lone surrogate, or one of those that `IRIREF` forbids: blank < > " { } | \ ^ `
 * @see https://www.w3.org/TR/n-triples/#grammar-production-IRIREF
 */
export function makeIri(text: string): Iri {
  if (text.length <= MAX_IRI_LENGTH && (PLAIN_IRI.test(text) || ANY_IRI.test(text))) return text as Iri;
  throw new TypeError(`Cannot make an IRI of ${JSON.stringify(text.slice(0, 100))}`);
}

/**
 * Reads an IRI that a person wrote: an address to follow, or a name such as `urn:isbn:…`.
 *
 * Stricter than RFC 3987 where a reader would be surprised: only the schemes http, https, mailto, tel, urn,
 * info and doi, in small letters; no user name or password; no dot segments; no blank or invisible character;
 * a percent sign stands before two hexadecimal digits; at most 2,048 UTF-16 units. The text is not changed.
 *
 * @returns the IRI, or `undefined`; {@link explainIriFault} then says why
 */
export function parseIri(text: string): Iri | undefined {
  return findFault(text) === undefined ? (text as Iri) : undefined;
}

/** Says what must hold for a text that {@link parseIri} refuses; empty for one that it accepts. */
export function explainIriFault(text: string): string {
  return findFault(text) ?? '';
}

/** Outside `ucschar` of RFC 3987, or invisible. */
const BAD_CHARACTER =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}\p{Noncharacter_Code_Point}<>"{}|\\^`\uFFF0-\uFFFD\u{E0000}-\u{E0FFF}]/u;

const FORMS: Readonly<Record<string, readonly [form: RegExp, must: string]>> = {
  mailto: [/^[^@/?#]+@[^@/?#:]+(?:\?.*)?$/, 'the form is mailto:name@example.org'],
  tel: [/^\+\d[\d().-]*(?:;[\w.=+-]+)*$/, 'the form is tel:+81-3-3580-3311, with the country code'],
  urn: [/^[a-z0-9][a-z0-9-]{0,30}[a-z0-9]:[^?#]/i, 'the form is urn:name:value'],
  info: [/^[a-z0-9][a-z0-9+.-]*\/[^?#]/, 'the form is info:name/value'],
  doi: [/^10\.\d{4,}(?:\.\d+)*\/[^?#]/, 'the form is doi:10.1000/182'],
};

function findFault(text: string): string | undefined {
  if (text.length > MAX_IRI_LENGTH) return 'an address has at most 2,048 characters';
  if (text.trim() !== text) return 'no blank may stand before or after the address';
  if (BAD_CHARACTER.test(text)) {
    return 'blanks, invisible characters and < > " { } | \\ ^ ` must be percent-encoded';
  }
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return 'a percent sign must be followed by two hexadecimal digits';
  const [, scheme, rest] = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/.exec(text) ?? [];
  if (scheme === undefined || rest === undefined)
    return 'an address starts with its scheme, such as https://';
  return findSchemeFault(scheme, rest, text) ?? findPathFault(rest);
}

function findSchemeFault(scheme: string, rest: string, text: string): string | undefined {
  if (scheme === 'http' || scheme === 'https') return findWebFault(rest, text);
  if (!Object.hasOwn(FORMS, scheme)) {
    return 'the scheme must be http, https, mailto, tel, urn, info or doi, in small letters';
  }
  const [form, must] = FORMS[scheme] as (typeof FORMS)[string];
  return form.test(rest) ? undefined : must;
}

function findWebFault(rest: string, text: string): string | undefined {
  const [, authority] = /^\/\/([^/?#]*)/.exec(rest) ?? [];
  if (authority === undefined) return 'two slashes and a host must follow the scheme';
  if (authority.includes('@')) return 'an address may not hold a user name or password';
  const [, host] = /^(\[[0-9A-Fa-f:.]+\]|[^:[\]]+)(?::\d+)?$/.exec(authority) ?? [];
  if (host !== undefined && (host.startsWith('[') || isHostName(host)) && isUrl(text)) return undefined;
  return 'the host must be a domain name or an IP address, and its port a number up to 65535';
}

function isHostName(host: string): boolean {
  return host.split('.').every((label) => /^(?!-)[\p{L}\p{N}\p{M}_-]+(?<!-)$/u.test(label));
}

/** Not `URL.canParse`: on Node 20 it turns false for `https://bücher.example` once it runs often enough. */
function isUrl(text: string): boolean {
  try {
    return new URL(text).host !== '';
  } catch {
    return false;
  }
}

function findPathFault(rest: string): string | undefined {
  const [, path = '', query = '', fragment = ''] =
    /^(?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/.exec(rest) ?? [];
  if (path.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) {
    return 'no part of the path may be . or ..';
  }
  if (/[[\]]/.test(path + query + fragment)) return 'square brackets must be written %5B and %5D';
  return fragment.includes('#', 1)
    ? 'only one # may stand in an address; others must be written %23'
    : undefined;
}
