import { formatTerm } from '../../query/format-term.ts';
import type { ResultTerm } from '../../query/results.ts';
import { element } from './element.ts';

/** How terms are shown, and where links to pages of ours lead. */
export interface TermPlace {
  /** What addresses of the publication start with. */
  readonly base: string;
  /** From this page to the top of the publication. */
  readonly root: string;
}

/** Shows a term: what has a page as a link, a text with its language, anything else as text. */
export function showTerm(term: ResultTerm, place: TermPlace): Node {
  const text = formatTerm(term, { base: place.base, hasLanguages: false });
  if (term.type === 'uri') {
    const href = addressOf(term.value, place);
    return href === undefined ? document.createTextNode(text) : element('a', { href }, text);
  }
  const language = term.type === 'literal' ? term['xml:lang'] : undefined;
  if (language === undefined) return document.createTextNode(text);
  const tag = element('small', { class: 'language', lang: 'en' }, language);
  return element('span', {}, element('bdi', { lang: language }, text), ' ', tag);
}

/** Things of ours are looked at here, wherever the publication stands at the moment; a script is no address. */
function addressOf(iri: string, { base, root }: TermPlace): string | undefined {
  if (iri.startsWith(base)) return root + encodeURI(decodeSafely(iri.slice(base.length)));
  return /^https?:\/\//i.test(iri) ? iri : undefined;
}

function decodeSafely(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
