import type { z } from 'zod';
import type { Path } from '../model/field.ts';
import { formatValue } from '../problem/format-value.ts';
import { findNearName } from '../problem/near-name.ts';
import type { Locate, Problem } from '../problem/problem.ts';
import { fieldsAt, isDateAt } from './fields.ts';
import { type Finding, formatField, formatGroup, nameOf, refuseValue, valueAt } from './finding.ts';
import { badId, badPattern, badYear, explainCustom } from './form-findings.ts';
import { missingField, wrongType } from './type-findings.ts';

/** What the issues of one record are explained with. */
interface Subject {
  readonly schema: z.ZodType;
  /** What the editor calls it: `meeting`. */
  readonly noun: string;
  readonly value: unknown;
}

type Issue = z.core.$ZodIssue;

/**
 * Says in our words what a schema found, for the person who edits the record.
 *
 * A field that is missing is not told where a misspelt one beside it is likely meant: one mistake, one problem.
 */
export function problemsOfIssues(issues: readonly Issue[], subject: Subject, locate: Locate): Problem[] {
  const meant = new Set<string>();
  const findings = issues.flatMap((issue) => findingsOf(issue, subject, locate, meant));
  return findings
    .filter(({ code, path }) => code !== 'MISSING_FIELD' || !meant.has(JSON.stringify(path)))
    .map((finding) => toProblem(finding, locate));
}

function toProblem({ code, path, target, message, help }: Finding, locate: Locate): Problem {
  return { code, severity: 'error', place: locate(path, target), message, help };
}

/** @param meant takes the paths of fields that are likely meant by misspelt ones */
function findingsOf(issue: Issue, subject: Subject, locate: Locate, meant: Set<string>): Finding[] {
  const path = issue.path as Path;
  const value = valueAt(subject.value, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(key, path, subject, meant));
  }
  if (value === undefined && issue.code !== 'custom') return [missingField(path, subject.noun)];
  return [explainValue(issue, path, value, subject, locate)];
}

function explainValue(
  issue: Issue,
  path: Path,
  value: unknown,
  { schema }: Subject,
  locate: Locate,
): Finding {
  if (typeof value === 'number' && isDateAt(schema, path)) return badYear(path, value);
  switch (issue.code) {
    case 'invalid_value':
      return typeof value === 'object'
        ? wrongType(path, value, 'string', locate)
        : badCode(path, value, issue.values.map(String));
    case 'invalid_type':
      return wrongType(path, value, issue.expected, locate);
    case 'invalid_union': // the only choice of types in a record is that of a date
      return wrongType(path, value, 'date', locate);
    case 'invalid_format':
      return badPattern(issue.pattern, path, value) ?? badId(schema, path, value);
    case 'too_small':
      return tooSmall(path, value, issue);
    case 'too_big':
      return tooBig(path, value, issue);
    case 'custom':
      return explainCustom(path, value, issue);
    default:
      return refuseValue('BAD_VALUE', path, value, issue.message, 'See docs/data-format.md');
  }
}

function unknownField(key: string, path: Path, { schema, noun }: Subject, meant: Set<string>): Finding {
  const known = fieldsAt(schema, path);
  const near = findNearName(key, known);
  if (near !== undefined) meant.add(JSON.stringify([...path, near]));
  const help = near === undefined ? `Fields here: ${known.join(', ')}` : `Did you mean "${near}"?`;
  const message = `Cannot read field ${formatValue(key)}: ${formatGroup(path, noun)} has no such field`;
  return { code: 'UNKNOWN_FIELD', path: [...path, key], target: 'key', message, help };
}

function badCode(path: Path, value: unknown, allowed: readonly string[]): Finding {
  const near = typeof value === 'string' ? findNearName(value, allowed) : undefined;
  const list = allowed.join(', ');
  const guess = near === undefined ? '' : `Did you mean "${near}"? `;
  if (allowed.length === 1) {
    const must = `only "${list}" may stand here`;
    return refuseValue('BAD_VALUE', path, value, must, `Write ${list}, or take the field away`);
  }
  const must = `it must be one of the ${allowed.length} words for ${nameOf(path)}`;
  return refuseValue('BAD_VALUE', path, value, must, `${guess}Allowed here: ${list}`);
}

function tooSmall(path: Path, value: unknown, { origin, minimum }: z.core.$ZodIssueTooSmall): Finding {
  if (origin !== 'array') {
    const must = `the smallest number here is ${minimum}`;
    return refuseValue('BAD_VALUE', path, value, must, `Write a whole number from ${minimum} on`);
  }
  const items = minimum === 1 ? 'one item' : `${minimum} items`;
  const message = `Cannot read ${formatField(path)}: the list must have at least ${items}`;
  const help = minimum === 1 ? 'Add an item, or take the field away' : 'Add what is missing';
  return { code: 'BAD_VALUE', path, target: 'value', message, help };
}

function tooBig(path: Path, value: unknown, { origin, maximum }: z.core.$ZodIssueTooBig): Finding {
  if (origin !== 'array') {
    const must = `the largest number here is ${maximum}`;
    return refuseValue('BAD_VALUE', path, value, must, `Write a whole number up to ${maximum}`);
  }
  const message = `Cannot read ${formatField(path)}: the list may have at most ${maximum} items`;
  const help = 'Take items away, or split the record';
  return { code: 'TOO_LONG', path, target: 'value', message, help };
}
