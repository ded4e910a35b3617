import type { DocumentChange } from './comparison.ts';
import { type ComparedDocument, readDocument } from './document.ts';
import { statementsPath } from './documents.ts';
import { findName, Names } from './names.ts';
import { isReadable, type Side } from './side.ts';
import { compareStatements, type SubjectChanges } from './statement-changes.ts';

/** What there is to say of one document that is not the same. */
export interface DocumentDetails {
  /** Name of its thing, as the newer side has it. */
  readonly name: string | undefined;
  /** Empty unless both sides can be read and have it. */
  readonly subjects: readonly SubjectChanges[];
}

interface Compared {
  readonly side: Side;
  readonly base: string | undefined;
}

/** Reads changed documents once more when they are to be shown, so that nothing has to be held until then. */
export class Details {
  readonly #before: Compared;
  readonly #after: Compared;
  readonly #names: Names;

  constructor(before: Compared, after: Compared) {
    this.#before = before;
    this.#after = after;
    this.#names = new Names((folder) => this.#readEither(folder)?.statements ?? []);
  }

  detailsOf({ folder }: Pick<DocumentChange, 'folder'>): DocumentDetails {
    const [before, after] = [read(this.#before, folder), read(this.#after, folder)];
    const newest = after ?? before;
    const subject = `<${folder}/#it>`;
    const ownName = newest === undefined ? undefined : findName(newest.statements, subject);
    const oldName = before === undefined ? undefined : findName(before.statements, subject);
    return {
      name: ownName ?? oldName, // of what was withdrawn, only the old document may tell a name
      subjects: before === undefined || after === undefined ? [] : compareStatements(before, after),
    };
  }

  /** The name of a thing, by its relative address in brackets. */
  nameOf(term: string): string | undefined {
    return this.#names.nameOf(term);
  }

  #readEither(folder: string): ComparedDocument | undefined {
    return read(this.#after, folder) ?? read(this.#before, folder);
  }
}

function read({ side, base }: Compared, folder: string): ComparedDocument | undefined {
  const isThere = isReadable(side) && side.files.has(statementsPath(folder));
  return isThere ? readDocument(side, folder, base) : undefined;
}
