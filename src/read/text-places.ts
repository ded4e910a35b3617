import type { Place } from '../problem/problem.ts';

/** Turns offsets of a text into the places that an editor shows. */
export class TextPlaces {
  readonly #file: string;
  readonly #text: string;
  /** Offset of the first character of each line; found when it is asked for, as most texts have no problem. */
  #starts: readonly number[] | undefined;

  /** @param text with LF line ends */
  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  /**
   * The place from one offset to another, cut at the end of the line.
   *
   * An offset behind the last line feed is shown at the end of the last line, where something is missing.
   */
  placeOf(start: number, end: number): Place {
    const isBehind = start > 0 && start >= this.#text.length && this.#text.endsWith('\n');
    const offset = isBehind ? this.#text.length - 1 : start;
    const line = this.#lineAt(offset);
    const lineStart = this.#starts?.[line - 1] ?? 0;
    const lineEnd = this.#text.indexOf('\n', offset);
    const length = Math.max(1, Math.min(end, lineEnd < 0 ? this.#text.length : lineEnd) - offset);
    return { file: this.#file, line, column: offset - lineStart + 1, length };
  }

  /** What a place underlines, or its whole line where it underlines nothing that can be seen. */
  show({ line, column, length }: Place): string {
    const start = this.#starts?.[line - 1] ?? 0;
    const lineEnd = this.#starts?.[line] ?? this.#text.length;
    const marked = this.#text.slice(start + column - 1, start + column - 1 + length).trim();
    return marked === '' ? this.#text.slice(start, lineEnd).trim() : marked;
  }

  /** Number of the line, from 1. */
  #lineAt(offset: number): number {
    this.#starts ??= [0, ...Array.from(this.#text.matchAll(/\n/g), (match) => match.index + 1)];
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
