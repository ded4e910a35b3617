import type { Iri } from '../terms/iri.ts';

/** Statements, and for how many of them a passage is named; see {@link Quality}. */
export interface Backing {
  statements: number;
  withEvidence: number;
  withOfficialEvidence: number;
}

/** What must be known of a resource to say how its statements are backed. */
export interface ToldResource {
  readonly subject: Iri;
  /** A remark, which is an `rdf:Statement`, and a passage only say how others are known. */
  readonly role: 'part' | 'remark' | 'passage';
  /** About it, without those that say how it is known. */
  statements: number;
  readonly evidence: Iri[];
  /** Whether an editor knows it in another way than from the words of a source. */
  isConcluded: boolean;
  /** Of a remark: whether what it is about is told as a fact as well. */
  isAsserted: boolean;
  /** Of a passage. */
  source: Iri | undefined;
  /** Of a remark: the statement it is about. */
  about: Iri | undefined;
  predicate: Iri | undefined;
  object: string | undefined;
}

/**
 * Adds the statements of one document to the figures.
 *
 * What a remark names backs the statement that it is about; what a part names backs all others of the part; a part
 * that names nothing rests on the passages of the record, unless an editor knows it in another way.
 *
 * @param it the address of what the document is about
 * @param official addresses of the sources whose standing is official
 * @param backing where to add
 */
export function rateDocument(
  told: readonly ToldResource[],
  it: string,
  official: ReadonlySet<Iri>,
  backing: Backing,
): void {
  const parts = new Map<Iri, ToldResource>();
  const officialPassages = new Set<Iri>();
  for (const one of told) {
    if (one.role === 'part') parts.set(one.subject, one);
    else if (one.source !== undefined && official.has(one.source)) officialPassages.add(one.subject);
  }
  const ofRecord = parts.get(it as Iri)?.evidence ?? [];
  const evidenceOf = (part: ToldResource) => (restsOnRecord(part) ? ofRecord : part.evidence);
  const add = (statements: number, evidence: readonly Iri[]) => {
    if (evidence.length === 0) return;
    backing.withEvidence += statements;
    if (evidence.some((passage) => officialPassages.has(passage))) backing.withOfficialEvidence += statements;
  };
  for (const part of parts.values()) {
    backing.statements += part.statements;
    add(part.statements, evidenceOf(part));
  }
  for (const remark of listRemarks(told)) {
    const part = parts.get(remark.about as Iri);
    if (part === undefined) continue;
    add(-1, evidenceOf(part));
    add(1, remark.evidence);
  }
}

function restsOnRecord({ evidence, isConcluded }: ToldResource): boolean {
  return evidence.length === 0 && !isConcluded;
}

/** The remarks that say how a statement is known; of several about one statement the first. */
function listRemarks(told: readonly ToldResource[]): Iterable<ToldResource> {
  const remarks = new Map<string, ToldResource>();
  for (const one of told) {
    if (one.role !== 'remark' || !one.isAsserted || one.object === undefined || restsOnRecord(one)) continue;
    const statement = `${one.about} ${one.predicate} ${one.object}`;
    if (!remarks.has(statement)) remarks.set(statement, one);
  }
  return remarks.values();
}
