/** Letters of scripts that part no words by blanks: among them any place is a boundary. */
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー]';
const LETTER = `(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}\\p{Pc}]`;
const INSIDE_NUMBER = '(?<=\\p{N})(?=,\\p{N})|(?<=\\p{N},)(?=\\p{N})';

/** `Japan|’s`, `U.|S.` and `1|,000` are inside a word, `Japan|-U.S.` is not. */
const INSIDE_WORD = new RegExp(
  `(?<=${LETTER})(?=['’.·]?${LETTER})|(?<=${LETTER}['’.·])(?=${LETTER})|${INSIDE_NUMBER}`,
  'uy',
);

/** The form in which a text and words of it are compared: NFC, and any run of white space as one blank. */
export function foldBlanks(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Finds each place of a text where the words stand whole, as a browser does that follows a text fragment.
 *
 * What a word is follows the default rules of Unicode, as far as sources need them.
 *
 * @param text folded, as the words are
 * @returns offsets in UTF-16 units, in order
 * @see https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document
 * @see https://unicode.org/reports/tr29/#Word_Boundaries
 */
export function findWords(text: string, words: string): number[] {
  return findAll(text, words).filter((at) => isBoundary(text, at) && isBoundary(text, at + words.length));
}

function isBoundary(text: string, at: number): boolean {
  INSIDE_WORD.lastIndex = at;
  return !INSIDE_WORD.test(text);
}

function findAll(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/**
 * The words of a text that may be meant: the same but for case, the form of quotation marks and hyphens, or the
 * word that begins or ends halfway.
 */
export function findNearWords(text: string, words: string): string | undefined {
  const [at] = findAll(foldMarks(text), foldMarks(words));
  if (at === undefined) return undefined;
  let start = at;
  let end = at + words.length;
  while (!isBoundary(text, start)) start -= 1;
  while (!isBoundary(text, end)) end += 1;
  return text.slice(start, end);
}

/** As long as the text, so that a place in one is a place in the other. */
function foldMarks(text: string): string {
  const folded = text
    .replaceAll(/[‘’‛ʼ′`´]/g, "'")
    .replaceAll(/[“”„‟″]/g, '"')
    .replaceAll(/[‐‑‒–—−]/g, '-');
  const lower = folded.toLowerCase();
  return lower.length === folded.length ? lower : folded;
}
