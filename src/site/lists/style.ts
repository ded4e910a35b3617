/** For the controls above lists. */
export const LISTS_STYLE = `.filters fieldset { margin: 0.5rem 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: end; padding: 0.6rem 0.9rem; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; }
.filters fieldset p { margin: 0; flex: 1 1 8rem; max-width: 16rem; min-width: 0; }
.filters fieldset p:last-child { flex: none; }
.filters legend { padding: 0 0.4rem; color: var(--soft); font-size: 0.85rem; }
.filters label { display: block; color: var(--soft); font-size: 0.85rem; }
.filters select { width: 100%; text-overflow: ellipsis; }
#list h2 { margin: 1.5rem 0 0.25rem; font-size: 1.1rem; }
#list [hidden] { display: none; }
@media (scripting: none) { .filters { display: none; } }
@media print { .filters { display: none; } }
`;
