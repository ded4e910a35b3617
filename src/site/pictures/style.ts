/** Styles of the pictures: signs differ by shape and by what is written, never by colour alone. */
export const PICTURE_STYLE = `:root {
  --level-1: light-dark(#d5ebe5, #1f3f3a);
  --level-2: light-dark(#a3d4c8, #265850);
  --level-3: light-dark(#63b3a1, #2b6e63);
  --level-4: light-dark(#0e6b5c, #6fd0bd);
}
.picture { margin: 1rem 0 1.5rem; max-width: 46rem; }
.picture-timeline, .picture-rounds, .picture-plans { max-width: 60rem; }
.picture figcaption { margin-bottom: 0.5rem; }
.picture .drawing { padding: 0 6px; overflow-x: auto; }
.picture .drawing > svg { display: block; overflow: visible; }
.picture .wide > svg { min-width: 48rem; }
.picture .wider > svg { min-width: 96rem; }
.picture .drawing:focus-visible, .picture .table:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.picture text { fill: var(--ink); font-size: 12.5px; }
.picture .label, .picture .heading, .picture .aside, .picture .name, .picture .tie-count { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.picture .heading { font-size: 14px; font-weight: 700; }
.picture .aside { text-anchor: end; font-variant-numeric: tabular-nums; }
.picture .years text, .picture .heads text { fill: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; }
.picture .heads text, .picture .on, .picture .name, .picture .tie-count, .picture .doubt { text-anchor: middle; }
.picture .years text { text-anchor: middle; }
.picture .years .first { text-anchor: start; }
.picture .years line { stroke: var(--line); }
.picture .track { stroke: var(--line); stroke-dasharray: 2 4; }
.picture .held { fill: var(--accent); stroke: var(--paper); stroke-width: 1.5; }
.picture .held.within, .picture .sample .held.within { fill: var(--level-2); stroke: var(--accent); }
.picture .held.doubtful { fill: var(--paper); stroke: var(--accent); stroke-dasharray: 3 2; }
.picture .hollow { fill: var(--paper); stroke: var(--accent); stroke-width: 2; }
.picture .hollow.doubtful { stroke-dasharray: 3 2; }
.picture .window { fill: light-dark(#f7e4c8, #4a3512); stroke: var(--warn); stroke-width: 1; }
.picture .window.doubtful { stroke-dasharray: 3 2; }
.picture .gap { stroke: var(--warn); stroke-width: 3; }
.picture .made { stroke: var(--soft); stroke-width: 2; }
.picture .doubt { font-size: 11px; font-weight: 700; fill: var(--accent); }
.picture a:hover .held, .picture a:hover .hollow, .picture a:hover .made { stroke: var(--ink); stroke-width: 2.5; }
.picture .ground, .picture .unknown, .picture .question { fill: var(--raised); }
.picture .on { font-size: 11.5px; font-variant-numeric: tabular-nums; }
.picture rect.level-1, .picture rect.level-2, .picture rect.level-3, .picture rect.level-4, .picture rect.named, .picture rect.represented, .picture rect.unlisted { stroke: var(--paper); stroke-width: 2; }
.picture rect.level-1, .picture rect.represented { fill: var(--level-1); }
.picture rect.level-2 { fill: var(--level-2); }
.picture rect.level-3 { fill: var(--level-3); }
.picture rect.level-4, .picture rect.named { fill: var(--level-4); }
.picture rect.unlisted { fill: var(--paper); stroke: var(--line); stroke-width: 1; }
.picture text.level-4, .picture text.named { fill: light-dark(#ffffff, #10201d); }
.picture .tie { stroke: light-dark(#9aa6b2, #5d6873); }
.picture .party { fill: var(--accent); stroke: var(--paper); stroke-width: 1.5; }
.picture .name { font-size: 12px; }
.picture .tie-count { font-size: 11px; font-weight: 600; }
.picture .legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.1rem 1.25rem; margin: 0.5rem 0; padding: 0; color: var(--soft); font-size: 0.85rem; }
.picture .legend li { display: flex; gap: 0.4rem; align-items: baseline; }
.picture .sample { flex: none; align-self: center; overflow: visible; }
.picture .sample .tie { stroke-width: 4; }
.picture details { margin-top: 0.5rem; font-size: 0.9rem; }
.picture summary { cursor: pointer; color: var(--link); padding: 0.25rem 0; }
.picture .table { overflow: auto; max-height: 32rem; }
.picture table { font-size: 0.85rem; }
.picture th[scope="row"] { min-width: 12rem; font-weight: 400; color: var(--ink); }
.picture td { font-variant-numeric: tabular-nums; }
.picture .long { display: none; }
@media (min-width: 48rem) {
  .picture .long { display: inline; }
  .picture .cut { display: none; }
}
@media print { .picture details { display: none; } .picture { break-inside: avoid; } }
`;
