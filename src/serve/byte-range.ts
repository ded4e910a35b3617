/** A part of a body; both ends belong to it, counted from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a field `Range` that asks for one part in bytes.
 *
 * @param size of the whole, in bytes
 * @returns nothing for what may be answered by the whole: another unit, several parts, or what cannot be read;
 *   `beyond` when no byte of it is there
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2
 */
export function parseByteRange(field: string, size: number): ByteRange | 'beyond' | undefined {
  const [, from = '', to = ''] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(field) ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') return Number(to) === 0 || size === 0 ? 'beyond' : suffix(Number(to), size);
  if (to !== '' && Number(to) < Number(from)) return undefined;
  if (Number(from) >= size) return 'beyond';
  return { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}

function suffix(length: number, size: number): ByteRange {
  return { first: Math.max(0, size - length), last: size - 1 };
}
