import type { Kind } from '../../model/kinds.ts';

/** A text with its language, as it is published; without one, where it has none. */
export type SearchText = readonly [text: string, language?: string];

/** What the search page knows of one thing; made at build, and indexed in the browser. */
export interface SearchDocument {
  /** Path of its folder in `dist/`, without a slash at the end. */
  readonly folder: string;
  readonly kind: Kind;
  /** What its page is called; no other of its kind is. */
  readonly title: string;
  /** The same of its pages in other languages, by language; none, where there is no such page. */
  readonly translations?: Readonly<Record<string, string>>;
  /** In all languages, and in other spellings; the title may be among them. */
  readonly names: readonly SearchText[];
  /** Of what it is about: parties, places, topics, the publisher. */
  readonly related: readonly SearchText[];
  /** In words of all languages of pages, and in numbers. */
  readonly dates: readonly SearchText[];
  readonly descriptions: readonly SearchText[];
  /** Outcomes and other parts that say something, by the fragment of their address. */
  readonly parts: readonly { readonly part: string; readonly texts: readonly SearchText[] }[];
}
