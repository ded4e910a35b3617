import type { AnyRecord, Kind, Records } from '../model/kinds.ts';
import type { RecordId } from '../model/values.ts';

/** All records by kind and id, for questions between records. */
export class RecordIndex {
  readonly #records: { readonly [K in Kind]: Map<string, Records[K]> };

  constructor(records: readonly AnyRecord[]) {
    const maps = {
      series: new Map(),
      meeting: new Map(),
      organization: new Map(),
      person: new Map(),
      place: new Map(),
      topic: new Map(),
      source: new Map(),
    };
    for (const { kind, record } of records) maps[kind].set(record.id, record);
    this.#records = maps;
  }

  get<K extends Kind>(kind: K, id: RecordId | string): Records[K] | undefined {
    return this.#records[kind].get(id);
  }

  all<K extends Kind>(kind: K): readonly Records[K][] {
    return [...this.#records[kind].values()];
  }
}
