import { EXIT, PublishError } from '../problem/publish-error.ts';
import { Remote } from '../remote/ask-remote.ts';
import type { Credentials } from '../remote/credentials.ts';
import { formatAddress } from '../remote/remote-address.ts';
import { SYSTEM_TIMING, type Timing } from '../remote/timing.ts';
import { adoptGraphs } from './adopt-graphs.ts';
import { checkStore } from './check-store.ts';
import {
  isStaging,
  joinUpdates,
  ManifestUpdates,
  type RemoteState,
  readRemoteState,
} from './manifest-graph.ts';
import { isUpToDate, makePlan, type Plan } from './plan.ts';
import { findEndpoints, guessProfile, type StoreProfile } from './profiles.ts';
import { type Publication, readPublication } from './publication.ts';
import type { LoadProgress, Session } from './session.ts';
import { StoreClient } from './store-client.ts';
import { isSwapped, writePlan } from './write-plan.ts';

const PURPOSE = 'load into';

export interface LoadOptions {
  /** The published folder. */
  readonly dist: string;
  /** Where the store answers queries. */
  readonly endpoint: URL;
  /** Where it takes updates; where stores of its kind do if left out. */
  readonly update?: URL | undefined;
  /** Where it has the Graph Store Protocol, likewise; `false` to send updates only. */
  readonly graphStore?: URL | false | undefined;
  /** The kind of store; guessed if left out. */
  readonly profile?: StoreProfile | undefined;
  readonly credentials?: Credentials | undefined;
  /** Only says what would be done. */
  readonly isDryRun: boolean;
  /** Reads all graphs back in the end, not only those that were sent. */
  readonly verifiesAll: boolean;
  /** For one exchange, in milliseconds; 120,000 if left out. */
  readonly timeoutMs?: number | undefined;
  readonly timing?: Timing | undefined;
  readonly progress?: ((progress: LoadProgress) => void) | undefined;
}

/** What was done, or would be. */
export interface LoadReport {
  readonly base: string;
  readonly version: string;
  readonly profile: StoreProfile;
  readonly endpoints: { readonly query: string; readonly update: string; readonly graphStore?: string };
  /** Addresses, in the order of the publication. */
  readonly put: readonly string[];
  readonly deleted: readonly string[];
  readonly kept: number;
  /** Of all graphs that are published, and of those that were sent. */
  readonly triples: { readonly all: number; readonly put: number };
  readonly isUpToDate: boolean;
  readonly isSwapped: boolean;
  /** By which protocol graphs were sent. */
  readonly sentBy: 'Graph Store Protocol' | 'SPARQL Update';
  /** Graphs that were read back and compared, each triple. */
  readonly compared: number;
  /** Graphs under the base that are not ours; `undefined` where nobody looked. */
  readonly others: number | undefined;
  /** What the store changes in values, in words. */
  readonly bent: readonly string[];
  /** Graphs that were sent twice, since the store held something else after the first time. */
  readonly rewritten: readonly string[];
  readonly requests: number;
}

/**
 * Brings a store to exactly the published state: a named graph for each document, and none that is no longer published.
 *
 * @throws {PublishError} `NO_PUBLICATION`, `READ_FAILED` for the folder; `REMOTE_…` when the store is not loaded as a
 * whole: then the message says how far it is, and the next load goes on there
 */
export async function load(options: LoadOptions): Promise<LoadReport> {
  const { dist, endpoint, update, graphStore, credentials, timeoutMs, timing = SYSTEM_TIMING } = options;
  const publication = await readPublication(dist);
  const remote = new Remote({
    purpose: PURPOSE,
    endpoints: [endpoint, update ?? endpoint, graphStore instanceof URL ? graphStore : endpoint],
    credentials,
    timing,
    ...(timeoutMs !== undefined && { deadlines: { wholeMs: timeoutMs, firstByteMs: timeoutMs } }),
  });
  try {
    const client = new StoreClient(remote, endpoint, PURPOSE);
    const state = await readRemoteState(client, publication.base);
    return await loadWith(options, publication, client, state, timing);
  } finally {
    remote.close();
  }
}

async function loadWith(
  options: LoadOptions,
  publication: Publication,
  client: StoreClient,
  state: RemoteState,
  timing: Timing,
): Promise<LoadReport> {
  requireWholeManifest(state, options.endpoint);
  const profile = options.profile ?? guessProfile(options.endpoint, client.server);
  const endpoints = findEndpoints(options.endpoint, profile, options);
  client.endpoints = endpoints;
  const wanted = makePlan(publication, state);
  const session: Session = {
    client,
    publication,
    profile,
    manifest: new ManifestUpdates(publication.base),
    ticket: timing.createNonce(),
    concurrency: profile.concurrency,
    progress: options.progress ?? (() => {}),
    bent: new Set(),
    rewritten: new Set(),
  };
  const plan = options.isDryRun ? wanted : await adoptGraphs(session, wanted, state);
  const others = options.isDryRun ? undefined : await bringUpToDate(session, plan, options.verifiesAll);
  const { puts, deletes, kept } = plan;
  return {
    base: publication.base,
    version: publication.version,
    profile,
    endpoints: {
      query: formatAddress(endpoints.query),
      update: formatAddress(endpoints.update),
      ...(endpoints.graphStore !== undefined && { graphStore: formatAddress(endpoints.graphStore) }),
    },
    put: puts.map(({ graph }) => graph.iri),
    deleted: deletes.map(({ iri }) => iri),
    kept: kept.length,
    triples: { all: sum(publication.graphs), put: sum(puts.map(({ graph }) => graph)) },
    isUpToDate: isUpToDate(wanted),
    isSwapped: isSwapped(session, plan),
    sentBy: client.hasGraphStore ? 'Graph Store Protocol' : 'SPARQL Update',
    compared: options.isDryRun ? 0 : options.verifiesAll ? publication.graphs.length : wanted.puts.length,
    others,
    bent: [...session.bent],
    rewritten: [...session.rewritten],
    requests: client.sent,
  };
}

/** @returns how many graphs under the base are not ours; `undefined` where there was no need to look */
async function bringUpToDate(session: Session, plan: Plan, readsAll: boolean): Promise<number | undefined> {
  const isDone = isUpToDate(plan);
  if (isDone && !readsAll) return undefined;
  const { publication, manifest, client, ticket } = session;
  if (!isDone) await writePlan(session, plan);
  const gone = [...plan.deletes, ...plan.leftovers].map(({ iri }) => iri);
  const { others } = await checkStore(session, { gone, readsAll });
  if (!isDone && !isSwapped(session, plan)) {
    const operations = manifest.close(publication.version, publication.graphs.length, ticket);
    await client.update(joinUpdates(operations));
  }
  return others;
}

/** A manifest that is closed lists as many graphs as it says; fewer rows mean that the answer was cut on the way. */
function requireWholeManifest({ graphs, documents }: RemoteState, endpoint: URL): void {
  const listed = [...graphs.keys()].filter((iri) => !isStaging(iri)).length;
  if (documents === undefined || documents === listed) return;
  const message = `Cannot ${PURPOSE} ${formatAddress(endpoint)}: the server must list all ${documents} graphs of its manifest, not ${listed}`;
  const help =
    'Allow queries more time and rows there; if the manifest was changed by hand, drop its graph and load again';
  throw new PublishError('REMOTE_PARTIAL', EXIT.remote, message, help);
}

function sum(graphs: readonly { readonly triples: number }[]): number {
  return graphs.reduce((total, { triples }) => total + triples, 0);
}
