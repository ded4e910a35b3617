import { voids } from '../terms/catalogue-vocabularies.ts';
import { storeTerms } from '../terms/store-vocabularies.ts';
import { schema, xsd } from '../terms/vocabularies.ts';
import type { Row } from './results.ts';
import { formatIri, formatText } from './sparql-terms.ts';
import { type ByteText, encodeBytes } from './statement.ts';
import { PAGE, type StoreClient } from './store-client.ts';

const HAS_PART = formatIri(schema.hasPart.iri);
const SHA256 = formatIri(storeTerms.sha256.iri);
const TRIPLES = formatIri(voids.triples.iri);
const VERSION = formatIri(storeTerms.version.iri);
const DOCUMENTS = formatIri(voids.documents.iri);
const TICKET = formatIri(schema.identifier.iri);
const INTEGER = formatIri(xsd.integer.iri);

/** What the store's manifest says of one graph. */
export interface RemoteGraph {
  readonly iri: string;
  /** All that is said of it, which is more than one thing after two loads at once, and nothing while it is written. */
  readonly said: readonly Partial<GraphFacts>[];
}

export interface GraphFacts {
  readonly sha256: string;
  readonly triples: number;
}

/** What a graph was last seen to hold; `undefined` where that is not known for sure. */
export function knownFacts(graph: RemoteGraph | undefined): GraphFacts | undefined {
  const [{ sha256, triples } = {}, second] = graph?.said ?? [];
  const isSure = second === undefined && sha256 !== undefined && triples !== undefined;
  return isSure ? { sha256, triples } : undefined;
}

/** What the store says that it holds of ours. */
export interface RemoteState {
  /** Graphs that we have made, or were about to make; by IRI. */
  readonly graphs: ReadonlyMap<string, RemoteGraph>;
  /** The publication that was loaded last, if all of it was; `undefined` where a load began and did not end. */
  readonly version: string | undefined;
  /** How many graphs the manifest should list; `undefined` as above. */
  readonly documents: number | undefined;
}

/** The name of the graph with the manifest. */
export function manifestIri(base: string): string {
  return `${base}manifest.json`;
}

/** Where a graph is put together before it takes the place of the one that readers see. */
export function stagingIri(graph: string): string {
  return `${graph}#loading`;
}

export function isStaging(iri: string): boolean {
  return iri.endsWith('#loading');
}

/** Asks a store what it holds of a publication: one query for each 5,000 graphs, ordered by name. */
export async function readRemoteState(client: StoreClient, base: string): Promise<RemoteState> {
  const graphs = new Map<string, RemoteGraph>();
  let header: Pick<RemoteState, 'version' | 'documents'> = { version: undefined, documents: undefined };
  let last: string | undefined;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a page begins where the one before ended
    const rows = await client.select(queryState(base, last));
    for (const row of rows) {
      const iri = row.get('graph');
      if (iri === undefined)
        header = { version: row.get('version'), documents: readCount(row.get('documents')) };
      else graphs.set(iri, { iri, said: addFacts(graphs.get(iri)?.said ?? [], row) });
    }
    const end = rows.at(-1)?.get('graph');
    if (rows.length < PAGE || end === undefined || end === last) return { graphs, ...header };
    last = end;
  }
}

/** A page begins with what the one before ended with, so that a row may come twice. */
function addFacts(said: RemoteGraph['said'], row: Row): RemoteGraph['said'] {
  const [sha256, triples] = [row.get('sha256'), readCount(row.get('triples'))];
  if (sha256 === undefined && triples === undefined) return said;
  if (said.some((each) => each.sha256 === sha256 && each.triples === triples)) return said;
  return [...said, { ...(sha256 !== undefined && { sha256 }), ...(triples !== undefined && { triples }) }];
}

function readCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function queryState(base: string, last: string | undefined): string {
  const manifest = formatIri(manifestIri(base));
  const after = last === undefined ? '' : ` FILTER(STR(?graph) >= ${formatText(last)})`;
  const header = `UNION { ${manifest} ${VERSION} ?version ; ${DOCUMENTS} ?documents }`;
  return `SELECT ?graph ?sha256 ?triples ?version ?documents WHERE { GRAPH ${manifest} {
  { ${manifest} ${HAS_PART} ?graph
    OPTIONAL { ?graph ${SHA256} ?sha256 } OPTIONAL { ?graph ${TRIPLES} ?triples }${after} }
  ${last === undefined ? header : ''}
} } ORDER BY STR(?graph) LIMIT ${PAGE}`;
}

/** Reads which load is at work: normally one. */
export async function readTickets(client: StoreClient, base: string): Promise<readonly string[]> {
  const manifest = formatIri(manifestIri(base));
  const query = `SELECT ?ticket WHERE { GRAPH ${manifest} { ${manifest} ${TICKET} ?ticket } }`;
  return (await client.select(query)).map((row) => row.get('ticket') ?? '');
}

/** Updates of the manifest, as text to be joined with ` ;\n`. */
export class ManifestUpdates {
  readonly #manifest: string;

  constructor(base: string) {
    this.#manifest = formatIri(manifestIri(base));
  }

  /** Says that we are at work now, and nobody else. */
  begin(ticket: string): string[] {
    return [this.#deleteAll(TICKET), this.#insert([this.#ticket(ticket)])];
  }

  /** Says that the whole is between two publications. */
  open(): string[] {
    return [this.#deleteAll(VERSION), this.#deleteAll(DOCUMENTS)];
  }

  /** Says which publication the whole is; without effect where another load has taken over. */
  close(version: string, documents: number, ticket: string): string[] {
    const said = [
      `${this.#manifest} ${VERSION} ${formatText(version)} .`,
      `${this.#manifest} ${DOCUMENTS} ${formatInteger(documents)} .`,
    ];
    return [...this.open(), this.#insertIf(said, ticket)];
  }

  /** Says of graphs that they are ours, and that nobody knows what they hold. */
  mark(graphs: readonly RemoteGraph[]): string[] {
    const facts = graphs.flatMap((graph) => this.#allFacts(graph));
    const parts = graphs.map(({ iri }) => this.#part(iri));
    return [...(facts.length === 0 ? [] : [this.#delete(facts)]), this.#insert(parts)];
  }

  /** Says what graphs hold; without effect where another load has taken over. */
  tell(graphs: readonly (GraphFacts & { readonly iri: string })[], ticket: string): string[] {
    return [
      this.#insertIf(
        graphs.flatMap((graph) => this.#facts(graph.iri, graph)),
        ticket,
      ),
    ];
  }

  /** Says of graphs that they are no longer there. */
  forget(graphs: readonly RemoteGraph[]): string[] {
    return [this.#delete(graphs.flatMap((graph) => [this.#part(graph.iri), ...this.#allFacts(graph)]))];
  }

  #part(iri: string): string {
    return `${this.#manifest} ${HAS_PART} ${formatIri(iri)} .`;
  }

  #allFacts({ iri, said }: RemoteGraph): string[] {
    return [...new Set(said.flatMap((facts) => this.#facts(iri, facts)))];
  }

  #facts(iri: string, { sha256, triples }: Partial<GraphFacts>): string[] {
    const graph = formatIri(iri);
    return [
      ...(sha256 === undefined ? [] : [`${graph} ${SHA256} ${formatText(sha256)} .`]),
      ...(triples === undefined ? [] : [`${graph} ${TRIPLES} ${formatInteger(triples)} .`]),
    ];
  }

  #ticket(ticket: string): string {
    return `${this.#manifest} ${TICKET} ${formatText(ticket)} .`;
  }

  #insert(triples: readonly string[]): string {
    return `INSERT DATA { GRAPH ${this.#manifest} {\n${triples.join('\n')}\n} }`;
  }

  #insertIf(triples: readonly string[], ticket: string): string {
    const where = `WHERE { GRAPH ${this.#manifest} { ${this.#ticket(ticket)} } }`;
    return `INSERT { GRAPH ${this.#manifest} {\n${triples.join('\n')}\n} } ${where}`;
  }

  #delete(triples: readonly string[]): string {
    return `DELETE DATA { GRAPH ${this.#manifest} {\n${triples.join('\n')}\n} }`;
  }

  #deleteAll(predicate: string): string {
    return `DELETE WHERE { GRAPH ${this.#manifest} { ${this.#manifest} ${predicate} ?value } }`;
  }
}

/** Operations as one request. */
export function joinUpdates(operations: readonly string[]): ByteText {
  return encodeBytes(operations.join(' ;\n'));
}

function formatInteger(count: number): string {
  return `"${count}"^^${INTEGER}`;
}
