import type { Iri } from '../terms/iri.ts';

/** A text in one language. */
export interface LanguageText {
  /** As the file has it: `en`, `ja`. */
  readonly language: string;
  readonly value: string;
}

/** Something that a vocabulary names, with its short form. */
export interface TermReference {
  readonly iri: Iri;
  /** `schema:Event`, by the prefixes of the file; the whole IRI where none fits. */
  readonly curie: string;
}

/** A link from a term to one of another vocabulary that means about the same, or that is worth a look. */
export interface Alignment extends TermReference {
  /** What the two have to do with each other: `skos:closeMatch`, `owl:equivalentClass`, `rdfs:seeAlso`. */
  readonly relation: string;
}

export type TermKind = 'class' | 'property' | 'list' | 'code';

/** A class, property, list of codes or code, as people read about it. */
export interface VocabularyTerm extends TermReference {
  readonly kind: TermKind;
  /** What comes after the namespace: the fragment of its IRI. */
  readonly local: string;
  readonly labels: readonly LanguageText[];
  readonly definitions: readonly LanguageText[];
  /** When to use it. */
  readonly notes: readonly LanguageText[];
  /** Values as the vocabulary itself shows them. */
  readonly examples: readonly string[];
  readonly superTerms: readonly TermReference[];
  /** Of a property: classes of the things that have it, any of them. */
  readonly domain: readonly TermReference[];
  /** Of a property: classes or datatypes of its values, any of them. */
  readonly range: readonly TermReference[];
  /** Of a property: whether its values are things, and not texts, numbers or dates. */
  readonly linksThings: boolean;
  readonly disjointWith: readonly TermReference[];
  readonly alignments: readonly Alignment[];
  /** Of a code: other classes that it is of, such as `prov:Role`. */
  readonly types: readonly TermReference[];
  /** Of a code: its list. */
  readonly list: Iri | undefined;
  /** Of a code: what a record writes. */
  readonly notation: string | undefined;
  /** `unstable`, `testing`, `stable` or `archaic`. */
  readonly status: string;
  readonly isDeprecated: boolean;
  readonly replacedBy: readonly TermReference[];
}

/** A vocabulary in one version. */
export interface Vocabulary {
  readonly iri: Iri;
  readonly versionIri: Iri;
  /** Three numbers: `0.1.0`. */
  readonly version: string;
  readonly title: readonly LanguageText[];
  readonly description: readonly LanguageText[];
  readonly publisher: readonly LanguageText[];
  readonly license: Iri;
  /** `YYYY-MM-DD`, like the other days. */
  readonly created: string;
  readonly issued: string;
  readonly modified: string;
  readonly citation: string;
  readonly prefix: string;
  readonly namespace: Iri;
  readonly status: string;
  /** In the order of the file. */
  readonly terms: readonly VocabularyTerm[];
}
