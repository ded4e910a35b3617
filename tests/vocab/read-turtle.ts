import { readFileSync } from 'node:fs';
import { Parser, type Quad_Subject, Store } from 'n3';

/** A file of vocab/ as text. */
export function readVocab(name: string): string {
  return readFileSync(new URL(`../../vocab/${name}`, import.meta.url), 'utf8');
}

/** The graph of a Turtle text, which must be plain Turtle 1.1. */
export function parseTurtle(text: string): Store {
  return new Store(new Parser({ format: 'text/turtle' }).parse(text));
}

/** Languages in which a property has a text that is not blank, sorted. */
export function languagesOf(graph: Store, subject: Quad_Subject, predicate: string): string[] {
  return graph
    .getObjects(subject, predicate, null)
    .flatMap((term) => (term.termType === 'Literal' && term.value.trim() !== '' ? [term.language] : []))
    .sort();
}
