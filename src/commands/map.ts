import { IriOf } from '../map/iri-of.ts';
import { mapRecord } from '../map/map-record.ts';
import { mapTombstone } from '../map/tombstone.ts';
import { formatProblems, type ProblemFormat, plural } from '../problem/format-problems.ts';
import type { Problem } from '../problem/problem.ts';
import { EXIT, type ExitCode } from '../problem/publish-error.ts';
import type { DumpFormat } from '../publish/formats.ts';
import { loadFile } from '../publish/load-file.ts';
import { mapLines } from '../publish/map-lines.ts';
import { createStreamSink } from '../publish/stream-sink.ts';
import type { Sink } from '../sinks/sink.ts';
import { readBase } from './base.ts';
import type { Console } from './console.ts';

interface MapOptions {
  readonly to: DumpFormat;
  readonly base: string;
  readonly format: ProblemFormat;
}

/** Turns records into RDF on the standard output, as they come; says what it refused on the standard error. */
export async function map(
  files: readonly string[],
  options: MapOptions,
  console: Console,
): Promise<ExitCode> {
  const { stdin, stdout, stderr } = console;
  const iriOf = new IriOf(readBase(options.base) as IriOf['base']);
  const { sink, end } = createStreamSink(options.to, iriOf.base, (text) => stdout.write(text));
  const drain = () => stdout.drain();
  const { problems, refused } =
    files.length > 0 ? await mapFiles(files, iriOf, sink, drain) : await mapLines(stdin, iriOf, sink, drain);
  end();
  await drain();
  if (problems.length > 0) stderr.write(formatProblems(problems, options.format, stderr.colours));
  if (refused === 0) return EXIT.fine;
  if (options.format === 'text')
    stderr.write(`\n${plural(refused, 'record')} refused, the others were mapped\n`);
  return EXIT.data;
}

async function mapFiles(
  files: readonly string[],
  iriOf: IriOf,
  sink: Sink,
  drain: () => Promise<void>,
): Promise<{ problems: Problem[]; refused: number }> {
  const problems: Problem[] = [];
  let refused = 0;
  for (const file of files) {
    const loaded = loadFile(file);
    problems.push(...loaded.problems);
    if (loaded.record !== undefined) mapRecord(loaded.record, iriOf, sink);
    else if (loaded.withdrawn !== undefined) mapTombstone(loaded.withdrawn, iriOf, sink);
    else refused += 1;
    await drain();
  }
  return { problems, refused };
}
