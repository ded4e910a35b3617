import type { Path } from '../model/field.ts';
import type { ProblemCode } from '../problem/codes.ts';
import type { Locate, Problem } from '../problem/problem.ts';

/** Tells a problem of the record that is being checked, by the path of the value that it is about. */
export type Tell = (code: ProblemCode, path: Path, message: string, help: string) => void;

const WARNINGS: ReadonlySet<ProblemCode> = new Set([
  'DELEGATION_WITHOUT_HEAD',
  'NO_EVIDENCE',
  'OUTSIDE_SERIES',
  'PERSON_SIDE',
  'SESSION_GAP',
  'SESSION_ORDER',
  'SESSION_REPEATED',
  'SOURCE_REPEATED',
  'UNUSED_PASSAGE',
]);

/** Makes the function that adds a problem to a list; what is only likely a slip becomes a warning. */
export function createTell(problems: Problem[], locate: Locate): Tell {
  return (code, path, message, help) => {
    const severity = WARNINGS.has(code) ? 'warning' : 'error';
    problems.push({ code, severity, place: locate(path), message, help });
  };
}
