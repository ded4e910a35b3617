import type { Origin } from '../sinks/sink.ts';
import type { LanguageTag } from '../terms/language.ts';

/** Where the statements of the catalogue come from; none is from a single record. */
export const from = {
  publication: origin('publication', 'What publication.yaml says'),
  records: origin('records', 'What the records say together'),
  counts: origin('counts', 'What was counted while the documents were written'),
  files: origin('files', 'What is true of the files that were written'),
  build: origin('build', 'The version and the days of this publication'),
  software: origin('software', 'What holds for every publication that is made with Communique'),
} as const;

function origin(name: string, rule: string): Origin {
  return Object.freeze({ name: `catalogue.${name}`, field: '', rule });
}

export const ENGLISH = 'en' as LanguageTag;
