import type { Kind } from '../../model/kinds.ts';
import type { SearchDocument } from '../../site/search/search-document.ts';
import type { LiveSearchWords } from '../../site/search/words.ts';
import { findReasons, markTerms, type Piece, type Reason } from './find-reasons.ts';
import type { Hit } from './search-index.ts';

/** What results are shown with. */
export interface Display {
  /** What results are put into; emptied first. */
  readonly place: HTMLElement;
  /** From the page to the top of the site. */
  readonly root: string;
  /** From the page to the first page in its language. */
  readonly home: string;
  readonly language: string;
  readonly words: LiveSearchWords;
}

/** Of each kind, until more is asked for. */
const SHOWN = 20;

/** Shows what was found, kind by kind in the order of the best of each; texts are only ever texts. */
export function showHits(hits: readonly Hit[], display: Display): void {
  const kinds = new Map<Kind, Hit[]>();
  for (const hit of hits) {
    const known = kinds.get(hit.document.kind);
    if (known === undefined) kinds.set(hit.document.kind, [hit]);
    else known.push(hit);
  }
  const sections = Array.from(kinds, ([kind, own]) => createSection(kind, own, display));
  display.place.replaceChildren(...sections);
}

function createSection(kind: Kind, hits: readonly Hit[], display: Display): HTMLElement {
  const section = document.createElement('section');
  const heading = create('h2', `${display.words.kinds[kind]} (${hits.length})`);
  heading.id = `found-${kind}`;
  section.setAttribute('aria-labelledby', heading.id);
  const list = document.createElement('ul');
  list.className = 'found';
  list.append(...hits.slice(0, SHOWN).map((hit) => createItem(hit, display)));
  section.append(heading, list);
  if (hits.length > SHOWN) section.append(createMore(hits, list, display));
  return section;
}

function createMore(hits: readonly Hit[], list: HTMLElement, display: Display): HTMLElement {
  const button = create('button', display.words.showAll.replace('{n}', String(hits.length)));
  button.setAttribute('type', 'button');
  button.addEventListener('click', () => {
    const rest = hits.slice(SHOWN).map((hit) => createItem(hit, display));
    list.append(...rest);
    button.remove();
    rest[0]?.querySelector('a')?.focus();
  });
  return button;
}

function createItem(hit: Hit, display: Display): HTMLElement {
  const item = document.createElement('li');
  const page = readPage(hit.document, display);
  const link = document.createElement('a');
  link.href = page.address;
  if (page.language !== display.language) link.hreflang = page.language;
  if (page.titleLanguage !== undefined && page.titleLanguage !== display.language)
    link.lang = page.titleLanguage;
  link.append(...createPieces(markTerms(page.title, hit.terms)));
  const reasons = findReasons(hit, page.title, display.language);
  item.append(link, ...reasons.map((reason) => createReason(reason, page.address, display)));
  return item;
}

function createReason(reason: Reason, address: string, { words, language }: Display): HTMLElement {
  const line = document.createElement('span');
  line.className = 'reason';
  line.append(`${words.fields[reason.field]}${words.colon}`);
  const text = document.createElement(reason.part === undefined ? 'bdi' : 'a');
  if (text instanceof HTMLAnchorElement) text.href = `${address}#${reason.part}`;
  if (reason.language !== undefined && reason.language !== language) text.lang = reason.language;
  text.append(...createPieces(reason.pieces));
  line.append(text);
  return line;
}

function createPieces(pieces: readonly Piece[]): readonly (Node | string)[] {
  return pieces.map(({ text, isFound }) => (isFound ? create('mark', text) : text));
}

function create(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Where a result leads to, and what it is called there. */
interface Page {
  readonly address: string;
  /** In which the page is; English, where there is none in the language of the search. */
  readonly language: string;
  readonly title: string;
  readonly titleLanguage: string | undefined;
}

function readPage({ folder, title, names, translations }: SearchDocument, display: Display): Page {
  const { root, home, language } = display;
  const own = translations?.[language];
  if (own !== undefined)
    return { address: `${home}${folder}/`, language, title: own, titleLanguage: language };
  const titleLanguage = names.find(([text]) => text === title || title.startsWith(`${text} (`))?.[1];
  return { address: `${root}${folder}/`, language: 'en', title, titleLanguage };
}
