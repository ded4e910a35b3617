import type { Colours } from '../problem/format-problems.ts';
import { escapeControls } from '../problem/format-value.ts';
import { escapeData, escapeProperty } from '../problem/github-escapes.ts';
import { compareText } from '../problem/problem.ts';
import type { Check, Finding, Verification } from './verification.ts';

/** Findings of one check that are shown to people; the others are counted. */
const MAX_SHOWN = 20;

/** Shows findings to people, check by check and by file; empty when there are none. */
export function formatFindings({ checks }: Verification, dist: string, colours: Colours): string {
  return checks
    .flatMap((check) => formatCheck(check, dist, colours))
    .map((text) => `\n${text}`)
    .join('');
}

function formatCheck({ name, findings }: Check, dist: string, colours: Colours): string[] {
  const sorted = findings.toSorted(compareFindings);
  const shown = sorted.slice(0, MAX_SHOWN).map((finding) => formatFinding(finding, dist, colours));
  const more = sorted.length - shown.length;
  return more === 0 ? shown : [...shown, `${more} more of the check "${name}": --format json shows all\n`];
}

/** What breaks a promise first. */
function compareFindings(a: Finding, b: Finding): number {
  const rank = { error: 0, warning: 1, note: 2 };
  return rank[a.severity] - rank[b.severity] || compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0);
}

function formatFinding(finding: Finding, dist: string, colours: Colours): string {
  const { code, severity, file, line, message, examples = [], help } = finding;
  const colour = { error: colours.red, warning: colours.yellow, note: colours.dim }[severity];
  const place = escapeControls(`${dist}/${file}${line === undefined ? '' : `:${line}`}`);
  const lines = examples.map((example) => `    ${colours.dim(escapeControls(example))}\n`).join('');
  return `${place}: ${colour(`${severity} ${code}`)}\n  ${colours.bold(message)}\n${lines}  Help: ${help}\n`;
}

/**
 * Shows findings as annotations of GitHub Actions.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatAnnotations({ checks }: Verification, dist: string): string {
  return checks
    .flatMap(({ findings }) => findings)
    .map((finding) => formatAnnotation(finding, dist))
    .join('');
}

function formatAnnotation(
  { code, severity, file, line, message, examples = [], help }: Finding,
  dist: string,
) {
  const command = severity === 'note' ? 'notice' : severity;
  const place = line === undefined ? '' : `,line=${line}`;
  const where = `file=${escapeProperty(`${dist}/${file}`)}${place},title=${code}`;
  return `::${command} ${where}::${escapeData([message, ...examples, `Help: ${help}`].join('\n'))}\n`;
}
