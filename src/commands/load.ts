import { readFileSync } from 'node:fs';
import { formatNumber, plural } from '../problem/format-problems.ts';
import { formatValue } from '../problem/format-value.ts';
import { EXIT, type ExitCode, PublishError } from '../problem/publish-error.ts';
import { type Credentials, parseCredentials } from '../remote/credentials.ts';
import { readRemoteAddress } from '../remote/remote-address.ts';
import { type LoadReport, load as loadStore } from '../store/load.ts';
import { STORE_PROFILES, type StoreProfile } from '../store/profiles.ts';
import type { LoadProgress } from '../store/session.ts';
import type { Console, Output } from './console.ts';

/** Where credentials are looked for when no file is named. */
const VARIABLE = 'COMMUNIQUE_CREDENTIALS';

/** What `--dry-run` lists at most of each, as text. */
const MAX_LISTED = 20;

interface LoadCommandOptions {
  /** A folder for the files and scripts of bulk loaders, in place of an endpoint. */
  readonly bulk?: string | undefined;
  /** With `bulk`: in bytes, before compression. */
  readonly shardBytes?: number | undefined;
  /** With `bulk`. */
  readonly gzip?: true | undefined;
  readonly dist: string;
  readonly update?: string | undefined;
  /** `false` to send updates even where the Graph Store Protocol is known to be. */
  readonly graphStore?: string | false | undefined;
  readonly profile?: string | undefined;
  /** A file with `user:password` or `Bearer token`. */
  readonly credentials?: string | undefined;
  readonly dryRun?: true | undefined;
  readonly verifyAll?: true | undefined;
  /** In seconds, for each request. */
  readonly timeout?: number | undefined;
  readonly format: 'text' | 'json';
}

/**
 * Brings a store to exactly the published state, or writes what its bulk loader wants, and says in a few lines what was
 * done.
 *
 * @param endpoint where the store answers queries; left out with `bulk`
 * @throws {PublishError} `USAGE` for an address or credentials that cannot be used, or options that do not go together;
 * what `load` and `writeBulk` of `src/store/` throw
 */
export async function load(
  endpoint: string | undefined,
  options: LoadCommandOptions,
  console: Console,
): Promise<ExitCode> {
  const { bulk, shardBytes, gzip } = options;
  if (bulk === undefined && (shardBytes ?? gzip) !== undefined) {
    throw new PublishError(
      'USAGE',
      EXIT.usage,
      `Cannot load with ${gzip ? '--gzip' : '--shard-bytes'}: it goes with --bulk only`,
      'Leave it out, or say where files shall be written: --bulk <folder>',
    );
  }
  if (bulk !== undefined && endpoint === undefined) {
    const { loadBulk } = await import('./load-bulk.ts');
    return await loadBulk(bulk, { dist: options.dist, shardBytes, gzip }, console);
  }
  if (endpoint === undefined || bulk !== undefined) {
    const message = `Cannot load: there must be an endpoint or --bulk, and not both`;
    throw new PublishError(
      'USAGE',
      EXIT.usage,
      message,
      'Name where the store answers queries: communique load http://localhost:8890/sparql',
    );
  }
  return await loadEndpoint(endpoint, options, console);
}

async function loadEndpoint(
  endpoint: string,
  options: LoadCommandOptions,
  { stdout, stderr, environment }: Console,
): Promise<ExitCode> {
  const { dist, update, graphStore, timeout, dryRun, verifyAll, format } = options;
  const { isTerminal } = stderr;
  const work = loadStore({
    dist,
    endpoint: readRemoteAddress(endpoint),
    update: update === undefined ? undefined : readRemoteAddress(update),
    graphStore: typeof graphStore === 'string' ? readRemoteAddress(graphStore) : graphStore,
    profile: findProfile(options.profile),
    credentials: readCredentials(options.credentials, environment),
    isDryRun: dryRun === true,
    verifiesAll: verifyAll === true,
    timeoutMs: timeout === undefined ? undefined : timeout * 1_000,
    progress: isTerminal ? (progress) => showProgress(progress, stderr) : undefined,
  });
  const report = await work.finally(() => isTerminal && stderr.write(CLEAR_LINE));
  if (format === 'json')
    stdout.write(`${JSON.stringify(describeReport(report, dryRun === true), null, 2)}\n`);
  else stdout.write(dryRun === true ? formatPlan(report) : formatReport(report, verifyAll === true));
  return EXIT.fine;
}

function findProfile(name: string | undefined): StoreProfile | undefined {
  if (name === undefined) return undefined;
  const found = STORE_PROFILES.find((profile) => profile.name === name);
  if (found !== undefined) return found;
  const names = STORE_PROFILES.map((profile) => profile.name).join(', ');
  const message = `Cannot load as into ${formatValue(name)}: it must be one of ${names}`;
  throw new PublishError('USAGE', EXIT.usage, message, 'Take generic for a store that is not in the list');
}

function readCredentials(
  file: string | undefined,
  environment: Console['environment'],
): Credentials | undefined {
  if (file === undefined) {
    const text = environment[VARIABLE];
    return text === undefined || text === '' ? undefined : parseCredentials(text, `the variable ${VARIABLE}`);
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `Cannot read credentials from ${formatValue(file)}: the file must be there (${code})`;
    throw new PublishError('USAGE', EXIT.usage, message, `Write one line into it: user:password`, error);
  }
  return parseCredentials(text, formatValue(file));
}

const PHASES = {
  adopt: 'graphs that are there already compared',
  write: 'graphs sent and compared',
  swap: 'graphs about to be seen',
  verify: 'graphs read',
};
const CLEAR_LINE = '\r\u001b[K';

function showProgress({ phase, done, total }: LoadProgress, stderr: Output): void {
  stderr.write(`${CLEAR_LINE}${formatNumber(done)} of ${formatNumber(total)} ${PHASES[phase]}`);
}

/** What `--format json` shows: names stay, new ones may come. */
function describeReport(report: LoadReport, isDryRun: boolean) {
  const { base, version, profile, endpoints, put, deleted, kept, triples, sentBy, compared, others, bent } =
    report;
  return {
    base,
    version,
    isDryRun,
    isUpToDate: report.isUpToDate,
    profile: profile.name,
    endpoints,
    put,
    deleted,
    kept,
    triples: triples.all,
    triplesPut: triples.put,
    sentBy,
    isSwapped: report.isSwapped,
    compared,
    others: others ?? null,
    storeChanges: bent,
    rewritten: report.rewritten,
    requests: report.requests,
  };
}

function formatPlan(report: LoadReport): string {
  const { put, deleted, kept, profile, endpoints } = report;
  const updates = endpoints.graphStore ?? endpoints.update;
  return [
    `Would load ${report.base} into ${endpoints.query} (${profile.title}; writing to ${updates})`,
    `  ${plural(put.length, 'graph')} to put, ${formatNumber(deleted.length)} to delete, ${formatNumber(kept)} as they must be`,
    ...listAddresses('put', put),
    ...listAddresses('delete', deleted),
    report.isUpToDate ? 'Nothing to do' : `Nothing was sent; without --dry-run it will be`,
    '',
  ].join('\n');
}

function listAddresses(verb: string, addresses: readonly string[]): string[] {
  const shown = addresses.slice(0, MAX_LISTED).map((address) => `  ${verb} ${address}`);
  const more = addresses.length - shown.length;
  return more === 0 ? shown : [...shown, `  ${verb} ${formatNumber(more)} more: --format json lists them`];
}

function formatReport(report: LoadReport, verifiesAll: boolean): string {
  const { put, deleted, kept, triples, others, bent, endpoints, profile, compared } = report;
  const all = put.length + kept;
  if (report.isUpToDate) {
    const looked = verifiesAll
      ? `all ${plural(all, 'graph')} were read and are what is published`
      : `by its manifest; communique load --verify-all reads all ${plural(all, 'graph')}`;
    return `Nothing to do: ${endpoints.query} has all of ${report.base}, ${looked}\n`;
  }
  const how = report.isSwapped ? 'all at once' : 'graph by graph';
  return [
    `Loaded ${report.base} into ${endpoints.query} (${profile.title}, by ${report.sentBy}, ${how})`,
    `  ${plural(put.length, 'graph')} put with ${plural(triples.put, 'triple')}, ${formatNumber(deleted.length)} deleted, ${formatNumber(kept)} kept`,
    `  ${plural(compared, 'graph')} read back and compared, ${formatNumber(all)} counted: ${plural(triples.all, 'triple')}`,
    ...(others === undefined || others === 0
      ? []
      : [`  ${plural(others, 'other graph')} under the base left alone`]),
    ...(report.rewritten.length === 0
      ? []
      : [
          `  ${plural(report.rewritten.length, 'graph')} sent twice: the store held something else after the first time`,
        ]),
    ...bent.map((does) => `  compared with what the store makes of it: it ${does}`),
    '',
  ].join('\n');
}
