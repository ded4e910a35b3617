import type { SearchDocument } from '../../site/search/search-document.ts';
import type { LiveSearchWords } from '../../site/search/words.ts';
import { listenToKeys } from './keyboard.ts';
import { SearchIndex } from './search-index.ts';
import { type Display, showHits } from './show-hits.ts';

/** In milliseconds: who types on is not answered in between. */
const PAUSE = 120;

/** The parts of the search page. */
export interface SearchPage {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
  readonly results: HTMLElement;
  /** Everything from A to Z, which makes room for what is found. */
  readonly index: HTMLElement;
}

/** Answers the search form in the browser; the query is kept in the address, so that it can be shared. */
export function startSearch(page: SearchPage): void {
  const { form, input } = page;
  const words = JSON.parse(form.dataset['words'] ?? '{}') as LiveSearchWords;
  const root = form.dataset['root'] ?? '';
  const home = form.dataset['home'] ?? root;
  const display = { place: page.results, root, home, language: document.documentElement.lang, words };
  let index: Promise<SearchIndex> | undefined;
  const load = () => {
    index ??= loadIndex(form.dataset['search'] ?? '');
    index.catch(() => {
      index = undefined; // to be tried again
    });
    return index;
  };
  const answer = () => answerQuery(page, display, load());
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(answer, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
  input.addEventListener('focus', load);
  listenToKeys({ input, results: page.results });
  input.value ||= new URLSearchParams(location.search).get('q') ?? '';
  if (input.value.trim() !== '') void answer();
}

async function answerQuery(page: SearchPage, display: Display, index: Promise<SearchIndex>): Promise<void> {
  const { input, count } = page;
  const query = input.value.trim();
  keepQuery(query);
  if (query === '') {
    page.results.replaceChildren();
    page.index.hidden = false;
    count.textContent = '';
    return;
  }
  try {
    if (count.textContent === '') count.textContent = display.words.loading;
    const loaded = await index;
    if (input.value.trim() !== query) return;
    const hits = loaded.find(query);
    page.index.hidden = true;
    showHits(hits, display);
    count.textContent = formatCount(hits.length, query, display.words);
  } catch {
    page.index.hidden = false;
    count.textContent = display.words.failed;
  }
}

async function loadIndex(path: string): Promise<SearchIndex> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const { documents } = (await response.json()) as { readonly documents: readonly SearchDocument[] };
  return new SearchIndex(documents);
}

function keepQuery(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}

function formatCount(n: number, query: string, words: LiveSearchWords): string {
  const form = n === 0 ? words.none : n === 1 ? words.one : words.many;
  return form.replace('{n}', () => String(n)).replace('{query}', () => query);
}
