/** Strings longer than this are handed on: V8 joins small ones for nothing, and large ones at a tenth of the speed. */
const PIECE_LENGTH = 2_048;

/**
 * Text that is put together from very many short strings, kept as pieces of a few kilobytes.
 *
 * One string for a whole document would cost ten times as much to join and encode as the mapping itself.
 */
export class Pieces {
  #pieces: string[] = [];
  #last = '';

  add(text: string): void {
    this.#last += text;
    if (this.#last.length < PIECE_LENGTH) return;
    this.#pieces.push(this.#last);
    this.#last = '';
  }

  /** The pieces in order, which are then forgotten. */
  take(): readonly string[] {
    const pieces = this.#pieces;
    if (this.#last !== '') pieces.push(this.#last);
    this.#pieces = [];
    this.#last = '';
    return pieces;
  }
}
