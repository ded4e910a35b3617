import type { KnownTerm } from './complete.ts';
import { createEditor, type Editor } from './editor.ts';
import { findPart } from './element.ts';
import { Engine } from './engine.ts';
import { runQuery } from './run-query.ts';
import { formatSharedQuery, readSharedQuery } from './share-link.ts';
import { startOffline } from './start-offline.ts';

/** In seconds, where the field says nothing that is a time. */
const DEFAULT_SECONDS = 10;
const MAX_SECONDS = 600;

const FIRST_QUERY = `SELECT ?meeting ?name ?date WHERE {
  ?meeting a cmq:Meeting ; schema:name ?name ; schema:startDate ?date .
  FILTER(LANG(?name) = "en")
}
ORDER BY DESC(?date)
LIMIT 20
`;

/** Makes the page for questions work; without this it can be read all the same. */
export function startPage(): void {
  const page = findPart('ask', HTMLElement);
  const dump = { address: page.dataset['dump'] ?? '', bytes: Number(page.dataset['bytes']) };
  const engine = new Engine(dump, startOffline(findPart('offline', HTMLElement)));
  const status = findPart('status', HTMLElement);
  const tell = (words: string) => {
    status.textContent = words;
  };
  let terms: readonly KnownTerm[] = [];
  void loadTerms(page.dataset['terms'] ?? '').then((loaded) => {
    terms = loaded;
  });
  const query = readSharedQuery(location.hash) ?? FIRST_QUERY;
  const place = { base: page.dataset['base'] ?? '', root: page.dataset['root'] ?? '' };
  const run = () => void runQuery({ editor, engine, place, seconds: readSeconds(), tell });
  const editor = createEditor({ host: findPart('editor', HTMLElement), query, terms: () => terms, run });
  findPart('run', HTMLButtonElement).addEventListener('click', run);
  findPart('stop', HTMLButtonElement).addEventListener('click', () => engine.stop());
  findPart('share', HTMLButtonElement).addEventListener('click', () => void share(editor, tell));
  addEventListener('hashchange', () => {
    const shared = readSharedQuery(location.hash);
    if (shared === undefined) return;
    editor.write(shared);
    tell('The query of the link is in the editor; it has not been run');
  });
  const theirs = page.dataset['questionsBase'] ?? place.base;
  const adapt = (text: string) => text.replaceAll(theirs, place.base);
  offerExamples({ editor, tell, adapt });
}

function readSeconds(): number {
  const { value } = findPart('seconds', HTMLInputElement);
  const seconds = Number(value);
  return seconds > 0 ? Math.min(seconds, MAX_SECONDS) : DEFAULT_SECONDS;
}

/** Completion is a help: without it everything else works. */
async function loadTerms(address: string): Promise<readonly KnownTerm[]> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as readonly KnownTerm[]) : [];
  } catch {
    return [];
  }
}

async function share(editor: Editor, tell: (words: string) => void): Promise<void> {
  history.replaceState(null, '', formatSharedQuery(editor.read()));
  try {
    await navigator.clipboard.writeText(location.href);
    tell('The link is copied, and in the address bar');
  } catch {
    tell('The link is in the address bar');
  }
}

interface Examples {
  readonly editor: Editor;
  readonly tell: (words: string) => void;
  /** Makes a query of the one that was written for the data in another place. */
  readonly adapt: (query: string) => string;
}

/** Questions of the page get a button that puts them into the editor. */
function offerExamples(examples: Examples): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-query]')) {
    button.addEventListener('click', () => void openExample(button.dataset['query'] ?? '', examples));
  }
}

async function openExample(address: string, { editor, tell, adapt }: Examples): Promise<void> {
  const response = await fetch(address).catch(() => undefined);
  if (response?.ok !== true) {
    tell('The question could not be loaded');
    return;
  }
  editor.write(adapt(await response.text()));
  findPart('editor', HTMLElement).scrollIntoView({ block: 'center' });
  editor.focus();
  tell('The question is in the editor; run it with Ctrl and Enter');
}
