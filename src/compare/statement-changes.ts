import type { ComparedDocument } from './document.ts';
import { keyOf, type Statement } from './statements.ts';

/** What changed of one thing or part: its statements that went, and those that came. */
export interface SubjectChanges {
  /** As N-Triples, relative to the base. */
  readonly subject: string;
  readonly removed: readonly Statement[];
  readonly added: readonly Statement[];
}

/** The statements that two versions of a document differ in, by subject, each in the order of its document. */
export function compareStatements(before: ComparedDocument, after: ComparedDocument): SubjectChanges[] {
  const changes = new Map<string, { removed: Statement[]; added: Statement[] }>();
  const collect = (from: ComparedDocument, other: ComparedDocument, list: 'removed' | 'added') => {
    for (const statement of from.statements) {
      if (other.keys.has(keyOf(statement))) continue;
      const ofSubject = changes.get(statement.subject) ?? { removed: [], added: [] };
      changes.set(statement.subject, ofSubject);
      ofSubject[list].push(statement);
    }
  };
  collect(before, after, 'removed');
  collect(after, before, 'added');
  return [...changes].map(([subject, lists]) => ({ subject, ...lists }));
}
