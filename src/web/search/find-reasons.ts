import type { SearchDocument, SearchText } from '../../site/search/search-document.ts';
import type { Field, Hit } from './search-index.ts';
import { readTokens } from './tokens.ts';

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Why a document was found, beside its title. */
export interface Reason {
  readonly field: Exclude<Field, 'title'>;
  /** The fragment of the part of the document that says it. */
  readonly part: string | undefined;
  readonly language: string | undefined;
  readonly pieces: readonly Piece[];
}

/** In characters; of a long text only what is around the first word that was found. */
const MAX_LENGTH = 160;
const BEFORE = 40;

/** How many reasons are told at most. */
const MAX_REASONS = 2;

/**
 * The texts of a document that have most of the words found, without what its title has already.
 *
 * @param title that is shown of it
 * @param language of which a text is preferred to the same in others
 */
export function findReasons({ document, terms }: Hit, title: string, language: string): readonly Reason[] {
  const inTitle = termsIn(title, terms);
  const missing = new Set([...terms].filter((term) => !inTitle.has(term)));
  const reasons: Reason[] = [];
  const candidates = listTexts(document, title, language);
  while (missing.size > 0 && reasons.length < MAX_REASONS) {
    const best = candidates
      .map((candidate) => ({ candidate, found: termsIn(candidate.text[0], missing) }))
      .sort((a, b) => b.found.size - a.found.size)[0];
    if (best === undefined || best.found.size === 0) break;
    for (const term of best.found) missing.delete(term);
    const { field, part, text } = best.candidate;
    reasons.push({ field, part, language: text[1], pieces: shorten(markTerms(text[0], terms)) });
  }
  return reasons;
}

/** A text in pieces, with the words that were found. */
export function markTerms(text: string, terms: ReadonlySet<string>): readonly Piece[] {
  const pieces: { text: string; isFound: boolean }[] = [];
  let end = 0;
  const add = (until: number, isFound: boolean) => {
    if (until <= end) return;
    const last = pieces.at(-1);
    if (last?.isFound === isFound) last.text += text.slice(end, until);
    else pieces.push({ text: text.slice(end, until), isFound });
    end = until;
  };
  for (const token of readTokens(text)) {
    if (!terms.has(token.term)) continue;
    add(token.start, false);
    add(token.end, true);
  }
  add(text.length, false);
  return pieces;
}

interface Candidate {
  readonly field: Reason['field'];
  readonly part: string | undefined;
  readonly text: SearchText;
}

/** All texts but the title; what says more of why comes first. */
function listTexts(
  { names, dates, related, parts, descriptions }: SearchDocument,
  title: string,
  language: string,
): readonly Candidate[] {
  const all = (field: Reason['field'], texts: readonly SearchText[], part?: string) => {
    const own = texts.filter(([, of]) => of === language);
    const others = texts.filter(([, of]) => of !== language);
    return [...own, ...others].map((text) => ({ field, part, text }));
  };
  return [
    ...all(
      'names',
      names.filter(([text]) => text !== title),
    ),
    ...all('dates', dates),
    ...all('related', related),
    ...parts.flatMap(({ part, texts }) => all('parts', texts, part)),
    ...all('descriptions', descriptions),
  ];
}

function termsIn(text: string, terms: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { term } of readTokens(text)) if (terms.has(term)) found.add(term);
  return found;
}

/** Cuts what stands before the first word found, and after the bound. */
function shorten(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first === undefined) return [];
  const isLong = !first.isFound && first.text.length > BEFORE;
  const start = isLong ? { ...first, text: `… ${sliceWhole(first.text, -BEFORE)}` } : first;
  const short: Piece[] = [];
  let left = MAX_LENGTH;
  for (const piece of [start, ...rest]) {
    const text = piece.text.length > left ? `${sliceWhole(piece.text, 0, left)} …` : piece.text;
    short.push({ ...piece, text });
    left -= piece.text.length;
    if (left <= 0) break;
  }
  return short;
}

/** A part of a text that begins and ends with a whole character. */
function sliceWhole(text: string, from: number, to?: number): string {
  return text.slice(from, to).replaceAll(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
