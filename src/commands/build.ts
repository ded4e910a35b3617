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
import { readDay } from './day.ts';
import { formatQuality } from './format-quality.ts';

interface BuildOptions {
  readonly data: string;
  readonly dist: string;
  readonly base?: string | undefined;
  readonly date?: string | undefined;
  readonly draft?: true | undefined;
  readonly format: ProblemFormat;
}

/** Publishes, and says in a few lines what was made; problems go to the standard error. */
export async function build(
  options: BuildOptions,
  { stdout, stderr, environment }: Console,
): Promise<ExitCode> {
  const { data, dist, draft: isDraft } = options;
  const day = readDay(options.date, environment);
  const { problems, report } = await publish({ data, dist, isDraft, day, base: readBase(options.base) });
  const isText = options.format === 'text';
  const shown = isText && report !== undefined ? [] : problems; // a build that went well only counts its warnings
  if (shown.length > 0 || options.format === 'json') {
    stderr.write(formatProblems(shown, options.format, stderr.colours) + (isText ? '\n' : ''));
  }
  if (report === undefined) {
    const shown = `${dist.replace(/(?<=.)\/+$/, '')}/`;
    if (isText) stderr.write(`${formatCounts(problems)}: nothing was published, and ${shown} is as it was\n`);
    return exitOf(problems);
  }
  stdout.write(formatReport(report, dist, formatCounts(problems)));
  return EXIT.fine;
}

function formatReport(report: Report, dist: string, counts: string): string {
  const { records, documents, triples, written, unchanged, removed, quality } = report;
  const rest = `${formatNumber(unchanged)} unchanged, ${formatNumber(removed)} removed`;
  const remarks = counts === '' ? '' : `  ${counts}: communique check shows them\n`;
  return `Published ${plural(records, 'record')} to ${dist.replace(/(?<=.)\/+$/, '')}/
  ${plural(documents, 'document')} in Turtle, JSON-LD, N-Triples, RDF/XML and HTML; ${plural(triples, 'triple')}
  ${plural(written, 'file')} written, ${rest}
${formatQuality(quality)}${remarks}`;
}
