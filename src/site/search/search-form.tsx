import type { Language } from '../language.ts';
import { searchWords } from './words.ts';

/** The small search box of the header, which leads to the search page. */
export function SearchBox({ root, language }: { readonly root: string; readonly language: Language }) {
  const words = searchWords(language);
  return (
    <search class="find">
      <form action={`${root}search/`} method="get">
        <input type="search" name="q" aria-label={words.label} placeholder={words.title} data-search-key />
        <button type="submit">{words.button}</button>
      </form>
    </search>
  );
}
