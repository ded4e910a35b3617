import type { Iri } from '../terms/iri.ts';
import type { SiteData } from './site-data.ts';

/** A thing in the markup of a page that is about another; with type and name where it stands first. */
export interface Mention {
  readonly '@type'?: string;
  readonly '@id': string;
  readonly name?: string;
}

/**
 * Mentions things in the markup of one page: with type and name the first time, by address alone from then on.
 *
 * No address is left for a reader to follow to another page before it knows what is meant.
 */
export class Mentions {
  readonly #data: SiteData;
  readonly #known = new Set<Iri>();

  constructor(data: SiteData) {
    this.#data = data;
  }

  /** Takes note that the page describes a thing itself. */
  describe(thing: Iri): Iri {
    this.#known.add(thing);
    return thing;
  }

  /** Mentions a thing; `undefined` for one of which neither type nor name is known. */
  one(thing: Iri | undefined): Mention | undefined {
    if (thing === undefined) return undefined;
    if (this.#known.has(thing)) return { '@id': thing };
    const identity = this.#data.identify(thing);
    const type = identity?.types[0];
    if (identity === undefined || type === undefined) return undefined;
    this.#known.add(thing);
    return { '@type': type, '@id': thing, name: identity.name };
  }

  /** Mentions each that is known; `undefined` for none, so that the property is left out. */
  all(things: readonly Iri[]): readonly Mention[] | undefined {
    return someOf(things.flatMap((thing) => this.one(thing) ?? []));
  }
}

/** The list, or `undefined` when it is empty. */
export function someOf<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
