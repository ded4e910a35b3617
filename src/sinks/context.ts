/** What the JSON-LD context says of one of its keys. */
export interface ContextKey {
  readonly key: string;
  /** `@id`, a datatype as the context writes it, or undefined where values are written as they are. */
  readonly type: string | undefined;
  readonly isLanguageMap: boolean;
  readonly isSet: boolean;
}

type Definition = string | number | boolean | Readonly<Record<string, unknown>>;

/**
 * The JSON-LD context of vocab/context.v1.jsonld, read for writing: from terms to keys.
 *
 * Holds the subset of JSON-LD 1.1 contexts that ours uses: prefixes, aliases, `@id`, `@reverse`, `@type` and
 * `@container`.
 */
export class Context {
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #forward = new Map<string, ContextKey>();
  readonly #reverse = new Map<string, ContextKey>();

  /** @param document the parsed file, an object with `@context` */
  constructor(document: { readonly '@context': Readonly<Record<string, Definition>> }) {
    this.#definitions = new Map(Object.entries(document['@context']));
    for (const [key, definition] of this.#definitions) {
      if (typeof definition === 'string') this.#forward.set(definition, plainKey(key));
      else if (typeof definition === 'object') this.#add(key, definition);
    }
  }

  /** Every key and prefix. */
  keys(): ReadonlySet<string> {
    return new Set(this.#definitions.keys());
  }

  /** The key for a class or property, by `prefix:local`. */
  keyOf(curie: string): ContextKey {
    return found(this.#forward.get(curie), curie);
  }

  /** The key that writes a property from its object to its subject. */
  reverseKeyOf(curie: string): ContextKey {
    return found(this.#reverse.get(curie), curie);
  }

  /**
   * The definitions of the keys that were used, with the prefixes they need, in the order of the file.
   *
   * @param used keys and prefixes
   */
  *definitionsOf(used: ReadonlySet<string>): Generator<readonly [string, Definition]> {
    const needed = new Set(used);
    for (const key of used) for (const prefix of prefixesIn(this.#definitions.get(key))) needed.add(prefix);
    for (const [key, definition] of this.#definitions) if (needed.has(key)) yield [key, definition];
  }

  #add(key: string, definition: Readonly<Record<string, unknown>>): void {
    const containers = [definition['@container'] ?? []].flat();
    const known = {
      key,
      type: definition['@type'] as string | undefined,
      isLanguageMap: containers.includes('@language'),
      isSet: containers.includes('@set'),
    };
    const reverse = definition['@reverse'];
    if (typeof reverse === 'string') this.#reverse.set(reverse, known);
    else this.#forward.set(String(definition['@id']), known);
  }
}

function plainKey(key: string): ContextKey {
  return { key, type: undefined, isLanguageMap: false, isSet: false };
}

function found(key: ContextKey | undefined, curie: string): ContextKey {
  if (key === undefined) throw new TypeError(`The JSON-LD context has no key for ${curie}`);
  return key;
}

function prefixesIn(definition: Definition | undefined): string[] {
  const parts = typeof definition === 'object' ? Object.values(definition) : [definition];
  return parts.flatMap((part) => /^([a-z]+):/.exec(String(part))?.[1] ?? []);
}
