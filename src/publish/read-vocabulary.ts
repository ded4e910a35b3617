import { collectVocabulary } from '../describe/collect-vocabulary.ts';
import type { Vocabulary } from '../describe/vocabulary-term.ts';
import { readOwn } from './companions.ts';

/** A vocabulary of ours, and the file that says it. */
export interface OwnVocabulary {
  readonly turtle: string;
  readonly vocabulary: Vocabulary;
}

/** By their Turtle: several parts of a build ask for the same, and the newest is most often a version that was kept. */
const COLLECTED = new Map<string, Vocabulary>();

/** Reads a vocabulary that comes with the program; each text is taken apart once. */
export function readVocabulary(path: string): OwnVocabulary {
  const turtle = readOwn(path);
  const vocabulary = COLLECTED.get(turtle) ?? collectVocabulary(turtle);
  COLLECTED.set(turtle, vocabulary);
  return { turtle, vocabulary };
}
