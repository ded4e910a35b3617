/** The one stylesheet of all pages: light and dark, fonts of the system, no request to anybody else. */
export const STYLE = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfdfc, #16181b);
  --raised: light-dark(#f3f4f2, #202328);
  --line: light-dark(#d9dbd6, #383d44);
  --ink: light-dark(#1c1f23, #e7e8e6);
  --soft: light-dark(#555b63, #a9b0b8);
  --link: light-dark(#0b57a4, #8ab8f0);
  --visited: light-dark(#6a3d9a, #c3a6ef);
  --accent: light-dark(#0e6b5c, #6fd0bd);
  --warn: light-dark(#8a4b00, #f0b768);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto;
  padding: 0 1rem;
  max-width: 72rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK JP", "Hiragino Sans", sans-serif;
  overflow-wrap: break-word;
}
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:visited { color: var(--visited); }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
:target { scroll-margin-top: 1rem; background: var(--raised); outline: 2px solid var(--accent); outline-offset: 4px; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.5rem, 1.1rem + 2vw, 2.25rem); margin: 0.5rem 0; }
h2 { font-size: 1.3rem; margin: 2.25rem 0 0.75rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 0 0 0.25rem; }
p { margin: 0.5rem 0; }
ul, ol { padding-left: 1.4rem; margin: 0.5rem 0; }
:lang(ja) { line-break: strict; word-break: auto-phrase; }
html:lang(ja) body { font-family: system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif; }
small, .by, .names, .more, .post { color: var(--soft); font-size: 0.9rem; }
.skip { position: absolute; left: -100rem; padding: 0.5rem 1rem; background: var(--raised); }
.skip:focus { left: 1rem; top: 0.5rem; z-index: 1; }

.top { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1.5rem; padding: 0.9rem 0 0.6rem; border-bottom: 3px solid var(--accent); }
.site { font-weight: 700; font-size: 1.15rem; text-decoration: none; }
.site, .site:visited { color: var(--ink); }
.top ul, .trail ol { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; }
.top li a { display: inline-block; padding: 0.3rem 0; text-decoration: none; }
.top li a, .top li a:visited { color: var(--link); }
.top li a:hover, .top li a[aria-current] { text-decoration: underline; text-decoration-thickness: 2px; }
.top li a[aria-current] { color: var(--ink); font-weight: 600; }
.language { padding: 0.3rem 0; font-size: 0.95rem; }
.ours { margin: 0.25rem 0; color: var(--soft); font-size: 0.9rem; }
.ours::before { content: "✎ " / ""; }
.trail { margin: 0.75rem 0 0; font-size: 0.9rem; color: var(--soft); }
.trail ol { gap: 0; }
.trail li + li::before { content: "›"; margin: 0 0.5rem; }
.bottom { margin: 3rem 0 1.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.9rem; }

.names { display: block; }
.lead { font-size: 1.1rem; max-width: 46rem; }
main p, main li { max-width: 56rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 0.75rem 2rem; margin: 1.25rem 0; }
.facts dt { color: var(--soft); font-size: 0.85rem; }
.facts dd { margin: 0; }
.facts p { margin: 0; }
.rounds { display: flex; flex-wrap: wrap; gap: 0 2rem; padding: 0.25rem 0.9rem; background: var(--raised); border-radius: 6px; }
.delegations { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; align-items: start; }
.delegation { padding: 0.9rem 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; }
.participations { list-style: none; padding: 0; margin: 0.5rem 0; }
.participations li { padding: 0.2rem 0; }
.post { display: block; }
.role { display: inline-block; margin-right: 0.5rem; padding: 0 0.45rem; border: 1px solid var(--accent); border-radius: 999px; color: var(--accent); font-size: 0.8rem; font-weight: 600; line-height: 1.5; }
.role.differs, .basis { color: var(--warn); border-color: var(--warn); }
.basis { margin-left: 0.4rem; }
.basis::before { content: "· "; }
.refs { line-height: 0; font-size: 0.7rem; margin-left: 0.15rem; }
/* A number right after a link is far enough from it to be hit. */
a + .refs { margin-left: 0.5rem; }
a + .role { margin-left: 0.4rem; }
.refs a { padding: 0 0.1rem; text-decoration: none; }
.outcomes > li, .doubts > li, .sources > li { margin: 0 0 0.9rem; }
.topics { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 0.9rem; padding: 0; margin: 0.25rem 0 0; font-size: 0.9rem; }
.topics li::before { content: "#"; color: var(--soft); }
.by { margin: 0.15rem 0; }
.passages { font-size: 0.9rem; color: var(--soft); padding-left: 2rem; }
.plain { list-style: none; padding: 0; }
.things { columns: 22rem; column-gap: 2.5rem; }
.things li, .columns li { break-inside: avoid; padding: 0.2rem 0; }
.columns { columns: 18rem; column-gap: 2rem; }
.meetings { list-style: none; padding: 0; }
.meetings li { padding: 0.35rem 0; border-bottom: 1px solid var(--line); max-width: none; }
.when { display: inline-block; min-width: 13rem; margin-right: 1rem; color: var(--soft); font-size: 0.9rem; font-variant-numeric: tabular-nums; }
.numbers { list-style: none; display: flex; flex-wrap: wrap; gap: 0.75rem; padding: 0; margin: 1.5rem 0; }
.numbers a { display: block; padding: 0.6rem 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; text-decoration: none; }
.numbers b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-size: 0.85rem; font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.9em; }
.hash { font-size: 0.75rem; word-break: break-all; }
.cite { margin-top: 1.25rem; padding: 0.75rem 1rem; background: var(--raised); border-radius: 6px; }

@media (max-width: 40rem) {
  .when { display: block; }
  .top ul { gap: 0 0.9rem; font-size: 0.95rem; }
  .numbers li { flex: 1 1 7rem; }
  .stacked thead { position: absolute; left: -100rem; }
  .stacked tr { display: block; padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
  .stacked td { display: block; padding: 0.1rem 0; border: 0; text-align: left; }
  .stacked td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); font-size: 0.85rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
