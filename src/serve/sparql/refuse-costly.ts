import { createFault, type QueryFault } from '../../query/fault.ts';
import type { Token } from '../../query/tokens.ts';

const MAX_DEPTH = 64;

/** Of `.`, `;` and `,`: with more patterns than that, planning alone takes seconds. */
const MAX_PATTERNS = 120;

const MAX_OPERATORS = 500;

/**
 * Refuses, before the engine sees it, what is known to break it or to keep it busy for seconds with planning.
 *
 * It saves threads, and is no guarantee: what gets past it is stopped by time and memory all the same.
 */
export function refuseCostly(query: string, tokens: readonly Token[]): QueryFault | undefined {
  let depth = 0;
  let patterns = 0;
  let operators = 0;
  for (const token of tokens) {
    if (isMark(token, OPENING)) depth += 1;
    else if (isMark(token, CLOSING) && depth > 0) depth -= 1;
    else if (isMark(token, SEPARATOR)) patterns += 1;
    else if (isOperator(token)) operators += 1;
    if (depth > MAX_DEPTH) return refuse(query, token, `brackets are nested deeper than ${MAX_DEPTH}`);
    if (patterns > MAX_PATTERNS)
      return refuse(query, token, `there are more than ${MAX_PATTERNS} points and commas`);
    if (operators > MAX_OPERATORS)
      return refuse(query, token, `there are more than ${MAX_OPERATORS} operators`);
  }
  return undefined;
}

const OPENING = /^(?:[{([]|<<\(?|\{\|)$/;
const CLOSING = /^(?:[})\]]|\)?>>|\|\})$/;
const SEPARATOR = /^[.;,]$/;
const OPERATOR = /^(?:[-+*/!|^<>=]|!=|<=|>=|&&|\|\||\^\^)$/;

function isMark({ type, text }: Token, pattern: RegExp): boolean {
  return type === 'mark' && pattern.test(text);
}

/** A sign before a digit is part of the number. */
function isOperator(token: Token): boolean {
  if (token.type === 'number') return /^[+-]/.test(token.text);
  if (token.type === 'word') return /^(?:UNION|OPTIONAL|MINUS|EXISTS)$/i.test(token.text);
  return isMark(token, OPERATOR);
}

function refuse(query: string, { text, offset }: Token, why: string): QueryFault {
  const help = 'Ask for less at once, or load the dump into a store of yours';
  return createFault(query, { offset, length: text.length }, `Cannot plan the query: ${why}`, help);
}
