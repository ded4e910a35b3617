import type { Iri } from '../../terms/iri.ts';
import type { Question } from '../questions/question.ts';

/** What the page for queries is made of. */
export interface SparqlPage {
  readonly siteName: string;
  readonly base: Iri;
  readonly license: string;
  readonly questions: readonly Pick<Question, 'name' | 'title' | 'reason'>[];
  /** What addresses of ours start with in the queries. */
  readonly questionsBase: string;
  readonly statements: number;
  /** Of the dump in N-Quads, uncompressed. */
  readonly dumpBytes: number;
  /** Of the editor and the engine, uncompressed. */
  readonly programBytes: number;
}

/** Writes a size for people, in decimal megabytes. */
export function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Writes a whole number for people, with commas: `22,423`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
