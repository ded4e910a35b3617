import type { AnyRecord, Kind } from '../../src/model/kinds.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { parseRecord } from '../../src/read/read-yaml.ts';
import { validateParts } from '../../src/validate/parts.ts';
import { validateRecord } from '../../src/validate/record.ts';

/** Checks one record by itself. */
export function problemsOf(kind: Kind, yaml: string): readonly Problem[] {
  const { value, locate, problems } = parseRecord(yaml, 'test.yaml');
  const validated = validateRecord(kind, value, locate);
  const record =
    validated.record === undefined ? undefined : ({ kind, record: validated.record } as AnyRecord);
  const ofParts = record === undefined ? [] : validateParts(record, locate);
  return [...problems, ...validated.problems, ...ofParts];
}

/** Each problem as its code and what it underlines: `BAD_DATE 2013-5-9`. */
export function underlined(problems: readonly Problem[], yaml: string): string[] {
  const lines = yaml.split('\n');
  return problems.map(({ code, place: { line, column, length } }) => {
    return `${code} ${lines[line - 1]?.slice(column - 1, column - 1 + length)}`;
  });
}

/** A good record of a meeting as lines of YAML, and lines to follow. */
export function meeting(lines: string, { evidence = '[1]', passages = '[{n: 1, source: s}]' } = {}): string {
  const last = `evidence: ${evidence}\npassages: ${passages}\n`;
  return `id: m\nseries: s\nname: {en: M, ja: エム}\nstatus: held\nparties: [a, b]\n${lines}${last}`;
}
