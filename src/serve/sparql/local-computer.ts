import { formatValue } from '../../problem/format-value.ts';
import { EXIT, PublishError } from '../../problem/publish-error.ts';
import type { EndpointHealth } from '../endpoint.ts';
import { type Computer, fail, type Outcome, type Work } from './computer.ts';
import { type EngineThread, startThread } from './engine-thread.ts';
import { badQuery, badRequest, explainTurned, tooBusy, tooMuch, tooSlow } from './faults.ts';
import { Gate } from './gate.ts';
import { type Ending, Pool } from './pool.ts';
import { readServedDump, type ServedDump } from './served-dump.ts';
import type { Settings } from './settings.ts';
import type { Start, Task, ThreadData } from './thread-messages.ts';

/** What is asked to see whether a thread still answers right, within {@link CHECK_MS}. */
const CANARY = 'SELECT (COUNT(*) AS ?n) { GRAPH <series/> { <series/> ?p ?o } }';
const CHECK_MS = 800;

interface Loaded {
  readonly dump: ServedDump;
  readonly pool: Pool;
  readonly figures: { readonly graphs: number; readonly statements: number };
  /** Requests that are answered from it. */
  users: number;
  isOld: boolean;
}

/** What threads and dumps come from; tests have doubles. */
interface Means {
  readonly startThread: (data: ThreadData) => EngineThread;
  readonly readDump: (dist: string) => Promise<ServedDump>;
}

const MEANS: Means = { startThread, readDump: readServedDump };

/** Answers from the dump of a published folder, in threads: so many at once, and one more that is ready. */
export class LocalComputer implements Computer {
  readonly isFixed = true;
  readonly #settings: Omit<Settings, 'backend'>;
  readonly #means: Means;
  readonly #gate: Gate;
  #current: Loaded;
  /** What the canary is answered with. */
  #expected = '';
  /** The last change of generation, so that one waits for the other. */
  #following: Promise<unknown> = Promise.resolve();

  private constructor(settings: Omit<Settings, 'backend'>, means: Means, loaded: Loaded) {
    this.#settings = settings;
    this.#means = means;
    this.#gate = new Gate(settings.workers, settings.maxQueue);
    this.#current = loaded;
  }

  /** @throws {PublishError} as {@link readServedDump}; `QUERY_FAILED` when the dump cannot be loaded */
  static async open(settings: Omit<Settings, 'backend'>, means: Means = MEANS): Promise<LocalComputer> {
    const loaded = await load(settings, means, await means.readDump(settings.dist));
    return new LocalComputer(settings, means, loaded);
  }

  get base(): string {
    return this.#current.dump.base;
  }

  get dataset(): string {
    return this.#current.dump.dataset;
  }

  get figures(): Loaded['figures'] {
    return this.#current.figures;
  }

  async compute(work: Work): Promise<Outcome> {
    const loaded = this.#current;
    loaded.users += 1;
    try {
      const maxWaitMs = (work.endsAt - performance.now()) / 2;
      const entry = await this.#gate.enter(work.client, maxWaitMs, work.signal);
      if (entry !== 'in') return fail(explainTurned(entry));
      const ending = await loaded.pool
        .run(this.#taskOf(work), work.endsAt, work.signal)
        .finally(() => this.#gate.leave());
      return this.#explain(ending, work);
    } finally {
      loaded.users -= 1;
      if (loaded.isOld && loaded.users === 0) void loaded.pool.close();
    }
  }

  /** Loads what `dist/` holds now beside the old, unless the dump is the same, and then goes over. */
  async follow(): Promise<void> {
    const next = this.#following.then(() => this.#follow());
    this.#following = next.catch(() => undefined);
    await next;
  }

  async check(): Promise<EndpointHealth> {
    const { pool } = this.#current;
    const threads = this.#settings.workers + 1;
    const { maxRows, maxBytes } = this.#settings;
    const task = {
      base: this.base,
      query: CANARY,
      isUnion: false,
      format: 'json',
      spread: CANARY,
      maxRows,
      maxBytes,
    };
    const endings = await pool.askIdle(task, performance.now() + CHECK_MS);
    const answers = endings.map((ending) =>
      ending.is === 'answer' ? Buffer.from(ending.body).toString() : '',
    );
    this.#expected ||= answers.find((answer) => answer !== '') ?? '';
    const right = answers.filter((answer) => answer !== '' && answer === this.#expected).length;
    const isHealthy = right === answers.length && pool.size === threads;
    const busy = pool.size - answers.length;
    return { isHealthy, detail: `${right} of ${threads} threads answer, ${busy} are at work or start` };
  }

  async close(): Promise<void> {
    await this.#following;
    await this.#current.pool.close();
  }

  async #follow(): Promise<void> {
    const dump = await this.#means.readDump(this.#settings.dist);
    const old = this.#current;
    if (dump.dataset === old.dump.dataset) return;
    this.#current = await load(this.#settings, this.#means, dump);
    this.#expected = '';
    old.isOld = true;
    if (old.users === 0) void old.pool.close();
  }

  #taskOf({ prepared, dataset }: Work): Task {
    const { maxRows, maxBytes } = this.#settings;
    return { ...prepared.question, dataset, maxRows, maxBytes };
  }

  #explain(ending: Ending, { prepared }: Work): Outcome {
    switch (ending.is) {
      case 'answer':
        return ending;
      case 'refusal':
        return fail(badQuery(prepared.explain(ending)), true);
      case 'large':
        return fail(tooMuch(`A part of an answer is never sent, and ${ending.words}`, LESS), true);
      case 'unknown':
        return fail(badRequest(`The publication has no graph ${formatValue(ending.graph)}`), true);
      case 'trap':
        return fail(tooMuch('It is nested too deeply, or needs more than 512 MB of memory', LESS));
      case 'timeout':
        return fail(tooSlow(this.#settings.timeoutMs));
      default:
        return fail(tooBusy('The server is being stopped'));
    }
  }
}

const LESS = 'Ask for less, for example with LIMIT, or take the dump';

async function load(
  { workers }: Pick<Settings, 'workers'>,
  { startThread: start }: Means,
  dump: ServedDump,
): Promise<Loaded> {
  const pool = new Pool(() => start({ dump: dump.bytes }));
  const first = await pool.open(workers + 1);
  if (first.is === 'loaded') {
    const { graphs, statements } = first;
    return { dump, pool, figures: { graphs, statements }, users: 0, isOld: false };
  }
  await pool.close();
  throw unloadable(first);
}

function unloadable({ words }: Extract<Start, { is: 'unloadable' }>): PublishError {
  const must = words ?? 'it must need less than the 512 MB that the engine may take';
  const message = `Cannot answer queries from dump/communique.nq: ${must}`;
  const help =
    words === undefined
      ? 'Load it into a SPARQL store, and name that: --sparql-backend <endpoint>; or leave it out: --no-sparql'
      : 'Make it again: communique build';
  return new PublishError('QUERY_FAILED', EXIT.data, message, help);
}
