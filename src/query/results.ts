/** A value in a row, as the SPARQL 1.1 Query Results JSON Format has it. */
export type ResultTerm =
  | { readonly type: 'uri' | 'bnode'; readonly value: string }
  | {
      readonly type: 'literal';
      readonly value: string;
      readonly datatype?: string;
      readonly 'xml:lang'?: string;
    }
  | { readonly type: 'triple'; readonly value: Readonly<Record<TriplePart, ResultTerm>> };

type TriplePart = 'subject' | 'predicate' | 'object';

/** One answer: rows, or yes or no. */
export interface Results {
  readonly head: { readonly vars?: readonly string[] };
  readonly results?: { readonly bindings: readonly Readonly<Record<string, ResultTerm>>[] };
  readonly boolean?: boolean;
}
