import { exitOf } from '../problem/exit-of.ts';
import {
  formatCounts,
  formatNumber,
  formatProblems,
  type ProblemFormat,
  plural,
} from '../problem/format-problems.ts';
import { EXIT, type ExitCode } from '../problem/publish-error.ts';
import { publish, type Report } from '../publish/publish.ts';
import { readBase } from './base.ts';
import type { Console } from './console.ts';
import { formatQuality } from './format-quality.ts';

interface BuildOptions {
  readonly data: string;
  readonly dist: string;
  readonly base?: string | undefined;
  readonly format: ProblemFormat;
}

/** Publishes, and says in a few lines what was made; problems go to the standard error. */
export async function build(options: BuildOptions, { stdout, stderr }: Console): Promise<ExitCode> {
  const { problems, report } = await publish({ ...options, base: readBase(options.base) });
  const isText = options.format === 'text';
  const shown = isText && report !== undefined ? [] : problems; // a build that went well only counts its warnings
  if (shown.length > 0 || options.format === 'json') {
    stderr.write(formatProblems(shown, options.format, stderr.colours) + (isText ? '\n' : ''));
  }
  if (report === undefined) {
    const dist = `${options.dist.replace(/(?<=.)\/+$/, '')}/`;
    if (isText) stderr.write(`${formatCounts(problems)}: nothing was published, and ${dist} is as it was\n`);
    return exitOf(problems);
  }
  stdout.write(formatReport(report, options.dist, formatCounts(problems)));
  return EXIT.fine;
}

function formatReport(report: Report, dist: string, counts: string): string {
  const { records, documents, triples, written, unchanged, removed, quality } = report;
  const rest = `${formatNumber(unchanged)} unchanged, ${formatNumber(removed)} removed`;
  const remarks = counts === '' ? '' : `  ${counts}: communique check shows them\n`;
  return `Published ${plural(records, 'record')} to ${dist.replace(/(?<=.)\/+$/, '')}/
  ${plural(documents, 'document')} in Turtle, JSON-LD, N-Triples and RDF/XML; ${plural(triples, 'triple')}
  ${plural(written, 'file')} written, ${rest}
${formatQuality(quality)}${remarks}`;
}
