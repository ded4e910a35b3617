/** How pages look on paper; after all other styles, which it overrules. */
export const PRINT_STYLE = `@media print {
  :root { color-scheme: light; }
  @page { margin: 16mm 14mm; }
  .top nav, .trail, .skip, .language, .find, .search, .filters, .rounds, .letters, .run, .why, #search-hint, .bottom p:first-child:not(:last-child) { display: none; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  a, a:visited { color: inherit; }
  .passages > li:first-child a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 0.85em; overflow-wrap: anywhere; }
  h1, h2, h3, dt, summary { break-after: avoid; }
  .facts > div, .numbers, .cite, .legend, figcaption, .participations li, .outcomes > li, .meetings li, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide, .picture .drawing, .picture .table { overflow: visible; max-height: none; }
  .number { white-space: nowrap; }
  .picture .drawing > svg { min-width: 0; max-width: 100%; zoom: 0.75; }
  :target { background: none; outline: none; }
}
`;
