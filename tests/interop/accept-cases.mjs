/**
 * What clients send as Accept. The first are those of real programs, as they were measured; the others are what
 * RFC 9110 allows.
 *
 * `needs` names what a server must be able to do for exactly the answer that we prefer:
 * `hundredths`: tell differences of q below 0.1; `named-first`: of the same q, prefer what is named to a wildcard.
 *
 * @type {{ name: string, accept?: string, needs?: 'hundredths' | 'named-first' }[]}
 */
export const ACCEPT_CASES = [
  { name: 'rapper 2.0', accept: 'application/rdf+xml, text/rdf;q=0.6, */*;q=0.1' },
  {
    name: 'rdflib 6',
    accept: 'application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1',
  },
  { name: 'rdflib 6 for Turtle', accept: 'text/turtle,application/x-turtle, */*;q=0.1' },
  {
    name: 'Virtuoso crawler',
    accept:
      'application/rdf+xml; q=1.0, text/turtle; q=1.0, application/x-turtle; q=0.8, text/html; q=0.5, */*; q=0.1',
  },
  {
    name: 'Comunica',
    accept:
      'application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,text/turtle;q=0.6,application/rdf+xml;q=0.5,text/n3;q=0.35,application/xml;q=0.3,image/svg+xml;q=0.3,text/xml;q=0.3,text/html;q=0.2,application/xhtml+xml;q=0.18',
  },
  {
    name: 'Apache Jena',
    accept:
      'text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3',
  },
  { name: 'Firefox', accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' },
  {
    name: 'Chrome',
    accept:
      'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7',
  },
  { name: 'Safari', accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' },
  { name: 'curl, wget', accept: '*/*' },
  { name: 'a script for JSON', accept: 'application/json, text/javascript, */*; q=0.01' },
  { name: 'no Accept' },
  { name: 'an empty Accept', accept: '' },
  { name: 'Turtle', accept: 'text/turtle' },
  { name: 'JSON-LD', accept: 'application/ld+json' },
  { name: 'N-Triples', accept: 'application/n-triples' },
  { name: 'RDF/XML', accept: 'application/rdf+xml' },
  { name: 'HTML', accept: 'text/html' },
  { name: 'capitals', accept: 'Text/TURTLE;Q=0.9, TEXT/html;q=0.2' },
  { name: 'less liked first', accept: 'text/turtle;q=0.5,application/ld+json' },
  { name: 'a charset', accept: 'text/turtle;charset=utf-8' },
  { name: 'a profile', accept: 'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"' },
  {
    name: 'a profile with a comma and q',
    accept: 'application/ld+json;profile="a, b;q=0"; q=0.8, text/html;q=0.7',
  },
  { name: 'all but Turtle', accept: 'text/turtle;q=0, */*' },
  { name: 'all but HTML', accept: 'text/html;q=0.0, text/*;q=0.4' },
  { name: 'any text', accept: 'text/*' },
  { name: 'any application', accept: 'application/*' },
  {
    name: 'the specific one counts',
    accept: 'text/*;q=0.9, text/html;q=0.1, text/turtle;q=0.5, application/*;q=0.3',
  },
  { name: 'named beside a wildcard', accept: 'text/turtle, */*', needs: 'named-first' },
  {
    name: 'named beside a wildcard, with q',
    accept: 'application/rdf+xml;q=0.8, */*;q=0.8',
    needs: 'named-first',
  },
  { name: 'equally liked', accept: 'application/n-triples, application/ld+json' },
  { name: 'three decimals', accept: 'text/html;q=0.300, application/ld+json;q=0.900' },
  {
    name: 'hundredths apart',
    accept: 'text/turtle;q=0.84, application/n-triples;q=0.87',
    needs: 'hundredths',
  },
  { name: 'an alias', accept: 'application/x-turtle;q=0.9,text/html;q=0.3' },
  { name: 'XML of any kind', accept: 'application/xml' },
  { name: 'blanks everywhere', accept: ' text/html ;q=0.2 ,\tapplication/rdf+xml ; q=0.7 ' },
  { name: 'after q more', accept: 'application/n-triples;q=0.9;level=1, text/html;q=0.1' },
  { name: 'empty elements', accept: ',, text/turtle,, ' },
  { name: 'PDF', accept: 'application/pdf' },
  { name: 'PDF and an image', accept: 'application/pdf, image/*' },
  { name: 'nothing at all', accept: '*/*;q=0' },
  { name: '7.5 kB', accept: `${'application/x-none-of-ours;q=0.9, '.repeat(220)}application/ld+json;q=0.3` },
];

/** What no client should send: any answer but 5xx will do, in time. */
export const BROKEN_ACCEPTS = [
  'q=abc',
  'text/turtle;q=2',
  'text/turtle;q=abc',
  ';;;;',
  'text',
  '*',
  'text/turtle;q',
  'a/b;'.repeat(1800),
  'x/y,'.repeat(1800),
  `text/turtle${';a="'.repeat(900)}`,
  `${' '.repeat(7000)}text/turtle`,
];

/**
 * What a document's variants are worth to a client, by RFC 9110, section 12.5.1: an own reading of it, which shares
 * nothing with the configurations.
 *
 * An alias counts only when the type itself is not named.
 *
 * @param {string | undefined} accept
 * @param {readonly { extension: string, mediaType: string, aliases: readonly string[] }[]} variants best first
 * @returns {{ best: string[], preferred: string | undefined }} all that it likes best, and the one we prefer
 */
export function judge(accept, variants) {
  const ranges = splitAccept(accept ?? '');
  if (ranges.size === 0)
    return { best: variants.map(({ extension }) => extension), preferred: variants[0].extension };
  const judged = variants.map(({ extension, mediaType, aliases }) => {
    const named = [mediaType, ...aliases].map((type) => ranges.get(type)).find((q) => q !== undefined);
    const q = named ?? ranges.get(`${mediaType.split('/')[0]}/*`) ?? ranges.get('*/*') ?? 0;
    return { extension, q, isNamed: named !== undefined };
  });
  const top = Math.max(...judged.map(({ q }) => q));
  if (top === 0) return { best: [], preferred: undefined };
  const best = judged.filter(({ q }) => q === top);
  return {
    best: best.map(({ extension }) => extension),
    preferred: (best.find(({ isNamed }) => isNamed) ?? best[0]).extension,
  };
}

/** Reads letter by letter, since commas and semicolons may stand in quotes. */
function splitAccept(accept) {
  const ranges = new Map();
  for (const element of splitOutsideQuotes(accept, ',')) {
    const [type, ...parameters] = splitOutsideQuotes(element, ';').map((part) => part.trim().toLowerCase());
    if (type === '' || ranges.has(type)) continue;
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    ranges.set(type, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  return ranges;
}

function splitOutsideQuotes(text, separator) {
  const parts = [''];
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === separator && !isQuoted) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
