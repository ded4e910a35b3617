import {
  type ExplainedPassage,
  type Explanation,
  explainRecord,
  explainTombstone,
  formatIri,
} from '../explain/explain-record.ts';
import { findRecord, findTombstone, parseTarget, type Target } from '../explain/find-record.ts';
import { IriOf } from '../map/iri-of.ts';
import type { TombstoneFile, Withdrawn } from '../model/tombstone.ts';
import { exitOf } from '../problem/exit-of.ts';
import { formatCounts, formatProblems } from '../problem/format-problems.ts';
import { escapeControls, formatValue } from '../problem/format-value.ts';
import { findNearName } from '../problem/near-name.ts';
import { EXIT, type ExitCode, PublishError } from '../problem/publish-error.ts';
import { type Loaded, loadData, locateInRecord } from '../publish/load.ts';
import { readBase } from './base.ts';
import type { Console, Output } from './console.ts';

interface ExplainOptions {
  readonly data: string;
  readonly base?: string | undefined;
  readonly format: 'text' | 'json';
}

/** Shows where the statements of a document, or of one resource in it, come from. */
export async function explain(address: string, options: ExplainOptions, console: Console): Promise<ExitCode> {
  const { stdout, stderr } = console;
  const loaded = loadData(options.data);
  if (loaded.publication === undefined || loaded.problems.some(({ severity }) => severity === 'error')) {
    stderr.write(`${formatProblems(loaded.problems, 'text', stderr.colours)}\n`);
    stderr.write(`${formatCounts(loaded.problems)}: nothing is explained until the records have no errors\n`);
    return exitOf(loaded.problems);
  }
  const iriOf = new IriOf(readBase(options.base) ?? loaded.publication.base);
  const target = parseTarget(address, iriOf.base);
  const all = target === undefined ? undefined : explainTarget(target, loaded, options.data, iriOf);
  if (target === undefined || all === undefined) {
    throw notFound(address, target === undefined ? address : `${target.kind}/${target.id}`, listAll(loaded));
  }
  const chosen = all.filter(({ subject }) => isMeant(subject, target, iriOf));
  if (chosen.length === 0) {
    throw notFound(address, `${target.kind}/${target.id}#${target.fragment}`, partsOf(all, target));
  }
  stdout.write(options.format === 'json' ? toJson(chosen) : formatExplanations(chosen, iriOf.base, stdout));
  return EXIT.fine;
}

/** Every statement of a document; nothing where there is none. */
function explainTarget(
  target: Target,
  { records, tombstones }: Loaded,
  data: string,
  iriOf: IriOf,
): Explanation[] | undefined {
  const record = findRecord(records, target);
  const { kind } = target;
  if (record !== undefined) return explainRecord(record, iriOf, locateInRecord(data, kind, record.record.id));
  const tombstone = findTombstone(tombstones, target);
  if (tombstone === undefined) return undefined;
  if (tombstone.status === 'withdrawn') {
    return explainTombstone(tombstone, fileOf(tombstone), iriOf, locateInRecord(data, kind, tombstone.id));
  }
  const moved = findRecord(records, { ...target, id: tombstone.movedTo })?.record ?? {};
  return explainTombstone(tombstone, moved, iriOf, locateInRecord(data, kind, tombstone.movedTo));
}

/** What was withdrawn as its file has it. */
function fileOf({ id, name, reason, date, replacedBy }: Withdrawn): TombstoneFile {
  return { id, name, withdrawn: { reason, date, replacedBy } };
}

function listAll({ records, tombstones }: Loaded): string[] {
  const living = records.map(({ kind, record: { id } }) => `${kind}/${id}`);
  return [...living, ...tombstones.map(({ kind, id }) => `${kind}/${id}`)];
}

function isMeant(subject: string, { kind, id, fragment }: Target, { base }: IriOf): boolean {
  return fragment === undefined || subject === `${base}${kind}/${id}/#${fragment}`;
}

function partsOf(all: readonly Explanation[], { kind, id }: Target): string[] {
  const fragments = all.map(({ subject }) => subject.slice(subject.indexOf('#') + 1));
  return [...new Set(fragments)].map((fragment) => `${kind}/${id}#${fragment}`);
}

/** @param path what the address leads to, as `known` names things */
function notFound(address: string, path: string, known: readonly string[]): PublishError {
  const near = findNearName(path, known);
  const help =
    near === undefined ? 'Write for example: communique explain meeting/‹id›' : `Did you mean "${near}"?`;
  const message = `Cannot explain ${formatValue(address)}: nothing in the publication has this address`;
  return new PublishError('UNKNOWN_ADDRESS', EXIT.usage, message, help);
}

function toJson(explanations: readonly Explanation[]): string {
  return `${JSON.stringify(explanations, null, 2)}\n`;
}

function formatExplanations(all: readonly Explanation[], base: string, { colours }: Output): string {
  const shown = new Set<number>();
  let subject = '';
  let text = '';
  for (const explanation of all) {
    if (explanation.subject !== subject) {
      subject = explanation.subject;
      text += `${text === '' ? '' : '\n'}${colours.bold(formatIri(subject, base))}\n`;
    }
    text += formatExplanation(explanation, shown, colours);
  }
  return text;
}

type Colours = Output['colours'];

/** @param shown numbers of the passages that were shown whole; each is, once */
function formatExplanation(explanation: Explanation, shown: Set<number>, colours: Colours): string {
  const { predicate, object, from, passages } = explanation;
  const lines = [`  ${predicate} ${escapeControls(object)}`];
  for (const { field, rule, says, place } of from) {
    lines.push(
      `    ${place.file}:${place.line}:${place.column} ${field}`,
      colours.dim(`    ${rule}: ${says}`),
    );
  }
  for (const passage of passages) {
    lines.push(...formatPassage(passage, shown.has(passage.number), colours));
    shown.add(passage.number);
  }
  return `${lines.join('\n')}\n`;
}

function formatPassage(
  { number, source, words, url }: ExplainedPassage,
  isShown: boolean,
  { dim }: Colours,
): string[] {
  if (isShown) return [`    passage ${number} of ${source}`];
  const quoted = words === '' ? 'the source as a whole' : `“${escapeControls(words)}”`;
  return [`    passage ${number} of ${source}: ${quoted}`, dim(`    ${url ?? 'without address'}`)];
}
