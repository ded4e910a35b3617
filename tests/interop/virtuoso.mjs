/**
 * A Virtuoso of Debian for tests and measurements: started on loopback in a temporary folder, and taken away again.
 *
 * What it is known to do otherwise than its answers suggest: `isql-vt` ends with 0 whatever failed, thus `isql()`
 * looks at what it wrote; a new database holds some thousand statements of its own, in graphs of its own.
 */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from './servers.mjs';

const START_MS = 60_000;
const POLL_MS = 50;
const STARTS = 3;
const MAX_OUTPUT = 64 * 1024 * 1024;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** What to run to have it. */
export const INSTALL = 'apt-get install virtuoso-opensource-7-bin virtuoso-opensource-7-common';

/**
 * @typedef {object} Settings
 * @property {number} [maxSeconds] a query may run; 10 unless said
 * @property {number} [maxRows] of an answer; 1,000,000 unless said
 * @property {readonly string[]} [folders] from which it may load, besides its own; absolute
 * @property {boolean} [isOpen] whether anybody may write at `/sparql`; not unless said
 * @property {number} [buffers] of 8 KiB; 20,000 unless said
 *
 * @typedef {object} Virtuoso
 * @property {string} url of its HTTP server, without a `/` at the end
 * @property {string} sparql address to query, without a login
 * @property {string} update address for SPARQL Update, with a login by HTTP Digest
 * @property {string} graphs address of the Graph Store Protocol, to read, without a login
 * @property {string} graphsWrite address of the Graph Store Protocol, with a login by HTTP Digest
 * @property {string} user who may read and write graphs, and nothing else
 * @property {string} password of that user
 * @property {string} dba password of the user `dba`
 * @property {string} port `host:port` for `isql-vt`
 * @property {string} dir folder of its files; it may load from here
 * @property {number} pid
 * @property {(command: string) => Promise<string>} isql runs SQL as `dba`, each
 *   statement on lines of its own with `;` at the end; gives what it wrote, throws on any error
 * @property {() => string} readLog
 * @property {() => Promise<void>} stop ends it at once and deletes its folder; may be called again
 */

/**
 * The version of the Virtuoso that can be run here; nothing when there is none.
 *
 * @returns {string | undefined}
 */
export function findVirtuoso() {
  const { stdout, stderr, error } = spawnSync('virtuoso-t', ['-?'], { encoding: 'utf8' });
  if (error !== undefined || spawnSync('isql-vt', ['-?']).error !== undefined) return undefined;
  return /Version ([\d.]+)/.exec(stdout + stderr)?.[1];
}

/**
 * Starts one with an empty database, and waits until it answers, for a minute at most.
 *
 * It ends with this process, whatever ends it, but for SIGKILL. Nobody but this machine can reach it.
 *
 * @param {Settings} [settings]
 * @returns {Promise<Virtuoso>}
 * @throws when it is not installed, or does not start
 * @public the benches load it by its path
 */
export async function startVirtuoso(settings = {}) {
  if (findVirtuoso() === undefined) throw new Error(`Cannot start Virtuoso: it is not there; ${INSTALL}`);
  for (let start = 1; ; start += 1) {
    try {
      return await startOnce(settings);
    } catch (error) {
      // Another process may have taken a port between the look for it and the start.
      if (start === STARTS || !/[Pp]ort|[Aa]ddress already|[Ll]isten/.test(error.message)) throw error;
    }
  }
}

/**
 * Starts one for some work, and takes it away when the work is done or has failed.
 *
 * @template T
 * @param {Settings} settings
 * @param {(virtuoso: Virtuoso) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withVirtuoso(settings, work) {
  const virtuoso = await startVirtuoso(settings);
  try {
    return await work(virtuoso);
  } finally {
    await virtuoso.stop();
  }
}

async function startOnce(settings) {
  const dir = mkdtempSync(join(tmpdir(), 'communique-virtuoso-'));
  const port = `127.0.0.1:${await findFreePort()}`;
  const httpPort = `127.0.0.1:${await findFreePort()}`;
  const dba = 'dba-of-a-test';
  writeFileSync(join(dir, 'virtuoso.ini'), formatSettings(settings, dir, port, httpPort));
  mkdirSync(join(dir, 'www'));
  const child = spawn('virtuoso-t', ['+foreground', '+configfile', 'virtuoso.ini'], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const virtuoso = {
    ...describeAddresses(`http://${httpPort}`),
    user: 'loader',
    password: 'loader-of-a-test',
    dba,
    port,
    dir,
    pid: child.pid,
    isql: (command) => runSql(port, dba, command),
    readLog: () => output,
    stop: prepareStop(child, dir),
  };
  try {
    await waitForAnswer(virtuoso, child);
    await runSql(port, 'dba', formatRights(virtuoso, settings.isOpen === true));
    return virtuoso;
  } catch (error) {
    await virtuoso.stop();
    throw new Error(`Cannot start Virtuoso: ${error.message}\n${output}`, { cause: error });
  }
}

function describeAddresses(url) {
  return {
    url,
    sparql: `${url}/sparql`,
    update: `${url}/sparql-auth`,
    graphs: `${url}/sparql-graph-crud`,
    graphsWrite: `${url}/sparql-graph-crud-auth`,
  };
}

/** A function that ends the process and deletes its folder; what ends this process first does so, too. */
function prepareStop(child, dir) {
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const kill = () => {
    // Its data are thrown away: no checkpoint is wanted.
    child.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  const interrupt = () => process.exit(130);
  process.once('exit', kill);
  for (const signal of SIGNALS) process.once(signal, interrupt);
  return async () => {
    child.kill('SIGKILL');
    await ended;
    kill();
    process.off('exit', kill);
    for (const signal of SIGNALS) process.off(signal, interrupt);
  };
}

async function waitForAnswer({ sparql, port }, child) {
  const end = Date.now() + START_MS;
  let fault = 'no answer';
  while (Date.now() < end) {
    if (child.exitCode !== null || child.pid === undefined)
      throw new Error(`it ended with ${child.exitCode}`);
    try {
      const answer = await fetch(`${sparql}?query=ASK%7B%7D`, { signal: AbortSignal.timeout(5000) });
      await answer.text();
      await runSql(port, 'dba', 'select 1;');
      return;
    } catch (error) {
      fault = error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`${fault} for ${START_MS / 1000} s`);
}

/** Statements go to standard input, where a password in one of them is not seen by others. */
function runSql(port, password, command) {
  return new Promise((resolve, reject) => {
    const options = ['VERBOSE=OFF', 'PROMPT=OFF', 'BANNER=OFF', 'BLOBS=ON', 'ERRORS=STDOUT'];
    const child = execFile(
      'isql-vt',
      [port, 'dba', password, ...options],
      { encoding: 'utf8', maxBuffer: MAX_OUTPUT },
      (error, stdout, stderr) => {
        const text = stdout + stderr;
        if (error !== null || /^\*\*\* Error/m.test(text))
          reject(new Error(`isql-vt failed: ${text.trim()}`));
        else resolve(stdout.trim());
      },
    );
    child.stdin.on('error', () => {}); // it has ended: the callback says why
    child.stdin.end(`${command}\n`);
  });
}

function formatRights({ user, password, dba }, isOpen) {
  const rights = [
    `DB.DBA.USER_CREATE('${user}', '${password}')`,
    `grant SPARQL_UPDATE to "${user}"`,
    `DB.DBA.RDF_DEFAULT_USER_PERMS_SET('${user}', 7)`,
    ...(isOpen ? ['grant SPARQL_UPDATE to "SPARQL"', "DB.DBA.RDF_DEFAULT_USER_PERMS_SET('nobody', 7)"] : []),
    `USER_SET_PASSWORD('dba', '${dba}')`,
  ];
  return rights.map((right) => `${right};\n`).join('');
}

function formatSettings(settings, dir, port, httpPort) {
  const { maxSeconds = 10, maxRows = 1_000_000, folders = [], buffers = 20_000 } = settings;
  return `[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
MaxCheckpointRemap = 2000
TempStorage = TempDatabase

[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx

[Parameters]
ServerPort = ${port}
DisableUnixSocket = 1
ServerThreads = 20
CheckpointInterval = 0
NumberOfBuffers = ${buffers}
MaxDirtyBuffers = ${Math.floor(buffers * 0.75)}
DirsAllowed = ${[dir, ...folders].join(', ')}
ThreadsPerQuery = 2

[HTTPServer]
ServerPort = ${httpPort}
ServerRoot = www
ServerThreads = 10
MaxClientConnections = 10
MaxKeepAlives = 10
KeepAliveTimeout = 10

[SPARQL]
ResultSetMaxRows = ${maxRows}
MaxQueryExecutionTime = ${maxSeconds}

[Client]
SQL_PREFETCH_ROWS = 100
`;
}
