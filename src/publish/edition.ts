import { IriOf } from '../map/iri-of.ts';
import { mapLedger } from '../map/ledger.ts';
import { mapList } from '../map/list.ts';
import { mapRecord } from '../map/map-record.ts';
import { mapTombstone } from '../map/tombstone.ts';
import { type AnyRecord, KINDS } from '../model/kinds.ts';
import type { Publication } from '../model/publication.ts';
import type { Tombstone } from '../model/tombstone.ts';
import type { KeptRelease } from '../release/kept-release.ts';
import type { PublicationState } from '../state/publication-state.ts';
import type { Iri } from '../terms/iri.ts';
import type { Tell } from './documents.ts';
import type { Loaded } from './load.ts';

/** A publication as one build makes it: what is to be told, and what was told before. */
export interface Edition {
  readonly publication: Publication;
  readonly iriOf: IriOf;
  /** Resolved, by kind and id. */
  readonly records: readonly AnyRecord[];
  /** Where the values of each record are in its file, by kind and id with a `/` between. */
  readonly lines: ReadonlyMap<string, string>;
  readonly tombstones: readonly Tombstone[];
  /**
   * Every document by its folder, in the order of the dumps: kind by kind, the list before the things and these before
   * the tombstones, then what is derived.
   */
  readonly documents: ReadonlyMap<string, Tell>;
  /** What was published so far; nothing before the first release. */
  readonly published: PublicationState | undefined;
  /** Oldest first. */
  readonly releases: readonly KeptRelease[];
  /** The day on which what changes now counts as changed, `YYYY-MM-DD`. */
  readonly day: string;
}

/** What a build is asked for, beside the records. */
interface Wanted {
  readonly base: Iri | undefined;
  readonly day: string | undefined;
  readonly releases: readonly KeptRelease[];
}

/** Puts together what is published of a data folder without errors. */
export function createEdition(
  { records, lines, tombstones, published }: Loaded,
  publication: Publication,
  { base, day, releases }: Wanted,
): Edition {
  const iriOf = new IriOf(base ?? publication.base);
  const edition = { publication, iriOf, records, lines, tombstones, published: published?.state, releases };
  const own = publication.date.notBefore ?? publication.date.edtf;
  return { ...edition, day: day ?? own, documents: listDocuments(edition) };
}

function listDocuments({
  publication,
  iriOf,
  records,
  tombstones,
}: Pick<Edition, 'publication' | 'iriOf' | 'records' | 'tombstones'>): Map<string, Tell> {
  const documents = new Map<string, Tell>();
  for (const kind of KINDS) {
    const own = records.filter((record) => record.kind === kind);
    const ids = own.map(({ record }) => record.id);
    documents.set(kind, (sink) => mapList(kind, ids, publication.topicScheme, iriOf, sink));
    for (const record of own) {
      documents.set(`${kind}/${record.record.id}`, (sink) => mapRecord(record, iriOf, sink));
    }
    for (const each of tombstones.filter((tombstone) => tombstone.kind === kind)) {
      documents.set(`${kind}/${each.id}`, (sink) => mapTombstone(each, iriOf, sink));
    }
  }
  documents.set('report/follow-ups', (sink) => mapLedger(records, iriOf, sink));
  return documents;
}
