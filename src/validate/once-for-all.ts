import type { RecordIndex } from './index-of-records.ts';

/**
 * Makes a function that works something out from all records, at the first question, and keeps it as long as
 * the records are kept: what each record is held against must not be worked out anew for each.
 */
export function onceForAll<Answer>(work: (index: RecordIndex) => Answer): (index: RecordIndex) => Answer {
  const answers = new WeakMap<RecordIndex, { readonly answer: Answer }>();
  return (index) => {
    const known = answers.get(index) ?? { answer: work(index) };
    answers.set(index, known);
    return known.answer;
  };
}
