/** What the pages of the vocabulary need beside the stylesheet of all pages; follows it in the same file. */
export const VOCABULARY_STYLE = `
.vocabulary h1 small, .vocabulary h2 small, .vocabulary h3 small { font-size: 0.8em; font-weight: 400; }
.vocabulary .translation, .vocabulary .kind { color: var(--soft); }
.vocabulary .kind { margin: 0 0 0.5rem; font-size: 0.9rem; }
.vocabulary .note { padding: 0.5rem 0.9rem; border-left: 4px solid var(--warn); background: var(--raised); }
.vocabulary .contents { margin: 1.25rem 0; padding: 0.25rem 0.9rem; background: var(--raised); border-radius: 6px; }
.vocabulary .contents ul { padding: 0; list-style: none; }
.vocabulary .contents li { padding: 0.2rem 0; max-width: none; }
.vocabulary .term { margin: 1.25rem 0 0; padding: 1rem 0 0; border-top: 1px solid var(--line); }
.vocabulary h2 + .term { border-top: 0; padding-top: 0; }
.vocabulary h3 a { color: inherit; text-decoration: none; }
.vocabulary h3 a:hover { text-decoration: underline; }
.vocabulary .deprecated h3 a { text-decoration: line-through; }
.vocabulary section:target { background: none; outline-offset: 0.5rem; border-radius: 2px; }
.vocabulary dl > div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0 1rem; padding: 0.2rem 0; }
.vocabulary dt { color: var(--soft); font-size: 0.9rem; }
.vocabulary dd { margin: 0; overflow-wrap: anywhere; }
.vocabulary dd p { margin: 0 0 0.2rem; }
.vocabulary .statement { margin: 0.3rem 0; padding: 0.4rem 0.75rem; max-width: none; background: var(--raised); border-radius: 6px; overflow-wrap: anywhere; }

@media (max-width: 40rem) { .vocabulary dl > div { grid-template-columns: minmax(0, 1fr); padding: 0.35rem 0; } }
`;
