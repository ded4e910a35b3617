import type { Path } from './field.ts';
import type { Passage } from './parts.ts';

interface Remark {
  readonly about: string;
  readonly language?: string | undefined;
  readonly evidence?: readonly number[] | undefined;
}

/** The parts of a record that say where things are from; records without them have none. */
interface Evidenced {
  readonly passages?: readonly Passage[];
  readonly remarks?: readonly Remark[];
}

/**
 * The passages that back the value at a path: those of a remark on the field, else those of the nearest part
 * around it that names any.
 *
 * @param record a resolved record
 */
export function evidenceOf(record: Evidenced, path: Path): Passage[] {
  const passages = record.passages ?? [];
  if (path[0] === 'passages') return passages.filter((_, i) => i === path[1]);
  const numbers = evidenceOfRemark(record.remarks, path) ?? evidenceAround(record, path);
  return passages.filter(({ n }) => numbers.includes(n));
}

function evidenceOfRemark(remarks: readonly Remark[] | undefined, [field, language]: Path) {
  const remark = remarks?.find((one) => one.about === field && (one.language ?? language) === language);
  return remark?.evidence;
}

function evidenceAround(record: Evidenced, path: Path): readonly number[] {
  const around: unknown[] = [record];
  for (const step of path)
    around.push((around.at(-1) as Record<string | number, unknown> | undefined)?.[step]);
  const part = around.findLast((value) => hasEvidence(value));
  return hasEvidence(part) ? part.evidence : [];
}

function hasEvidence(value: unknown): value is { evidence: readonly number[] } {
  return (
    typeof value === 'object' && value !== null && Array.isArray((value as { evidence?: unknown }).evidence)
  );
}
