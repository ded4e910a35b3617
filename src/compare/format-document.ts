import { escapeMarkdown } from '../problem/escape-markdown.ts';
import { escapeControls } from '../problem/format-value.ts';
import type { DocumentChange } from './comparison.ts';
import type { Details } from './details.ts';
import { maxShown } from './format-parts.ts';
import { cut, showTerm } from './show-statement.ts';
import type { SubjectChanges } from './statement-changes.ts';
import type { Statement } from './statements.ts';

/** One document in a list: its folder and name, and in a block below what of its statements changed. */
export function* formatChangedDocument(
  document: DocumentChange,
  details: Details,
  showsAll: boolean,
): Generator<string> {
  const { name, ...all } = details.detailsOf(document);
  const subjects = document.change === 'changed' ? all.subjects : onlyAdded(all.subjects);
  yield `- ${escapeMarkdown(document.folder)}${name === undefined ? '' : ` – ${escapeMarkdown(cut(name))}`}\n`;
  if (subjects.length === 0) return;
  yield '\n  ```diff\n';
  const lines = listLines(subjects, details);
  const shown = lines.slice(0, maxShown(showsAll) * 2);
  for (const line of shown) yield `  ${line}\n`;
  if (shown.length < lines.length)
    yield `  # … and ${lines.length - shown.length} lines more: --all shows them\n`;
  yield '  ```\n\n';
}

/** Of what was withdrawn or moved all is gone; what says so is worth showing. */
function onlyAdded(subjects: readonly SubjectChanges[]): SubjectChanges[] {
  return subjects.filter(({ added }) => added.length > 0).map((each) => ({ ...each, removed: [] }));
}

/**
 * Lines of a block, none of which can end it: each begins with `@@`, `-` or `+`, and holds no line end.
 */
function listLines(subjects: readonly SubjectChanges[], details: Details): string[] {
  return subjects.flatMap(({ subject, removed, added }) => [
    `@@ ${showNamed(subject, details)} @@`,
    ...removed.map((statement) => `- ${showStatement(statement, details)}`),
    ...added.map((statement) => `+ ${showStatement(statement, details)}`),
  ]);
}

function showStatement({ predicate, object }: Statement, details: Details): string {
  return `${showTerm(predicate)} ${showNamed(object, details)}`;
}

function showNamed(term: string, details: Details): string {
  const name = details.nameOf(term);
  return cut(showTerm(term)) + (name === undefined ? '' : `  ${cut(escapeControls(name))}`);
}
