const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * Serializes JSON for the inside of a script element, so that no value can end the element or begin another.
 *
 * HTML does not read character references there, so the escapes are those of JSON; whoever parses the text gets
 * the same values back.
 *
 * @see https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements
 */
export function serializeJsonLd(value: object): string {
  return JSON.stringify(value, undefined, 1).replace(/[<>&\u2028\u2029]/g, (character) => {
    return ESCAPES[character] as string;
  });
}
