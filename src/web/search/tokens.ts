/** A word to be found, and where it stands in the text: offsets in UTF-16 units, the end exclusive. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Letters of scripts that part no words by blanks. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\u30fc\uff70\u3099\u309a';
const RUN = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/**
 * Finds what can be searched for in a text, for the index and for a query alike.
 *
 * Words of scripts with blanks are words. Runs of Japanese and the like become pairs of letters, each with the one
 * after it, and the last letter alone: whatever part of a name is typed is found, and no dictionary of the browser is
 * asked, which would divide a name otherwise in a query than in a longer text.
 */
export function* readTokens(text: string): Generator<Token> {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!IS_UNSPACED.test(run)) yield { term: foldWord(run), start: index, end: index + run.length };
    else yield* readPairs(run, index);
  }
}

/** The terms of a text for the index. */
export function tokenize(text: string): string[] {
  return Array.from(readTokens(text), ({ term }) => term);
}

/** The terms of a query: of a run of Japanese its pairs say enough, and a letter alone is the beginning of one. */
export function tokenizeQuery(query: string): string[] {
  const tokens = [...readTokens(query)];
  return tokens
    .filter(
      ({ term, start }, i) =>
        !isPair(term) || Array.from(term).length > 1 || tokens[i - 1]?.end !== start + term.length,
    )
    .map(({ term }) => term);
}

/** Whether a term is of a script without blanks, where a part of a pair means nothing. */
export function isPair(term: string): boolean {
  return IS_UNSPACED.test(term);
}

function* readPairs(run: string, at: number): Generator<Token> {
  const letters = Array.from(run);
  let start = at;
  for (const [i, letter] of letters.entries()) {
    const pair = letter + (letters[i + 1] ?? '');
    yield { term: foldWord(pair), start, end: start + pair.length };
    start += letter.length;
  }
}

/** Without case, accents of Latin, Greek and Cyrillic, and differences of width. */
function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
}
