/**
 * The same text, stored in one run of memory.
 *
 * V8 keeps a text that was put together as a tree of its parts, and walks the tree whenever it is written. For what
 * is written in many lines, such as the subject, it pays to have it run together once; asking what a text starts
 * with does that.
 */
export function flatten(text: string): string {
  text.startsWith('<');
  return text;
}
