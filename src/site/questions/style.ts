/** For the page of questions. */
export const QUESTIONS_STYLE = `.answer { margin: 0.5rem 0; }
.answer td { overflow-wrap: anywhere; min-width: 7rem; }
.answer .number { min-width: 0; }
.question summary { cursor: pointer; min-height: 1.5rem; }
.question pre { overflow-x: auto; white-space: pre-wrap; padding: 0.75rem 1rem; background: var(--raised); border-radius: 6px; }
.note { padding: 0.5rem 1rem; border-left: 4px solid var(--warn); background: var(--raised); }
.run { display: inline-block; padding: 0.25rem 0.9rem; border: 1px solid var(--accent); border-radius: 999px; font-weight: 600; text-decoration: none; }
`;
