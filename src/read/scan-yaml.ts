import { CST, Lexer, Parser } from 'yaml';
import type { Fault } from './fault.ts';

/** Levels of lists and maps in a record; also held for what an alias repeats. */
export const MAX_DEPTH = 32;
export const MAX_ALIASES = 100;

/** Words and marks of a file; a record of 500 kB has as many, and more would take seconds. */
const MAX_LEXEMES = 150_000;

/** What 65,536 bytes of text take at most, each written as an escape of six characters. */
const MAX_LEXEME_LENGTH = 393_216;

export interface ScannedYaml {
  /** Complete only if `isComplete`; without directives. */
  readonly tokens: readonly CST.Token[];
  readonly faults: readonly Fault[];
  /** Where each quoted text starts, by where it ends; the package reports a missing quotation mark at the end. */
  readonly quotes: ReadonlyMap<number, number>;
  /** False when a limit stopped the scan: the tokens must then not be composed. */
  readonly isComplete: boolean;
}

/**
 * Cuts a text into the tokens of YAML, and refuses what a record does not need before anything is built of it:
 * directives, tags, a second document, more than 32 levels or 100 aliases.
 *
 * Nothing here calls itself, so that 20,000 open brackets are as harmless as one.
 */
export function scanYaml(text: string): ScannedYaml {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const fence = new Fence();
  for (const lexeme of new Lexer().lex(text)) {
    fence.see(lexeme, parser.offset);
    for (const token of parser.next(lexeme)) tokens.push(token);
    fence.seeDepth(parser);
    if (fence.isClosed) return { tokens, faults: fence.faults, quotes: fence.quotes, isComplete: false };
  }
  for (const token of parser.end()) tokens.push(token);
  const documents = tokens.filter((token) => token.type === 'document');
  return {
    tokens: tokens.filter((token) => token.type !== 'directive'),
    faults: [...fence.faults, ...documents.slice(1, 2).map(refuseDocument)],
    quotes: fence.quotes,
    isComplete: true,
  };
}

class Fence {
  readonly faults: Fault[] = [];
  readonly quotes = new Map<number, number>();
  isClosed = false;
  #isContent = false;
  #lexemes = 0;
  #aliases = 0;

  see(lexeme: string, start: number): void {
    this.#lexemes += 1;
    if (this.#lexemes > MAX_LEXEMES) this.#close(refuseSize(start));
    const type = this.#isContent ? 'content' : CST.tokenType(lexeme); // content may look like any mark
    this.#isContent = type === 'scalar';
    const end = start + lexeme.length;
    if (lexeme.length > MAX_LEXEME_LENGTH && type !== 'comment') this.#close({ start, end, ...LONG });
    if (type === 'tag') this.faults.push({ start, end, ...TAG });
    if (type === 'directive-line') this.faults.push({ start, end, ...DIRECTIVE });
    if (type === 'single-quoted-scalar' || type === 'double-quoted-scalar') this.quotes.set(end, start);
    if (type !== 'alias') return;
    this.#aliases += 1;
    if (this.#aliases > MAX_ALIASES) this.#close({ start, end, ...MANY_ALIASES });
  }

  seeDepth({ stack, offset }: Parser): void {
    if (stack.length <= MAX_DEPTH) return;
    const depth = stack.filter(({ type }) => /^(?:block-map|block-seq|flow-collection)$/.test(type)).length;
    if (depth > MAX_DEPTH) this.#close({ start: Math.max(0, offset - 1), end: offset, ...DEEP });
  }

  #close(fault: Fault): void {
    this.faults.push(fault);
    this.isClosed = true;
  }
}

const LONG = {
  code: 'TOO_LONG',
  must: 'a text has at most 65,536 bytes',
  help: 'Shorten the text, or look for a quotation mark that is missing',
} as const;

const TAG = {
  code: 'BAD_TAG',
  must: 'a value has no tag',
  help: 'Delete the tag, or put the whole value in quotes if it is text',
} as const;

const DIRECTIVE = {
  code: 'DIRECTIVE',
  must: 'a record has no directives',
  help: 'Delete the line; records are YAML 1.2',
} as const;

export const MANY_ALIASES = {
  code: 'ALIAS_LIMIT',
  must: `a record repeats values by aliases at most ${MAX_ALIASES} times`,
  help: 'Write the values out, or give the thing a record of its own',
} as const;

export const DEEP = {
  code: 'TOO_DEEP',
  must: `a record has at most ${MAX_DEPTH} levels`,
  help: 'Look for a bracket that is not closed, or for an indentation that grows by mistake',
} as const;

function refuseSize(start: number): Fault {
  const must = 'a record has at most 150,000 words and marks';
  return { code: 'TOO_LARGE', start, end: start + 1, must, help: 'Split the record' };
}

function refuseDocument({ offset }: CST.Token): Fault {
  return {
    code: 'MANY_DOCUMENTS',
    start: offset,
    end: offset + 3, // ---
    must: 'a file holds one record, so that --- may stand only before it',
    help: 'Give the second record a file of its own',
  };
}
