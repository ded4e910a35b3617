import { CountsSink } from '../describe/counts-sink.ts';
import type { DatasetCounts, Distribution } from '../describe/dataset.ts';
import type { Quality } from '../describe/quality.ts';
import type { TermUse } from '../describe/term-use.ts';
import { UsageSink } from '../describe/usage-sink.ts';
import type { Context } from '../sinks/context.ts';
import type { WrittenDocument } from '../state/publication-state.ts';
import type { Iri } from '../terms/iri.ts';
import type { Staging } from '../write/staging.ts';
import { DocumentWriter } from './documents.ts';
import type { Edition } from './edition.ts';
import { createQualitySink } from './quality.ts';
import { describeWritten } from './written-document.ts';

/** What was seen of the documents while they were told. */
export interface Told {
  readonly written: readonly WrittenDocument[];
  readonly distributions: readonly Distribution[];
  readonly counts: DatasetCounts;
  readonly quality: Quality;
  /** How each term of ours is used. */
  readonly uses: ReadonlyMap<Iri, TermUse>;
}

/** Writes all documents of an edition and the dumps, each told once, and counts as it goes. */
export async function writeDocuments(edition: Edition, context: Context, staging: Staging): Promise<Told> {
  const { iriOf, records, documents } = edition;
  const quality = createQualitySink(records, iriOf);
  const counts = new CountsSink(iriOf.base);
  const usage = new UsageSink();
  const writer = new DocumentWriter(staging, iriOf, context, [quality, counts, usage]);
  const statuses = new Map(edition.tombstones.map(({ kind, id, status }) => [`${kind}/${id}`, status]));
  const written = Array.from(documents, ([folder, tell]) => {
    const nTriples = writer.write(folder, tell);
    return describeWritten(folder, statuses.get(folder) ?? 'published', iriOf.base, nTriples);
  });
  const distributions = await writer.finish(documents.values());
  return { written, distributions, counts: counts.counts, quality: quality.quality, uses: usage.uses };
}
