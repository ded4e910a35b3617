import { askStore, type Dataset, hasGraph } from '../../query/ask-store.ts';
import { shortenTurtle } from '../../query/shorten-turtle.ts';
import { countRows } from './count-rows.ts';
import type { Task, TaskReply } from './thread-messages.ts';

/** Asks the engine, and looks at how large the answer is; blocks for as long as it takes. */
export function answerTask(store: Store, task: Task): TaskReply {
  const graph = task.dataset === undefined ? undefined : findUnknown(store, task.dataset);
  if (graph !== undefined) return { is: 'unknown', graph };
  const reply = askStore(store, task);
  if (reply.is !== 'answer') return reply;
  const { maxRows, maxBytes } = task;
  if (reply.text.length > maxBytes) return large(`${maxBytes / MIB} MiB`);
  if (countRows(reply.text, task.format) > maxRows) return large(`${maxRows} rows`);
  const text = task.format === 'ttl' ? shortenTurtle(reply.text, task.base) : reply.text;
  const body = new TextEncoder().encode(text);
  return body.length > maxBytes ? large(`${maxBytes / MIB} MiB`) : { is: 'answer', body };
}

type Store = Parameters<typeof askStore>[0];

const MIB = 1_024 * 1_024;

function large(most: string): TaskReply {
  return { is: 'large', words: `its answer has more than ${most}` };
}

/** A graph that the publication does not have. */
function findUnknown(store: Store, { defaultGraphs, namedGraphs }: Dataset): string | undefined {
  return [...defaultGraphs, ...namedGraphs].find((iri) => !hasGraph(store, iri));
}
