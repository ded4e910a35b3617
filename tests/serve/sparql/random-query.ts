import fc from 'fast-check';

const VARIABLES = ['?a', '?b', '?c', '?d'];
const TERMS = [
  'cmq:Meeting',
  'schema:name',
  '<place/tokyo/#it>',
  '"Tokyo"@en',
  '1',
  '"\\u0000"',
  'a:b',
  '[]',
  '()',
];

const term = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...VARIABLES) },
  { weight: 1, arbitrary: fc.constantFrom(...TERMS) },
);
const verb = fc.constantFrom(
  '?p',
  'a',
  'schema:name',
  'schema:name*',
  '(!a:b|^a:b)+',
  '^schema:superEvent/cmq:series',
);

const { expression, group } = fc.letrec<{ expression: string; group: string; part: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    term,
    fc.tuple(fc.constantFrom('!', '-', '', '+'), tie('expression')).map(([sign, of]) => `${sign}(${of})`),
    fc
      .tuple(tie('expression'), fc.constantFrom('+', '*', '&&', '||', '=', '<', 'IN'), tie('expression'))
      .map(([a, sign, b]) => `${a} ${sign} ${sign === 'IN' ? `(${b})` : b}`),
    fc
      .tuple(
        fc.constantFrom('STR', 'CONCAT', 'REGEX', 'IF', 'COALESCE', 'STRLEN'),
        fc.array(tie('expression'), { maxLength: 3 }),
      )
      .map(([name, of]) => `${name}(${of.join(', ')})`),
    tie('group').map((of) => `EXISTS ${of}`),
  ),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(term, verb, term).map((words) => `${words.join(' ')} .`),
    tie('expression').map((of) => `FILTER(${of})`),
    fc.tuple(tie('expression'), fc.constantFrom(...VARIABLES)).map(([of, name]) => `BIND(${of} AS ${name}x)`),
    tie('group').map((of) => `OPTIONAL ${of}`),
    tie('group').map((of) => `MINUS ${of}`),
    fc.tuple(tie('group'), tie('group')).map(([a, b]) => `${a} UNION ${b}`),
    fc.tuple(term, tie('group')).map(([name, of]) => `GRAPH ${name} ${of}`),
    tie('group').map((of) => `{ SELECT * ${of} }`),
    tie('group').map((of) => `SERVICE SILENT <http://127.0.0.1:9/> ${of}`),
  ),
  group: fc.array(tie('part'), { maxLength: 4 }).map((parts) => `{ ${parts.join(' ')} }`),
}));

const head = fc.oneof(
  fc.constantFrom(
    'SELECT *',
    'SELECT DISTINCT ?a ?b',
    'ASK',
    'DESCRIBE ?a',
    'CONSTRUCT { ?a ?p ?b }',
    'SELEC *',
  ),
  expression.map((of) => `SELECT (COUNT(${of}) AS ?n)`),
);
const tail = fc.constantFrom(
  '',
  'ORDER BY ?a',
  'GROUP BY ?a',
  'LIMIT 10',
  'OFFSET 3',
  'VALUES ?a { 1 }',
  '}',
);

/** A query over our vocabulary; some cannot be read, and some never end. */
export const query = fc.tuple(head, group, tail).map((parts) => parts.join(' '));
