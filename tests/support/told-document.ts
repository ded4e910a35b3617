import fc from 'fast-check';
import type { Origin, Sink } from '../../src/sinks/sink.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { parseLanguageTag } from '../../src/terms/language.ts';
import type { Term } from '../../src/terms/namespace.ts';
import { cmq, dcterms, edtfs, org, schema, skos, xsd } from '../../src/terms/vocabularies.ts';

export const BASE = makeIri('https://communique.example/');
export const DOCUMENT = makeIri(`${BASE}meeting/m-1/`);

/** A statement as a test states it. */
type Statement =
  | { readonly link: string; readonly of: Term }
  | { readonly term: Term; readonly of: Term }
  | { readonly text: string; readonly language: string; readonly of: Term }
  | { readonly plain: string; readonly of: Term }
  | { readonly typed: string; readonly datatype: Term; readonly of: Term }
  | { readonly inverse: string; readonly of: Term };

export interface Resource {
  readonly subject: string;
  readonly types: readonly Term[];
  readonly statements: readonly Statement[];
}

const FROM: Origin = { name: 'test.rule', field: 'id', rule: 'Only for tests' };

/** Tells a sink a document, statement by statement, with those of one predicate one after the other. */
export function tellDocument(sink: Sink, resources: readonly Resource[], document = DOCUMENT): void {
  sink.openDocument(document);
  for (const { subject, types, statements } of resources) {
    sink.resource(makeIri(subject), types, FROM);
    for (const statement of groupByPredicate(statements)) tellStatement(sink, statement);
  }
  sink.closeDocument();
}

function groupByPredicate(statements: readonly Statement[]): Statement[] {
  const order = [...new Set(statements.map(({ of }) => of))];
  const seen = new Set<string>();
  return order
    .flatMap((predicate) => statements.filter(({ of }) => of === predicate))
    .filter((statement) => {
      const key = JSON.stringify(statement);
      return seen.has(key) ? false : seen.add(key);
    });
}

function tellStatement(sink: Sink, statement: Statement): void {
  const { of } = statement;
  if ('link' in statement) sink.link(of, makeIri(statement.link), FROM);
  else if ('term' in statement) sink.term(of, statement.term, FROM);
  else if ('text' in statement)
    sink.text(of, statement.text, parseLanguageTag(statement.language) as never, FROM);
  else if ('plain' in statement) sink.plain(of, statement.plain, FROM);
  else if ('typed' in statement) sink.typed(of, statement.typed, statement.datatype, FROM);
  else sink.inverse(of, makeIri(statement.inverse), FROM);
}

/** Texts that formats have stumbled over. */
export const HARD_TEXTS: readonly string[] = [
  '"',
  '\\',
  'ends with \\',
  '"""',
  "'''",
  'a\nb\rc\td',
  '\u0008\u000c',
  '</script><!--',
  ']]>',
  '&amp; <b> "x" \'y\'',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is the point
  '${x} {{x}} %s',
  '日本語 حوار हिन्दी',
  '\u2028\u2029\ufeff',
  '👩‍👩‍👧 e\u0301',
  ' @en . <http://e/s> <http://e/p> <http://e/o> .',
];

/** Characters that XML 1.0 cannot hold are refused before any sink; the rest is fair. */
const text = fc.oneof(
  fc.constantFrom(...HARD_TEXTS.map((hard) => hard.replaceAll('\b', '').replaceAll('\f', ''))),
  fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((value) => value.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')),
);

const local = fc.constantFrom(
  'it',
  'outcome-1',
  'x',
  'a-',
  'a.b',
  'a/b',
  "o'clock",
  '1',
  'a%20b',
  'UPPER',
  'ärger',
  'a:b',
);
const ours = local.map((name) => `${DOCUMENT}#${name}`);
const elsewhere = fc.constantFrom(
  `${BASE}topic/norms/#it`,
  BASE,
  `${BASE}a:b/c`,
  `${BASE}/double`,
  `${BASE}?q=1`,
  `${BASE}1/x`,
  `${BASE}topic/../x`,
  'https://example.org/日本?a=b&c=d#é',
  'https://communique.example',
  'urn:isbn:0451450523',
  'mailto:a@b.example',
);
const language = fc.constantFrom('en', 'ja', 'zh-Hant-TW', 'de-1996');

const LINKS = [schema.about, cmq.evidence, schema.location, skos.related];
const TEXTS = [schema.name, skos.definition, cmq.asNamed];

/** Any statement that a mapper may tell; texts with one predicate have one value a language, as in records. */
const statement: fc.Arbitrary<Statement> = fc.oneof(
  fc.record({ of: fc.constantFrom(...LINKS), link: fc.oneof(ours, elsewhere) }),
  fc.record({
    of: fc.constantFrom(cmq.status, dcterms.type),
    term: fc.constantFrom(schema.Event, cmq.Meeting),
  }),
  fc.record({ of: fc.constantFrom(...TEXTS), text, language }),
  fc.record({ of: fc.constantFrom(schema.identifier, skos.notation, schema.alternateName), plain: text }),
  fc.record({
    of: fc.constant(schema.startDate),
    typed: fc.constantFrom('2013-05-09', '2018-07'),
    datatype: fc.constantFrom(xsd.date, xsd.gYearMonth, xsd.gYear),
  }),
  fc.record({
    of: fc.constant(schema.position),
    typed: fc.constantFrom('1', '-5', '007', '0', '12345678901234567890', '+1'),
    datatype: fc.constant(xsd.integer),
  }),
  fc.record({
    of: fc.constant(cmq.completeList),
    typed: fc.constantFrom('true', 'false', '1'),
    datatype: fc.constant(xsd.boolean),
  }),
  fc.record({ of: fc.constant(cmq.edtf), typed: text, datatype: fc.constant(edtfs.EDTF) }),
  fc.record({ of: fc.constant(org.headOf), inverse: elsewhere.filter((iri) => iri.includes('topic/norms')) }),
);

const types = fc.subarray([cmq.Meeting, schema.Event, skos.Concept]);

/** Documents of any shape: parts that are linked, or not, before and after they are told, and in circles. */
export const anyDocument: fc.Arbitrary<Resource[]> = fc
  .uniqueArray(fc.oneof(ours, elsewhere), { minLength: 1, maxLength: 5 })
  .chain((subjects) =>
    fc.tuple(
      ...subjects.map((subject) =>
        fc.record({
          subject: fc.constant(subject),
          types,
          statements: fc.array(statement, { minLength: 1, maxLength: 8 }),
        }),
      ),
    ),
  );
