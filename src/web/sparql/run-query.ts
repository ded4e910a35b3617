import type { QueryFault } from '../../query/fault.ts';
import type { Prepared } from '../../query/prepare-question.ts';
import type { Editor } from './editor.ts';
import { findPart } from './element.ts';
import type { Ending, Engine } from './engine.ts';
import { prepareQuestion } from './prepare-question.ts';
import { showAnswer, summarize } from './show-answer.ts';
import { showFailure, showFault } from './show-fault.ts';
import type { TermPlace } from './show-term.ts';

interface Run {
  readonly editor: Editor;
  readonly engine: Engine;
  readonly place: TermPlace;
  readonly seconds: number;
  readonly tell: (words: string) => void;
}

/** Asks what is in the editor, and shows what comes of it; does nothing while a question is being asked. */
export async function runQuery(run: Run): Promise<void> {
  const button = findPart('run', HTMLButtonElement);
  if (button.ariaDisabled === 'true') return;
  const prepared = prepareQuestion(run.editor.read(), run.place.base);
  if (!('question' in prepared)) {
    refuse(run, prepared);
    return;
  }
  setRunning(true);
  try {
    const start = performance.now();
    const ending = await run.engine.ask(prepared.question, run.seconds, run.tell);
    show(run, prepared, ending, performance.now() - start);
  } finally {
    setRunning(false);
  }
}

/** The buttons stay where they are for the keyboard; one of them does nothing. */
function setRunning(isRunning: boolean): void {
  findPart('run', HTMLButtonElement).ariaDisabled = String(isRunning);
  findPart('stop', HTMLButtonElement).ariaDisabled = String(!isRunning);
  findPart('answer', HTMLElement).ariaBusy = String(isRunning);
}

function show(run: Run, prepared: Prepared, ending: Ending, milliseconds: number): void {
  if (ending.is === 'rows' || ending.is === 'truth' || ending.is === 'graph') {
    const words = `${summarize(ending)}, in ${formatSeconds(milliseconds)}`;
    put(words, showAnswer(ending, run.place, run.tell), run);
  } else if (ending.is === 'refusal') {
    refuse(run, prepared.explain(ending));
  } else {
    const [message, help] = explainFailure(ending, run.seconds);
    put(message, [showFailure(message, help)], run);
  }
}

function refuse(run: Run, fault: QueryFault): void {
  const { place } = fault;
  if (place !== undefined) run.editor.select(place.line, place.column, place.length ?? 1);
  put(`${place === undefined ? '' : `Line ${place.line}: `}${fault.message}`, [showFault(fault)], run);
}

function put(words: string, parts: readonly HTMLElement[], { tell }: Run): void {
  findPart('answer', HTMLElement).replaceChildren(...parts);
  tell(words);
}

function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`;
}

type Failure = Extract<
  Ending,
  { readonly is: 'timeout' | 'stopped' | 'trap' | 'unloadable' | 'unreachable' }
>;

/** What happened, and what would help. */
function explainFailure(ending: Failure, seconds: number): readonly [message: string, help: string] {
  const elsewhere = 'load the dump into a SPARQL store of yours';
  switch (ending.is) {
    case 'stopped':
      return ['Stopped', 'Nothing was answered. Change the query, or run it again.'];
    case 'timeout': {
      const message = `Cannot answer the query within ${seconds} s: it was stopped`;
      return [message, `Ask for less, for example with LIMIT or one pattern more; or allow more seconds.`];
    }
    case 'trap': {
      const message = 'Cannot answer the query: it is nested too deeply, or needs more than 512 MB of memory';
      return [message, `Ask for less at once, or ${elsewhere}.`];
    }
    case 'unloadable': {
      const must = ending.words ?? 'it needs more than the 512 MB that the engine may take';
      return [`Cannot load the data: ${must}`, `Load the page again, or ${elsewhere}.`];
    }
    default:
      return [`Cannot ask: ${ending.words}`, 'Look at the connection, and run the query again.'];
  }
}
