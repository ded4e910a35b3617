/** A name with its value; the same name may come several times. */
export type Field = readonly [name: string, value: string];

/**
 * Reads the fields of a query string or a form, in their order.
 *
 * Stricter than `URLSearchParams`, which would put U+FFFD in place of what is no UTF-8, and leave a lone `%` as it is:
 * an answer to another question than the one asked.
 *
 * @param text without `?`; what is not ASCII must be percent-encoded or decoded already
 * @returns `undefined` for a lone percent sign, or bytes that are no UTF-8
 * @see https://url.spec.whatwg.org/#concept-urlencoded-parser
 */
export function parseFields(text: string): Field[] | undefined {
  try {
    return text
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const at = pair.includes('=') ? pair.indexOf('=') : pair.length;
        return [decode(pair.slice(0, at)), decode(pair.slice(at + 1))] as const;
      });
  } catch {
    return undefined; // a URIError
  }
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

/** The values of one name, in their order. */
export function valuesOf(fields: readonly Field[], name: string): string[] {
  return fields.filter((field) => field[0] === name).map((field) => field[1]);
}
