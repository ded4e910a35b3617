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

/** All records by kind and id, with what names each of them, and a title that no other of its kind has. */
export class ThingIndex {
  readonly #records = new Map<string, AnyRecord>();
  readonly #titles = new Map<string, string>();
  readonly #backlinks = new Map<string, Backlink[]>();

  /** @param records validated: what they name is there */
  constructor(records: readonly AnyRecord[]) {
    for (const each of records) this.#records.set(keyOf(each.kind, each.record.id), each);
    for (const each of records) this.#addBacklinks(each);
    this.#addTitles(records);
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

  /** The English name; where several of a kind have it, with what tells them apart. */
  titleOf(kind: Kind, id: string): string {
    return this.#titles.get(keyOf(kind, id)) ?? id;
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

  #addTitles(records: readonly AnyRecord[]): void {
    const names = countBy(records, (each) => `${each.kind} ${nameOf(each)}`);
    const title = (each: AnyRecord) => {
      const isShared = (names.get(`${each.kind} ${nameOf(each)}`) ?? 0) > 1;
      return isShared ? `${nameOf(each)} (${this.#qualifierOf(each)})` : nameOf(each);
    };
    const titles = countBy(records, (each) => `${each.kind} ${title(each)}`);
    for (const each of records) {
      const own = title(each);
      const isShared = (titles.get(`${each.kind} ${own}`) ?? 0) > 1;
      const { id } = each.record;
      this.#titles.set(keyOf(each.kind, id), isShared ? `${nameOf(each)} (${id})` : own);
    }
  }

  /** What sets a thing apart from others of its name: what it is part of. */
  #qualifierOf({ kind, record }: AnyRecord): string {
    if (kind === 'organization') return this.#stateOf(record);
    if (kind === 'place') {
      const around = this.#nameOrId('place', record.containedInPlace ?? record.id);
      return record.containedInPlace === undefined || around === englishOf(record.name)
        ? record.kind
        : around;
    }
    if (kind === 'source') return record.date?.edtf ?? record.id;
    return record.id;
  }

  #stateOf(organization: Records['organization'], depth = 0): string {
    if (organization.country !== undefined) return this.#nameOrId('place', organization.country);
    const parent = organization.parents?.[0]?.organization;
    const above = parent === undefined ? undefined : this.get('organization', parent);
    if (above === undefined || depth > 9) return depth === 0 ? organization.id : englishOf(organization.name);
    return this.#stateOf(above, depth + 1);
  }

  #nameOrId(kind: Kind, id: string): string {
    const found = this.#records.get(keyOf(kind, id));
    return found === undefined ? id : nameOf(found);
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

function nameOf({ record }: AnyRecord): string {
  return englishOf(record.name);
}

function englishOf(name: Readonly<Record<string, string>>): string {
  return name['en'] ?? Object.values(name)[0] ?? '';
}

function countBy<Item>(
  items: readonly Item[],
  keyOfItem: (item: Item) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOfItem(item), (counts.get(keyOfItem(item)) ?? 0) + 1);
  return counts;
}
