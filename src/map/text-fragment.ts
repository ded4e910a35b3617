/** The first and last words of a passage, as the source prints them. */
interface Anchors {
  readonly startsWith?: string | undefined;
  readonly endsWith?: string | undefined;
}

/**
 * The text fragment that leads a browser to a passage: `#:~:text=start,end`, or nothing without words.
 *
 * An address that has a fragment already keeps it, and the directive follows it.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function textFragment(url: string, { startsWith, endsWith }: Anchors): string {
  if (startsWith === undefined) return '';
  const end = endsWith === undefined ? '' : `,${encodeWords(endsWith)}`;
  return `${url.includes('#') ? '' : '#'}:~:text=${encodeWords(startsWith)}${end}`;
}

/** Percent-encodes words for a text directive, in which `-`, `,` and `&` have a meaning of their own. */
function encodeWords(words: string): string {
  return encodeURIComponent(words).replace(/[-'()*!]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
