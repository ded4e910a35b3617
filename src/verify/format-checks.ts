import { type Colours, formatNumber, plural } from '../problem/format-problems.ts';
import { escapeControls } from '../problem/format-value.ts';
import { type Check, countErrors, type Verification } from './verification.ts';

/**
 * One line for each promise.
 *
 * @param dist the folder, or the address of a server, without a slash at the end
 * @param withMarks whether a tick or a cross stands before each line: for terminals
 */
export function formatChecks(
  verification: Verification,
  dist: string,
  colours: Colours,
  withMarks: boolean,
): string {
  const { documents, triples, requests, checks } = verification;
  const errors = countErrors(verification);
  const size = [
    plural(documents, 'document'),
    ...(triples === undefined ? [] : [plural(triples, 'triple')]),
    ...(requests === undefined ? [] : [plural(requests, 'request')]),
  ].join(', ');
  const shown = escapeControls(dist);
  const head =
    errors === 0
      ? `Verified ${shown}/: ${size}`
      : `Cannot vouch for ${shown}/: ${plural(errors, 'error')} (${size})`;
  const width = Math.max(...checks.map(({ name }) => name.length));
  const lines = checks.map((check) => {
    const mark = withMarks ? `${formatMark(check, colours)} ` : '';
    return `  ${mark}${check.name.padEnd(width)}  ${formatResult(check)}\n`;
  });
  return `${head}\n${lines.join('')}`;
}

function formatMark({ findings }: Check, colours: Colours): string {
  if (findings.some(({ severity }) => severity === 'error')) return colours.red('✗');
  return findings.some(({ severity }) => severity === 'warning') ? colours.yellow('!') : '✓';
}

function formatResult({ checked, unit, title, remark, findings }: Check): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [plural(count, severity)];
  });
  const isKept = !findings.some(({ severity }) => severity === 'error');
  const what = isKept ? ` ${title}` : ' checked';
  const found = counts.length === 0 ? '' : `: ${counts.join(', ')}`;
  const rest = remark === undefined ? '' : `; ${remark}`;
  return `${formatNumber(checked)} ${checked === 1 ? unit : pluralOf(unit)}${what}${found}${rest}`;
}

/** `addresses`, `files`. */
function pluralOf(unit: string): string {
  return unit.endsWith('s') ? `${unit}es` : `${unit}s`;
}
