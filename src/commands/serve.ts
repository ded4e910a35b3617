import { formatNumber } from '../problem/format-problems.ts';
import { EXIT, type ExitCode } from '../problem/publish-error.ts';
import { parseCredentials } from '../remote/credentials.ts';
import type { Endpoint } from '../serve/endpoint.ts';
import { startServer } from '../serve/start-server.ts';
import { readBase } from './base.ts';
import type { Console } from './console.ts';
import { waitForSignal } from './wait-for-signal.ts';

/** What the command line says. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly base?: string | undefined;
  /** A line for each request, on the standard output. */
  readonly log?: boolean | undefined;
  /** False for no endpoint at `/sparql`. */
  readonly sparql?: boolean | undefined;
  /** For one query, in seconds. */
  readonly sparqlTimeout?: number | undefined;
  /** Queries that run at once. */
  readonly sparqlWorkers?: number | undefined;
  /** The endpoint of a store that answers in place of ours. */
  readonly sparqlBackend?: string | undefined;
}

/** Where the credentials for a store are, since everybody can see the words of a command line. */
const CREDENTIALS_VARIABLE = 'COMMUNIQUE_SPARQL_CREDENTIALS';

/**
 * Serves a publication until it is told to stop.
 *
 * @param stopped settles when it shall end; by default when somebody presses Ctrl+C or the system asks for it
 */
export async function serve(
  dist: string,
  options: ServeOptions,
  console: Console,
  stopped: Promise<unknown> = waitForSignal(),
): Promise<ExitCode> {
  const { stdout, stderr } = console;
  const { host, port, log = false, sparql = true } = options;
  const server = await startServer({
    dist,
    port,
    host,
    base: readBase(options.base),
    openEndpoint: sparql ? (version) => openEndpoint(dist, version, options, console) : undefined,
    onLog: log ? (entry) => stdout.write(`${JSON.stringify(entry)}\n`) : undefined,
    onChange: (version, files) => stderr.write(`Serving ${describe(version, files)} from now on\n`),
    onTrouble: (trouble) => stderr.write(`${trouble}\n`),
  });
  // With a log, the standard output is for programs.
  (log ? stderr : stdout).write(
    `Serving ${dist.replace(/(?<=.)\/+$/, '')}/ at ${server.address}: ${describe(server.version(), server.files())}` +
      `${sparql ? `, SPARQL at ${server.address}sparql` : ''}. Stop: Ctrl+C\n`,
  );
  await stopped;
  await server.close();
  return EXIT.fine;
}

/** Loaded when it is wanted, since the engine takes longer to load than all the rest. */
async function openEndpoint(
  dist: string,
  version: string,
  { sparqlTimeout, sparqlWorkers: workers, sparqlBackend: endpoint }: ServeOptions,
  { environment }: Console,
): Promise<Endpoint> {
  const { createEndpoint } = await import('../serve/sparql/create-endpoint.ts');
  const text = environment[CREDENTIALS_VARIABLE];
  const credentials = text === undefined ? undefined : parseCredentials(text, CREDENTIALS_VARIABLE);
  const timeoutMs = sparqlTimeout === undefined ? undefined : sparqlTimeout * 1_000;
  const backend = endpoint === undefined ? undefined : { endpoint, credentials };
  return createEndpoint({ dist, version, timeoutMs, workers, backend });
}

/** Enough of the hash to tell two versions apart. */
function describe(version: string, files: number): string {
  return `version ${version.slice(0, 12)}, ${formatNumber(files)} files`;
}
