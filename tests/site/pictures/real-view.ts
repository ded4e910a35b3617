import { IriOf } from '../../../src/map/iri-of.ts';
import { mapLedger } from '../../../src/map/ledger.ts';
import type { AnyRecord } from '../../../src/model/kinds.ts';
import { loadData } from '../../../src/publish/load.ts';
import { SiteData, type View } from '../../../src/site/site-data.ts';

/** The records that the repository has. */
export function readRecords(): readonly AnyRecord[] {
  return loadData('data').records;
}

/** A page at the top about all of some records, with codes that have no names. */
export function viewOf(records: readonly AnyRecord[] = readRecords()): View {
  const { publication } = loadData('data');
  if (publication === undefined) throw new Error('There is no publication');
  const iriOf = new IriOf(publication.base);
  const data = new SiteData({
    publication,
    iriOf,
    records,
    documents: new Map([['report/follow-ups', (sink) => mapLedger(records, iriOf, sink)]]),
    codes: new Map(),
    dayOf: () => '2026-11-25',
  });
  return { data, root: '', home: '', folder: '', told: new Map() };
}
