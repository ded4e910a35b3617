import type { DatePart, EdtfDate } from '../model/edtf.ts';
import type { Origin, Sink } from '../sinks/sink.ts';
import type { Term } from '../terms/namespace.ts';
import { cmq, edtfs, xsd } from '../terms/vocabularies.ts';

const DATATYPES = { day: xsd.date, month: xsd.gYearMonth, year: xsd.gYear } as const;

/** The date as it is known, and the first and last day that it allows; see docs/data-format.md. */
export function mapBounds(sink: Sink, date: EdtfDate | undefined, from: Origin, i?: number): void {
  if (date === undefined) return;
  sink.typed(cmq.edtf, date.edtf, edtfs.EDTF, from, i);
  if (date.notBefore !== undefined) sink.typed(cmq.notBefore, date.notBefore, xsd.date, from, i);
  if (date.notAfter !== undefined) sink.typed(cmq.notAfter, date.notAfter, xsd.date, from, i);
}

/** One end of a date, only as precise as it is known: a day, a month or a year. */
export function mapDatePart(
  sink: Sink,
  predicate: Term,
  part: DatePart | undefined,
  from: Origin,
  i?: number,
): void {
  if (part !== undefined) sink.typed(predicate, part.value, DATATYPES[part.precision], from, i);
}
