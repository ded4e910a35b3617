/** Of the page for queries alone. */
export const SPARQL_STYLE = `@media (scripting: none) { #ask, [data-query] { display: none; } }
#editor { min-height: calc(16rem + 2px); }
.note { color: var(--soft); font-size: 0.9rem; }
.buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem; }
main button { padding: 0.35rem 0.9rem; min-height: 1.9rem; color: var(--ink); background: var(--raised); border: 1px solid var(--soft); border-radius: 6px; font: inherit; cursor: pointer; }
main button:hover { border-color: var(--accent); }
main button.main { color: var(--paper); background: var(--accent); border-color: var(--accent); font-weight: 600; }
main button[aria-disabled="true"] { color: var(--soft); background: var(--paper); border-style: dashed; cursor: default; }
main button:focus-visible, main input:focus-visible, .wide:focus-visible, pre:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
main input { width: 5rem; padding: 0.35rem 0.5rem; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 6px; font: inherit; }
#offline { color: var(--soft); font-size: 0.9rem; }
#status { min-height: 1.6rem; font-weight: 600; }
#answer table { width: auto; min-width: min(100%, 30rem); }
#answer th button { padding: 0 0.25rem; min-height: 1.6rem; background: none; border-color: transparent; font-weight: 600; }
#answer th button::after { content: " ↕"; }
#answer th[aria-sort="ascending"] button::after { content: " ↑"; }
#answer th[aria-sort="descending"] button::after { content: " ↓"; }
#answer td { min-width: 8rem; max-width: 32rem; }
#answer pre, .fault code { padding: 0.75rem 1rem; background: var(--raised); border-radius: 6px; overflow-x: auto; }
.fault code { display: block; white-space: pre; }
.fault { padding: 0.25rem 1rem; border-left: 4px solid var(--warn); }
mark { color: var(--paper); background: var(--warn); }
.language { color: var(--soft); }
.truth { font-size: 1.5rem; font-weight: 700; }
.bars ul { list-style: none; padding: 0; }
.bars li { display: grid; grid-template-columns: minmax(6rem, 16rem) minmax(4rem, 1fr) 4rem; align-items: center; gap: 0.75rem; padding: 0.15rem 0; }
.bars svg { width: 100%; height: 1rem; background: var(--raised); }
.bars rect { fill: var(--accent); }
.questions { list-style: none; padding: 0; columns: 26rem; column-gap: 2.5rem; }
.questions li { break-inside: avoid; padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
.questions b, .questions span { display: block; }
.questions span { color: var(--soft); }
.questions .ways { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; margin-top: 0.25rem; }
`;
