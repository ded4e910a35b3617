import type { Kind } from '../model/kinds.ts';
import type { Tombstone } from '../model/tombstone.ts';

/** What became of ids that no record has any more, by kind. */
export class Gone {
  readonly #tombstones: ReadonlyMap<string, Tombstone>;

  /** Of two tombstones of one id, which is a problem of its own, the first counts. */
  constructor(tombstones: readonly Tombstone[]) {
    const byId = new Map<string, Tombstone>();
    for (const tombstone of tombstones) {
      const key = `${tombstone.kind}/${tombstone.id}`;
      if (!byId.has(key)) byId.set(key, tombstone);
    }
    this.#tombstones = byId;
  }

  get(kind: Kind, id: string): Tombstone | undefined {
    return this.#tombstones.get(`${kind}/${id}`);
  }

  /** Where successors lead in the end, which may be an id that nothing has; nothing where they end or go round. */
  successorOf(kind: Kind, id: string): string | undefined {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const tombstone = this.get(kind, at);
      if (tombstone === undefined) return at;
      at = nextOf(tombstone);
    }
    return undefined;
  }
}

/** What to look at instead; not necessarily a record that there is. */
export function nextOf(tombstone: Tombstone): string | undefined {
  return tombstone.status === 'moved' ? tombstone.movedTo : tombstone.replacedBy;
}
