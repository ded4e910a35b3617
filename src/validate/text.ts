import type { ProblemCode } from '../problem/codes.ts';

/** What is wrong with a text; the caller knows which field it is from, and where. */
export interface TextFault {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** What must hold, to stand after the colon of a message. */
  readonly must: string;
  readonly help: string;
  /** Offset of the first place, in UTF-16 units; left out when the whole text is meant. */
  readonly index?: number;
}

const MAX_BYTES = 65_536;
const MAX_BYTES_PER_UNIT = 3;
const NO_FAULTS: readonly TextFault[] = [];

/**
 * What no rule here can be about, unless it stands at an edge: ASCII, precomposed Latin letters, dashes and
 * quotation marks, kana, ideographs, Hangul syllables. None of them changes in NFC, alone or together.
 */
const UNUSUAL =
  /[^ \n!-~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u3001-\u3003\u3005-\u3029\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff\uac00-\ud7a3]|^[ \n]|[ \n]$|^$/;

/**
 * Checks a text that a person wrote: characters that cannot be published, and those that readers cannot see.
 *
 * Errors: empty or blank at an edge; control characters but for line feed and tab; lone surrogates, private use
 * and noncharacters; bidirectional overrides, and embeddings or isolates that are not closed on their line; more
 * than 65,536 bytes of UTF-8. Warnings: not NFC; invisible characters, but for the joiners that scripts need;
 * Latin letters among Cyrillic or Greek ones in one word; eight combining marks in a row.
 *
 * @returns at most one fault of each sort, at its first place; none for nearly all texts, after one test
 */
export function validateText(text: string): readonly TextFault[] {
  if (text.length * MAX_BYTES_PER_UNIT <= MAX_BYTES && !UNUSUAL.test(text)) return NO_FAULTS;
  if (isTooLong(text)) return [TOO_LONG];
  const faults = RULES.flatMap(({ find, ...fault }) => {
    const index = find(text);
    return index === undefined || index < 0 ? [] : [{ ...fault, index }];
  });
  return text === text.normalize('NFC') ? faults : [...faults, NOT_NFC];
}

function isTooLong(text: string): boolean {
  return text.length > MAX_BYTES || Buffer.byteLength(text) > MAX_BYTES;
}

const TOO_LONG: TextFault = {
  code: 'TOO_LONG',
  severity: 'error',
  must: 'a text has at most 65,536 bytes',
  help: 'Shorten the text; a long document is a source, of which a record cites passages',
};

const NOT_NFC: TextFault = {
  code: 'COMPATIBILITY_TEXT',
  severity: 'warning',
  must: 'letters and their accents are one character where there is one (Unicode NFC)',
  help: 'Type the text again instead of copying it; it is published in NFC',
};

interface Rule extends Omit<TextFault, 'index'> {
  /** Offset of the first place, or nothing, or -1. */
  readonly find: (text: string) => number | undefined;
}

const RULES: readonly Rule[] = [
  {
    code: 'BAD_TEXT',
    severity: 'error',
    must: 'a text has something to read in it',
    help: 'Write the text, or leave the field out',
    find: (text) => text.search(/^[\s\p{Cf}]*$/u),
  },
  {
    code: 'BAD_TEXT',
    severity: 'error',
    must: 'no blank and no line end may stand at the start or at the end of a text',
    help: 'Delete it; to end a block without a line end, write |- for | and >- for >',
    find: (text) => (/\S/.test(text) ? text.search(/^\s|\s$/) : undefined),
  },
  {
    code: 'BAD_TEXT',
    severity: 'error',
    must: 'control characters may not stand in a text, but for line feed and tab',
    help: 'Delete the character, or write the letter that it was meant to be',
    find: (text) => text.search(/[^\P{Cc}\n\t]/u),
  },
  {
    code: 'BAD_TEXT',
    severity: 'error',
    must: 'each character must be one of Unicode, not a lone surrogate, for private use or a noncharacter',
    help: 'Delete the character, or write the letter that it was meant to be',
    find: (text) => text.search(/[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/u),
  },
  {
    code: 'BAD_TEXT',
    severity: 'error',
    must: 'bidirectional overrides (U+202D, U+202E) may not stand in a text',
    help: 'Delete the character; letters find their direction without it',
    find: (text) => text.search(/[\u202d\u202e]/),
  },
  {
    code: 'BAD_TEXT',
    severity: 'error',
    must: 'bidirectional embeddings and isolates must be closed on the line where they open',
    help: 'Delete the character, or close it: U+2069 after U+2066 to U+2068, U+202C after U+202A and U+202B',
    find: findUnbalanced,
  },
  {
    code: 'INVISIBLE_TEXT',
    severity: 'warning',
    must: 'a reader must be able to see each character',
    help: 'Delete the invisible character',
    find: (text) =>
      text.search(
        /[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/u,
      ),
  },
  {
    code: 'MIXED_SCRIPT',
    severity: 'warning',
    must: 'Latin letters may not stand in one word with Cyrillic or Greek ones that look like them',
    help: 'Type the word again with one keyboard',
    find: findMixedScript,
  },
  {
    code: 'BAD_VALUE',
    severity: 'warning',
    must: 'fewer than eight combining marks may follow each other',
    help: 'Delete the marks that the word does not need',
    find: (text) => text.search(/\p{M}{8}/u),
  },
];

const CLOSING: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};

/** The first mark that closes nothing, or that nothing closes before its line ends. */
function findUnbalanced(text: string): number | undefined {
  const open: { index: number; closing: string }[] = [];
  for (const { 0: mark, index } of text.matchAll(/[\u202a-\u202c\u2066-\u2069\n]/g)) {
    const closing = CLOSING[mark];
    if (closing !== undefined) open.push({ index, closing });
    else if (mark === '\n' && open.length > 0) break;
    else if (mark !== '\n' && open.pop()?.closing !== mark) return index;
  }
  return open[0]?.index;
}

function findMixedScript(text: string): number | undefined {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return undefined;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (/\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)) return index;
  }
  return undefined;
}
