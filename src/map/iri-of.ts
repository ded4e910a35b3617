import { KINDS, type Kind } from '../model/kinds.ts';
import type { RecordId } from '../model/values.ts';
import { type Iri, makeIri } from '../terms/iri.ts';

/** What ids and the names of parts consist of; nothing in it means anything in an address. */
const NAME = /^[a-z0-9-]{1,320}$/;

/**
 * Makes every address of the publication; the only place that does.
 *
 * Things are `{base}{kind}/{id}/#it`, their documents `{base}{kind}/{id}/`, and parts of a record fragments of
 * its document. Ids come from the record as they are. An address is put together from a base that was checked
 * and names that are checked here: no other character can get in, and nothing has to be checked twice.
 */
export class IriOf {
  readonly base: Iri;
  /** `{base}{kind}/` */
  readonly #kinds: Readonly<Record<Kind, Iri>>;

  /** @param base ends in `/`, without query and fragment */
  constructor(base: Iri) {
    this.base = base;
    const kinds = {} as Record<Kind, Iri>;
    for (const kind of KINDS) kinds[kind] = makeIri(`${base}${kind}/`);
    this.#kinds = kinds;
  }

  thing(kind: Kind, id: RecordId): Iri {
    return `${this.#kinds[kind] + checkName(id)}/#it` as Iri;
  }

  /** The document of a thing; a folder, served with its index. */
  document(kind: Kind, id: RecordId): Iri {
    return `${this.#kinds[kind] + checkName(id)}/` as Iri;
  }

  /** The document that lists all things of a kind. */
  list(kind: Kind): Iri {
    return this.#kinds[kind];
  }

  /** A document that is derived from records of several things. */
  report(name: string): Iri {
    return `${this.base}report/${checkName(name)}/` as Iri;
  }

  /** The one scheme that all topics belong to. */
  topicScheme(): Iri {
    return `${this.#kinds.topic}#scheme` as Iri;
  }

  /**
   * A part of a document: `#overall`, `#delegation-jp`, `#passage-4`.
   *
   * @param what a word of ours
   * @param name the key, id or number that the record gives the part, where there are several
   */
  part(document: Iri, what: string, name?: string | number): Iri {
    if (name === undefined) return `${document}#${what}` as Iri;
    return `${document}#${what}-${typeof name === 'number' ? name : checkName(name)}` as Iri;
  }

  /** A part by its whole name, where the record gives that: `follow-up-1`. */
  partNamed(document: Iri, name: string): Iri {
    return `${document}#${checkName(name)}` as Iri;
  }
}

/** @throws {TypeError} for any other name: validation should have seen it */
function checkName(name: string): string {
  if (!NAME.test(name))
    throw new TypeError(`Not a name for an address: ${JSON.stringify(name.slice(0, 80))}`);
  return name;
}
