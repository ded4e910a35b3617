/** For the search box of all pages, and the search page. */
export const SEARCH_STYLE = `.find form { display: flex; gap: 0.4rem; margin: 0; }
.find { margin-left: auto; }
.find input { width: 9rem; }
input, select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 6px; padding: 0.25rem 0.6rem; min-height: 2rem; max-width: 100%; }
button { background: var(--raised); cursor: pointer; }
input:focus-visible, select:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
.search label { font-weight: 600; }
.search .row { display: flex; gap: 0.5rem; max-width: 40rem; }
.search input { flex: 1; min-width: 0; font-size: 1.1rem; min-height: 2.75rem; }
#search-count { min-height: 1.55em; font-weight: 600; }
.found { list-style: none; padding: 0; }
.found > li { padding: 0.35rem 0; border-bottom: 1px solid var(--line); }
.found .reason { display: block; color: var(--soft); font-size: 0.9rem; }
mark { background: light-dark(#ffe9a8, #3d3208); color: inherit; border-radius: 2px; }
.letters { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem; padding: 0; }
.letters a { display: inline-block; min-width: 2rem; padding: 0.25rem 0.4rem; text-align: center; border: 1px solid var(--line); border-radius: 6px; text-decoration: none; }
@media print { .find, .search { display: none; } }
`;
