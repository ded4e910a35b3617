import { escapeMarkdown } from '../problem/escape-markdown.ts';
import { formatNumber } from '../problem/format-problems.ts';
import { shortenIri } from '../terms/shorten-iri.ts';
import { isSame } from './compare.ts';
import type { Change, Comparison, DocumentChange } from './comparison.ts';
import type { Details } from './details.ts';
import { formatChangedDocument } from './format-document.ts';
import { formatMore, formatTable, maxShown } from './format-parts.ts';

const HEADINGS: Readonly<Record<Change, string>> = {
  removed: 'Removed',
  withdrawn: 'Withdrawn',
  moved: 'Moved',
  added: 'Added',
  changed: 'Changed',
};

/**
 * Tells people what two publications differ in, as Markdown, piece by piece: first what must not be, then
 * figures, then document by document.
 *
 * @param showsAll shows every item of every list; else long lists are cut and say so
 */
export function* formatComparison(
  comparison: Comparison,
  details: Details,
  showsAll: boolean,
): Generator<string> {
  const { old, new: after, documents } = comparison;
  yield '# What changed\n\n';
  if (isSame(comparison)) {
    yield `Nothing changed from ${escapeMarkdown(old.shown)} to ${escapeMarkdown(after.shown)}.\n`;
    return;
  }
  yield `From ${escapeMarkdown(old.shown)} to ${escapeMarkdown(after.shown)}.\n`;
  if (comparison.mode === 'files') yield FILES_ONLY;
  yield* formatAlarms(comparison);
  yield* formatGone(comparison, showsAll);
  yield* formatCounts(comparison);
  for (const change of Object.keys(HEADINGS) as Change[]) {
    const ofChange = documents.filter((document) => document.change === change);
    yield* formatDocuments(HEADINGS[change], ofChange, details, showsAll);
  }
  yield* formatFiles(comparison, showsAll);
}

const FILES_ONLY = `
One side is only a manifest, so that files are compared and not statements: what was withdrawn or moved counts as
changed, parts of documents are not looked at, and things are counted by the folders of their kinds.
`;

function* formatAlarms({ alarms }: Comparison): Generator<string> {
  if (alarms.length === 0) return;
  yield '\n## Alarms\n\n';
  for (const { code, message, help } of alarms) {
    yield `- \`${code}\`: ${escapeMarkdown(message)}. ${escapeMarkdown(help)}.\n`;
  }
}

function* formatGone({ gone }: Comparison, showsAll: boolean): Generator<string> {
  if (gone.length === 0) return;
  yield '\n## Addresses that are gone\n\n';
  const shown = gone.slice(0, maxShown(showsAll));
  for (const address of shown) yield `- ${escapeMarkdown(address)}\n`;
  yield formatMore(gone.length - shown.length);
}

function* formatCounts({ kinds, classes, mode }: Comparison): Generator<string> {
  yield '\n## Documents\n\n';
  const columns = ['before', 'after', 'added', 'removed', 'withdrawn', 'moved', 'changed'] as const;
  yield* formatTable(
    ['kind', ...columns],
    kinds.map((row) => [row.kind, ...columns.map((name) => row[name])]),
  );
  const differing = classes.filter(({ before, after }) => before !== after);
  if (mode === 'files' || differing.length === 0) return;
  yield '\n## Things by class\n\n';
  const rows = differing.map((row) => [shortenIri(row.class, undefined), row.before, row.after]);
  yield* formatTable(['class', 'before', 'after'], rows);
}

function* formatDocuments(
  heading: string,
  documents: readonly DocumentChange[],
  details: Details,
  showsAll: boolean,
): Generator<string> {
  if (documents.length === 0) return;
  yield `\n## ${heading}\n\n`;
  const shown = documents.slice(0, maxShown(showsAll));
  for (const document of shown) yield* formatChangedDocument(document, details, showsAll);
  yield formatMore(documents.length - shown.length);
}

function* formatFiles({ files }: Comparison, showsAll: boolean): Generator<string> {
  if (files.length === 0) return;
  yield '\n## Other files\n\n';
  const parts = [...new Set(files.map(({ part }) => part))].sort();
  for (const part of parts) {
    const ofPart = files.filter((file) => file.part === part);
    const shown = ofPart.slice(0, maxShown(showsAll));
    const names = shown.map(({ path, change }) => `${escapeMarkdown(path)} (${change})`).join(', ');
    const rest = ofPart.length - shown.length;
    yield `- ${part}: ${names}${rest === 0 ? '' : `, and ${formatNumber(rest)} more: --all shows them`}\n`;
  }
}
