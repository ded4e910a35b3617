import { type AnyRecord, KINDS, type Kind } from '../model/kinds.ts';
import type { Tombstone } from '../model/tombstone.ts';

/** What an address leads to: the document of a record, and there perhaps one resource. */
export interface Target {
  readonly kind: Kind;
  readonly id: string;
  /** After `#`; without it the whole document is meant. */
  readonly fragment: string | undefined;
}

/**
 * Reads an address as people have it at hand: an IRI of the publication, a path such as
 * `meeting/jp-us-cyber-dialogue-2013#outcome-3`, or the path of a file of it in `data/` or `dist/`.
 *
 * @returns `undefined` for any other text
 */
export function parseTarget(text: string, base: string): Target | undefined {
  const path = text.startsWith(base) ? text.slice(base.length) : text;
  const [, kind, id, fragment] =
    /(?:^|\/)([a-z]+)\/([a-z0-9-]+)(?:\.yaml|\/(?:index\.[a-z]+)?)?(?:#(.+))?$/.exec(path) ?? [];
  const known = KINDS.find((name) => name === kind);
  return known === undefined || id === undefined ? undefined : { kind: known, id, fragment };
}

/** The record that an address leads to. */
export function findRecord(records: readonly AnyRecord[], { kind, id }: Target): AnyRecord | undefined {
  return records.find((record) => record.kind === kind && record.record.id === id);
}

/** What an address answers that leads to no record any more. */
export function findTombstone(tombstones: readonly Tombstone[], { kind, id }: Target): Tombstone | undefined {
  return tombstones.find((tombstone) => tombstone.kind === kind && tombstone.id === id);
}
