/** For what says why: a word at the end of a fact, far enough from numbers of passages to be hit, and small print when it is opened. */
export const WHY_STYLE = `.why { display: inline-block; vertical-align: top; margin-left: 0.75rem; font-size: 0.8rem; color: var(--soft); }
p + .why { margin-left: 0; }
.why[open] { display: block; margin: 0.25rem 0 0.5rem; padding: 0 0.75rem 0.25rem; border-left: 3px solid var(--line); max-width: 100%; }
.why summary { cursor: pointer; min-height: 1.5rem; min-width: 1.5rem; text-decoration: underline dotted; text-underline-offset: 0.2em; list-style: none; }
.why summary::-webkit-details-marker { display: none; }
.why summary:hover { color: var(--ink); }
.why summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.why dl, .why p { margin: 0.25rem 0; }
.why dt { margin-top: 0.35rem; }
.why dd { margin: 0 0 0 1rem; white-space: pre-line; }
.why code, .why kbd { font-size: 0.95em; overflow-wrap: anywhere; unicode-bidi: isolate; color: var(--ink); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { .why:not([open]) { display: none; } }
`;
