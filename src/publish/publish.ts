import { type Quality, serializeQuality } from '../describe/quality.ts';
import { IriOf } from '../map/iri-of.ts';
import { mapLedger } from '../map/ledger.ts';
import { mapList } from '../map/list.ts';
import { mapRecord } from '../map/map-record.ts';
import { KINDS } from '../model/kinds.ts';
import type { Problem } from '../problem/problem.ts';
import type { Iri } from '../terms/iri.ts';
import { openStaging, type Staging } from '../write/staging.ts';
import { readContext, writeCompanions } from './companions.ts';
import { DocumentWriter, type Tell } from './documents.ts';
import { MEDIA_TYPES } from './formats.ts';
import { type Loaded, loadData } from './load.ts';
import { createQualitySink } from './quality.ts';

export interface PublishOptions {
  /** Folder of the records. */
  readonly data: string;
  /** Folder to make, or to bring up to date. */
  readonly dist: string;
  /** What all addresses start with, in place of the one in publication.yaml. */
  readonly base?: Iri | undefined;
}

/** What publishing does to the world; a test takes its own. */
export interface Effects {
  openStaging(dist: string): Staging;
}

/** What was made, or why nothing was. */
export interface Published {
  readonly problems: readonly Problem[];
  readonly report: Report | undefined;
}

export interface Report {
  readonly records: number;
  readonly documents: number;
  readonly triples: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly quality: Quality;
}

/**
 * Turns the records of a folder into a publication: all of it, or nothing.
 *
 * Bad data comes back as problems, and `dist/` is as it was. The same records give the same bytes, whatever
 * the time, the language and the folder in which it runs.
 *
 * @throws {PublishError} when there are no records, or the system refuses to write
 */
export async function publish(
  options: PublishOptions,
  effects: Effects = { openStaging },
): Promise<Published> {
  const loaded = loadData(options.data);
  const { publication, problems } = loaded;
  if (publication === undefined || problems.some(({ severity }) => severity === 'error')) {
    return { problems, report: undefined };
  }
  const iriOf = new IriOf(options.base ?? publication.base);
  const staging = effects.openStaging(options.dist);
  try {
    const documents = listDocuments({ ...loaded, publication }, iriOf);
    const counter = createQualitySink(loaded.records, iriOf);
    const writer = new DocumentWriter(staging, iriOf, readContext(), [counter]);
    let triples = 0;
    for (const [folder, tell] of documents) triples += countLines(writer.write(folder, tell));
    await writer.finish(documents.values());
    writeCompanions(staging);
    const { quality } = counter;
    staging.writeFile('report/quality.json', MEDIA_TYPES.json, serializeQuality(quality));
    const { written, unchanged, removed } = await staging.commit();
    const made = { records: loaded.records.length, documents: documents.size, triples };
    return { problems, report: { ...made, written, unchanged, removed, quality } };
  } finally {
    staging.discard();
  }
}

/** Every document by its folder, in the order of the dumps: kind by kind, the list before the things, then what is derived. */
function listDocuments(
  { publication, records }: Loaded & { publication: NonNullable<Loaded['publication']> },
  iriOf: IriOf,
): Map<string, Tell> {
  const documents = new Map<string, Tell>();
  for (const kind of KINDS) {
    const own = records.filter((record) => record.kind === kind);
    const ids = own.map(({ record }) => record.id);
    documents.set(kind, (sink) => mapList(kind, ids, publication.topicScheme, iriOf, sink));
    for (const record of own) {
      documents.set(`${kind}/${record.record.id}`, (sink) => mapRecord(record, iriOf, sink));
    }
  }
  documents.set('report/follow-ups', (sink) => mapLedger(records, iriOf, sink));
  return documents;
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}
