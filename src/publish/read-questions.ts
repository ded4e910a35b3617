import { hash } from 'node:crypto';
import { compareText } from '../problem/problem.ts';
import { parseQuestion, type Question } from '../site/questions/question.ts';
import type { Questions } from '../site/questions/render-questions.tsx';
import type { WrittenDocument } from '../state/publication-state.ts';
import { listOwn, readOwn } from './companions.ts';

/** Of which data the answers are that come with the questions; the file `queries/answers.json`. */
interface AnsweredData {
  /** What addresses in the answers start with. */
  readonly base: string;
  /** As {@link fingerprintData} makes it. */
  readonly data: string;
}

/**
 * Reads the questions that come with the program, in the order of their README.
 *
 * Their answers count only where they are of the very statements that are published, wherever that is: they were given
 * by another engine when the questions were tested, and are not found again here.
 *
 * @param documents all that are published
 */
export function readQuestions(documents: Iterable<Pick<WrittenDocument, 'folder' | 'hash'>>): Questions {
  const { base, data } = JSON.parse(readOwn('queries/answers.json')) as AnsweredData;
  const answersBase = data === fingerprintData(documents) ? base : undefined;
  return { questions: listQuestions(), answersBase };
}

/** SHA-256 of what all documents say, the same for any base; lower-case hexadecimal. */
export function fingerprintData(documents: Iterable<Pick<WrittenDocument, 'folder' | 'hash'>>): string {
  const lines = Array.from(documents, ({ folder, hash: of }) => `${folder} ${of}\n`);
  return hash('sha256', lines.sort(compareText).join(''));
}

function listQuestions(): Question[] {
  const names = listOwn('queries').flatMap((file) => (file.endsWith('.rq') ? [file.slice(0, -3)] : []));
  const readMe = readOwn('queries/README.md');
  const rankOf = (name: string) => readMe.indexOf(`(${name}.rq)`);
  return names
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((name) => parseQuestion(name, readOwn(`queries/${name}.rq`), readOwn(`queries/${name}.srj`)));
}
