import type { ProblemFormat } from '../problem/format-problems.ts';
import { formatValue } from '../problem/format-value.ts';
import { EXIT, type ExitCode, PublishError } from '../problem/publish-error.ts';
import { formatChecks } from '../verify/format-checks.ts';
import { formatAnnotations, formatFindings } from '../verify/format-findings.ts';
import { countErrors } from '../verify/verification.ts';
import { verifyFolder } from '../verify/verify-folder.ts';
import type { Console } from './console.ts';

interface VerifyOptions {
  readonly format: ProblemFormat;
  /** Folder with texts of sources, in which the words of passages are looked up. */
  readonly sourceText?: string | undefined;
}

/**
 * Shows promise by promise whether a published folder keeps it.
 *
 * @throws {PublishError} `USAGE` for an address, `NO_PUBLICATION` or `NO_SOURCE_TEXTS` when there is no such folder
 */
export async function verify(
  dist: string,
  { format, sourceText }: VerifyOptions,
  { stdout, stderr }: Console,
): Promise<ExitCode> {
  if (/^https?:\/\//i.test(dist)) throw notAFolder(dist);
  const verification = await verifyFolder(dist, { sourceText });
  const shown = dist.replace(/(?<=.)\/+$/, '');
  if (format === 'json') stdout.write(`${JSON.stringify(verification, null, 2)}\n`);
  else stdout.write(formatChecks(verification, shown, stdout.colours, stdout.isTerminal));
  if (format === 'github') stdout.write(formatAnnotations(verification, shown));
  if (format === 'text') stderr.write(formatFindings(verification, shown, stderr.colours));
  const isGood = countErrors(verification) === 0;
  if (isGood && format === 'text') stdout.write(formatNext(shown));
  return isGood ? EXIT.fine : EXIT.data;
}

/** What one does with a publication that holds what it promises. */
function formatNext(dist: string): string {
  return `Next: serve ${dist}/ with any web server, or load ${dist}/dump/communique.nq into a store\n`;
}

function notAFolder(address: string): PublishError {
  const message = `Cannot verify ${formatValue(address)}: only a folder can be verified, not yet a server`;
  return new PublishError('USAGE', EXIT.usage, message, 'Write for example: communique verify dist');
}
