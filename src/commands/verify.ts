import type { ProblemFormat } from '../problem/format-problems.ts';
import { formatValue } from '../problem/format-value.ts';
import { EXIT, type ExitCode, PublishError } from '../problem/publish-error.ts';
import { formatChecks } from '../verify/format-checks.ts';
import { formatAnnotations, formatFindings } from '../verify/format-findings.ts';
import { countErrors, type Verification } from '../verify/verification.ts';
import { verifyFolder } from '../verify/verify-folder.ts';
import type { Console } from './console.ts';

interface VerifyOptions {
  readonly format: ProblemFormat;
  /** Of a folder: where texts of sources are, in which the words of passages are looked up. */
  readonly sourceText?: string | undefined;
  /** Of a server: seconds for each request. */
  readonly timeout?: number | undefined;
}

/**
 * Shows promise by promise whether a published folder, or a server with it, keeps it.
 *
 * @param dist a folder, or an address that begins `http://` or `https://`
 * @throws {PublishError} `USAGE` for an option that does not go with it; `NO_PUBLICATION` or `NO_SOURCE_TEXTS` when
 * there is no such folder; `REMOTE_…` when the server cannot be looked at
 */
export async function verify(
  dist: string,
  options: VerifyOptions,
  { stdout, stderr }: Console,
): Promise<ExitCode> {
  const isServer = /^https?:\/\//i.test(dist);
  const { format } = options;
  const verification = await (isServer ? verifyServer(dist, options) : verifyDist(dist, options));
  const shown = dist.replace(/(?<=.)\/+$/, '');
  if (format === 'json') stdout.write(`${JSON.stringify(verification, null, 2)}\n`);
  else stdout.write(formatChecks(verification, shown, stdout.colours, stdout.isTerminal));
  if (format === 'github') stdout.write(formatAnnotations(verification, shown));
  if (format === 'text') stderr.write(formatFindings(verification, shown, stderr.colours));
  const isGood = countErrors(verification) === 0;
  if (isGood && format === 'text') stdout.write(isServer ? NEXT_OF_SERVER : formatNext(shown));
  return isGood ? EXIT.fine : EXIT.data;
}

/** What one does with a publication that holds what it promises. */
function formatNext(dist: string): string {
  return `Next: serve ${dist}/ with any web server or communique serve; communique load brings it into a store\n`;
}

const NEXT_OF_SERVER = 'Next: tell search engines and harvesters of it, as docs/publishing.md says\n';

async function verifyDist(dist: string, { sourceText, timeout }: VerifyOptions): Promise<Verification> {
  if (timeout !== undefined) throw refuseOption('--timeout', 'only a server has to answer in time', dist);
  return await verifyFolder(dist, { sourceText });
}

/** Loads what knows HTTP only here, where a server is named. */
async function verifyServer(address: string, { sourceText, timeout }: VerifyOptions): Promise<Verification> {
  if (sourceText !== undefined)
    throw refuseOption('--source-text', 'only a folder has passages to look up', address);
  const { probeServer } = await import('../probe/probe-server.ts');
  return await probeServer(address, { timeout });
}

function refuseOption(option: string, why: string, dist: string): PublishError {
  const message = `Cannot verify ${formatValue(dist)} with ${option}: ${why}`;
  return new PublishError('USAGE', EXIT.usage, message, `Leave out ${option}`);
}
