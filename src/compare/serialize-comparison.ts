import { isSame } from './compare.ts';
import type { Comparison, DocumentChange } from './comparison.ts';
import type { Details } from './details.ts';
import { keyOf } from './statements.ts';

/**
 * Tells programs what two publications differ in, as one JSON object, piece by piece; each document is a line.
 *
 * Statements are N-Triples, with addresses of the publication relative to its base. Keys are only ever added.
 */
export function* serializeComparison(comparison: Comparison, details: Details): Generator<string> {
  const { documents, ...rest } = comparison;
  const head = JSON.stringify({ isSame: isSame(comparison), ...rest }, null, 2);
  yield `${head.slice(0, head.lastIndexOf('\n'))},\n  "documents": [`;
  let separator = '\n    ';
  for (const document of documents) {
    yield separator + serializeDocument(document, details);
    separator = ',\n    ';
  }
  yield `${documents.length === 0 ? '' : '\n  '}]\n}\n`;
}

function serializeDocument(document: DocumentChange, details: Details): string {
  const { name, subjects } = details.detailsOf(document);
  return JSON.stringify({
    ...document,
    ...(name === undefined ? {} : { name }),
    removed: subjects.flatMap(({ removed }) => removed.map((statement) => `${keyOf(statement)} .`)),
    added: subjects.flatMap(({ added }) => added.map((statement) => `${keyOf(statement)} .`)),
  });
}
