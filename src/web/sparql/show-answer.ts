import { shortenTurtle } from '../../query/shorten-turtle.ts';
import { offerGraph, offerRows, offerTruth } from './downloads.ts';
import { element } from './element.ts';
import type { Response, RowsAnswer } from './messages.ts';
import { showChart } from './show-chart.ts';
import { showTable } from './show-table.ts';
import type { TermPlace } from './show-term.ts';

export type Answer = Extract<Response, { readonly is: 'rows' | 'truth' | 'graph' }>;

/** In UTF-16 units; what is longer is downloaded. */
const MAX_TURTLE = 200_000;

/** What is said aloud of an answer. */
export function summarize(answer: Answer): string {
  if (answer.is === 'truth') return answer.value ? 'The answer is yes' : 'The answer is no';
  if (answer.is === 'graph') return answer.turtle.trim() === '' ? 'No statements' : 'Statements in Turtle';
  return answer.total === 1 ? '1 row' : `${answer.total.toLocaleString('en')} rows`;
}

/** Shows an answer, with all of it to download. */
export function showAnswer(answer: Answer, place: TermPlace, tell: (done: string) => void): HTMLElement[] {
  if (answer.is === 'truth') {
    return [element('p', { class: 'truth' }, answer.value ? 'Yes' : 'No'), offerTruth(answer.json)];
  }
  if (answer.is === 'graph') return showGraph(shortenTurtle(answer.turtle, place.base));
  return showRows(answer, place, tell);
}

function showGraph(turtle: string): HTMLElement[] {
  const isWhole = turtle.length <= MAX_TURTLE;
  const label = { tabindex: '0', role: 'region', 'aria-label': 'Statements of the answer' };
  const text = element('pre', label, element('code', {}, turtle.slice(0, MAX_TURTLE)));
  const note = element('p', { class: 'note' }, 'This is the beginning. The download has all.');
  return [offerGraph(turtle), ...(isWhole ? [] : [note]), text];
}

function showRows(answer: RowsAnswer, place: TermPlace, tell: (done: string) => void): HTMLElement[] {
  if (answer.total === 0) return [element('p', {}, 'Nothing in the data fits the query.')];
  const chart = showChart(answer, place);
  return [offerRows(answer.json), ...(chart === undefined ? [] : [chart]), showTable(answer, place, tell)];
}
