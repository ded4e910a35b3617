import { PREFIXES } from '../terms/namespace.ts';
import { shortenIri } from '../terms/shorten-iri.ts';
import { tokenize } from './tokens.ts';

/**
 * Turtle of the engine, which has all IRIs in full, with prefixes and a base; says the same.
 *
 * Only IRIs are exchanged: they are found as tokens, never in a string.
 */
export function shortenTurtle(turtle: string, base: string | undefined): string {
  const used = new Set<string>();
  let text = '';
  let end = 0;
  for (const { type, text: written, offset } of tokenize(turtle)) {
    if (type !== 'iri') continue;
    const name = shortenIri(written.slice(1, -1), base);
    if (!name.startsWith('<')) used.add(name.slice(0, name.indexOf(':')));
    text += turtle.slice(end, offset) + name;
    end = offset + written.length;
  }
  const prefixes = [...PREFIXES].filter(([prefix]) => used.has(prefix));
  const head = prefixes.map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`).join('');
  return `${base === undefined ? '' : `@base <${base}> .\n`}${head}\n${text}${turtle.slice(end)}`;
}
