import type { Results } from '../../query/results.ts';
import { formatCsv, formatSpreadsheetCsv } from './csv.ts';
import { element } from './element.ts';

/** A file that is made when it is asked for. */
interface Download {
  readonly name: string;
  readonly label: string;
  readonly make: () => Blob | Promise<Blob>;
}

/** The whole answer, as it came from the engine, and as a table for other programs. */
export function offerRows(json: Blob): HTMLElement {
  const makeBy = (format: typeof formatCsv) => async () => {
    const { head, results } = JSON.parse(await json.text()) as Results;
    return new Blob([format(head.vars ?? [], results?.bindings ?? [])], { type: 'text/csv' });
  };
  const make = makeBy(formatSpreadsheetCsv);
  return offer([
    { name: 'answer.csv', label: 'Download CSV', make: makeBy(formatCsv) },
    { name: 'answer-for-spreadsheets.csv', label: 'Download CSV for spreadsheets', make },
    { name: 'answer.srj', label: 'Download JSON', make: () => json },
  ]);
}

/** An answer of yes or no. */
export function offerTruth(json: Blob): HTMLElement {
  return offer([{ name: 'answer.srj', label: 'Download JSON', make: () => json }]);
}

/** Statements. */
export function offerGraph(turtle: string): HTMLElement {
  const make = () => new Blob([turtle], { type: 'text/turtle' });
  return offer([{ name: 'answer.ttl', label: 'Download Turtle', make }]);
}

function offer(downloads: readonly Download[]): HTMLElement {
  const buttons = downloads.map((download) => {
    const button = element('button', { type: 'button' }, download.label);
    button.addEventListener('click', () => void save(download));
    return button;
  });
  return element('p', { class: 'buttons' }, ...buttons);
}

async function save({ name, make }: Download): Promise<void> {
  const href = URL.createObjectURL(await make());
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1_000);
}
