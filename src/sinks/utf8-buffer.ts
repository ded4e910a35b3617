/** Collects text as UTF-8 in one buffer that is used again and again. */
export class Utf8Buffer {
  #buffer: Buffer;
  #length = 0;

  constructor(capacity = 65_536) {
    this.#buffer = Buffer.allocUnsafe(capacity);
  }

  get length(): number {
    return this.#length;
  }

  write(text: string): void {
    const most = this.#length + text.length * 3; // a UTF-16 unit has at most three bytes of UTF-8
    if (most > this.#buffer.length) this.#grow(most);
    this.#length += this.#buffer.write(text, this.#length, 'utf8');
  }

  /** What was written, as long as nothing else is; the buffer then begins anew. */
  take(): Uint8Array {
    const bytes = this.#buffer.subarray(0, this.#length);
    this.#length = 0;
    return bytes;
  }

  #grow(capacity: number): void {
    const larger = Buffer.allocUnsafe(Math.max(capacity, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
