import { startSearch } from './search/start-search.ts';

const form = document.querySelector<HTMLFormElement>('form[data-search]');
const input = form?.querySelector('input');
const [count, results, index] = ['search-count', 'search-results', 'a-to-z'].map((id) =>
  document.getElementById(id),
);
if (form && input && count && results && index) startSearch({ form, input, count, results, index });
