/**
 * Remembers what was made of texts that come again and again, such as fields of browsers.
 *
 * Whoever sends ever other texts gains nothing: long ones are not kept, and when it is full it begins anew.
 */
export class BoundedCache<Value> {
  readonly #values = new Map<string, Value>();
  readonly #maxEntries: number;
  readonly #maxLength: number;
  readonly #make: (text: string) => Value;

  /**
   * @param make depends on nothing but the text
   * @param maxLength of a text that is kept, in UTF-16 units
   */
  constructor(make: (text: string) => Value, maxEntries = 1_000, maxLength = 1_000) {
    this.#make = make;
    this.#maxEntries = maxEntries;
    this.#maxLength = maxLength;
  }

  get(text: string): Value {
    const known = this.#values.get(text);
    if (known !== undefined) return known;
    const made = this.#make(text);
    if (text.length > this.#maxLength) return made;
    if (this.#values.size >= this.#maxEntries) this.#values.clear();
    this.#values.set(text, made);
    return made;
  }
}
