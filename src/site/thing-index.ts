import { eachValue, type Path } from '../model/field.ts';
import type { AnyRecord, Kind, Meeting, Records } from '../model/kinds.ts';
import { REFERENCES } from '../model/references.ts';
import { compareText } from '../problem/problem.ts';

/** A place in a record where another record is named by its id. */
export interface Backlink {
  /** The field that names it, as the table of references has it. */
  readonly field: string;
  readonly from: AnyRecord;
  readonly path: Path;
}

/** All records by kind and id, with what names each of them. */
export class ThingIndex {
  readonly #records = new Map<string, AnyRecord>();
  readonly #backlinks = new Map<string, Backlink[]>();

  /** @param records validated: what they name is there */
  constructor(records: readonly AnyRecord[]) {
    for (const each of records) this.#records.set(keyOf(each.kind, each.record.id), each);
    for (const each of records) this.#addBacklinks(each);
  }

  get<K extends Kind>(kind: K, id: string): Records[K] | undefined {
    return this.#records.get(keyOf(kind, id))?.record as Records[K] | undefined;
  }

  find(kind: Kind, id: string): AnyRecord | undefined {
    return this.#records.get(keyOf(kind, id));
  }

  all<K extends Kind>(kind: K): readonly Records[K][] {
    return [...this.#records.values()].flatMap((each) =>
      each.kind === kind ? [each.record as Records[K]] : [],
    );
  }

  /** All of them, in the order in which they were given. */
  records(): Iterable<AnyRecord> {
    return this.#records.values();
  }

  /** Where a record is named, in the order of the records. */
  backlinksTo(kind: Kind, id: string): readonly Backlink[] {
    return this.#backlinks.get(keyOf(kind, id)) ?? [];
  }

  /** The records that name a record in one of some fields, each once. */
  namedBy<K extends Kind>(
    kind: Kind,
    id: string,
    from: K,
    ...fields: readonly string[]
  ): readonly Records[K][] {
    const found = new Set<Records[K]>();
    for (const link of this.backlinksTo(kind, id)) {
      if (link.from.kind !== from || !fields.includes(link.field)) continue;
      found.add(link.from.record as Records[K]);
    }
    return [...found];
  }

  #addBacklinks(from: AnyRecord): void {
    for (const [field, kind] of REFERENCES[from.kind]) {
      for (const [path, id] of eachValue(from.record, field)) {
        const key = keyOf(kind, String(id));
        const links = this.#backlinks.get(key);
        if (links === undefined) this.#backlinks.set(key, [{ field, from, path }]);
        else links.push({ field, from, path });
      }
    }
  }
}

/** Meetings by their first possible day, then by id; those without one come last. */
export function compareMeetings(a: Meeting, b: Meeting): number {
  return compareText(dayOf(a), dayOf(b)) || compareText(a.id, b.id);
}

function dayOf({ date }: Meeting): string {
  return date?.notBefore ?? date?.edtf.replace(/^[^0-9]+/, '') ?? '9999';
}

function keyOf(kind: Kind, id: string): string {
  return `${kind}/${id}`;
}
