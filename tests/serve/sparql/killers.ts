const repeat = (count: number, text: string) => text.repeat(count);

/** Queries that break an engine, or keep it busy for ever; name and query. */
export const KILLERS: readonly (readonly [name: string, query: string])[] = [
  [
    'a cross product with CONTAINS',
    'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONTAINS(STR(?a), STR(?l))) }',
  ],
  ['a path that goes everywhere', 'SELECT * { ?s (!<x:y>|^!<x:y>)* ?o . ?a (!<x:y>|^!<x:y>)* ?b }'],
  ['a sorted cross product', 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i'],
  ['GROUP_CONCAT of a cross product', 'SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'],
  ['a bomb of CONCAT', bomb(9)],
  ['a bomb of CONCAT that just fits', bomb(7)],
  [
    'values to the power of nine',
    `SELECT * { ${Array.from({ length: 9 }, (_, i) => values(i)).join(' ')} } ORDER BY ?v0`,
  ],
  ['a constructed cross product', 'CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'],
  ['20,000 braces', `SELECT * ${repeat(20_000, '{')} ?s ?p ?o ${repeat(20_000, '}')}`],
  ['20,000 parentheses', `ASK { FILTER(${repeat(20_000, '(')}1${repeat(20_000, ')')}) }`],
  ['1,000 braces', `SELECT * ${repeat(1_000, '{')} ?s ?p ?o ${repeat(1_000, '}')}`],
  ['3,000 negations', `ASK { FILTER(${repeat(3_000, '!')}true) }`],
  ['a sum of 3,000', `ASK { FILTER(1${repeat(3_000, '+1')}) }`],
  ['3,000 unions', `SELECT * { ${repeat(700, '{ ?s ?p ?o } UNION ')} { ?s ?p ?o } }`],
  ['backtracking', `SELECT * { ?s ?p ?o FILTER(REGEX("${repeat(40, 'a')}!", "^(a+)+$")) }`],
  ['SERVICE', 'SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }'],
  ['SERVICE SILENT', 'SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }'],
  ['FROM another host', 'SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }'],
  ['100 patterns', patterns(100)],
  ['118 patterns', patterns(118)],
  ['150 patterns', patterns(150)],
  ['a path of 2,000 steps', `SELECT * { ?s ${repeat(1_999, '<x:y>/')}<x:y> ?o }`],
  ['a path of 490 steps', `SELECT * { ?s ${repeat(489, '<x:y>/')}<x:y> ?o }`],
  ['60 nested OPTIONAL', `SELECT * { ?s ?p ?o ${repeat(60, 'OPTIONAL { ?s ?p ?o ')}${repeat(60, '}')} }`],
  ['150 nested OPTIONAL', `SELECT * { ?s ?p ?o ${repeat(150, 'OPTIONAL { ?s ?p ?o ')}${repeat(150, '}')} }`],
];

function bomb(rounds: number): string {
  const grow = (i: number) => `BIND(CONCAT(${Array(10).fill(`?x${i}`).join(', ')}) AS ?x${i + 1})`;
  return `SELECT ?x${rounds} { BIND("aaaaaaaaaa" AS ?x0) ${Array.from({ length: rounds }, (_, i) => grow(i)).join(' ')} }`;
}

function values(i: number): string {
  return `VALUES ?v${i} { 1 2 3 4 5 6 7 8 9 10 }`;
}

function patterns(count: number): string {
  return `SELECT * { ${Array.from({ length: count }, (_, i) => `?s ?p${i} ?o${i} .`).join(' ')} }`;
}
