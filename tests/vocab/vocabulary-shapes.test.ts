import { readdirSync } from 'node:fs';
import { DataFactory, type Store, type Term } from 'n3';
import { Validator } from 'shacl-engine';
import { describe, expect, test } from 'vitest';
import { languagesOf, parseTurtle, readVocab } from './read-turtle.ts';

const SH = 'http://www.w3.org/ns/shacl#';
const shapes = parseTurtle(readVocab('shapes/vocabulary.ttl'));
const validator = new Validator(shapes, { factory: DataFactory });

const NS = readVocab('ns.ttl');
const CODES = readVocab('codes.ttl');
const KEPT = readdirSync(new URL('../../vocab/versions/', import.meta.url));

/** The local name of the node shape to which a shape belongs. */
function nameOf(shape: Term | undefined): string {
  if (shape === undefined) return 'unknown';
  if (shape.termType === 'NamedNode') return shape.value.replace(/^.*#/, '');
  return nameOf(shapes.getSubjects(`${SH}property`, shape, null)[0]);
}

async function findingsIn(graph: Store): Promise<string[]> {
  const { results } = await validator.validate({ dataset: graph });
  return [...new Set(results.map(({ shape }) => nameOf(shape.ptr.term as Term)))].sort();
}

/** Replaces the first place where a text stands; fails when there is none. */
function plant(text: string, good: string | RegExp, bad: string): Store {
  const planted = text.replace(good, () => bad);
  expect(planted).not.toBe(text);
  return parseTurtle(planted);
}

describe('shapes/vocabulary.ttl', () => {
  test.each([
    ['ns.ttl', NS],
    ['codes.ttl', CODES],
    ...KEPT.flatMap((version) =>
      ['ns', 'codes'].map((name) => [
        `versions/${version}/${name}.ttl`,
        readVocab(`versions/${version}/${name}.ttl`),
      ]),
    ),
  ])('accepts %s', async (_, text) => {
    expect(await findingsIn(parseTurtle(text ?? ''))).toEqual([]);
  });

  test.each([
    ['no title in Japanese', / , "政府間対話語彙"@ja/, '', 'Ontology'],
    ['a description in no language', /backs a statement\."@en/, 'backs a statement."', 'Ontology'],
    ['no licence', /^ {2}dcterms:license .*\n/m, '', 'Ontology'],
    ['no creator', /^ {2}dcterms:creator .*\n/m, '', 'Ontology'],
    ['no publisher', /^ {2}dcterms:publisher .*\n/m, '', 'Ontology'],
    ['a publisher without a name', /^ {2}schema:name .*\n/m, '  rdfs:comment "nobody" .\n', 'Ontology'],
    ['no day of creation', /^ {2}dcterms:created .*\n/m, '', 'Ontology'],
    ['no day on which it came out', /^ {2}dcterms:issued .*\n/m, '', 'Ontology'],
    ['no day of the last change', /^ {2}dcterms:modified .*\n/m, '', 'Ontology'],
    [
      'a change before it was made',
      /dcterms:modified "[0-9-]+"/,
      'dcterms:modified "1999-01-01"',
      'Ontology',
    ],
    ['nothing to cite', /^ {2}dcterms:bibliographicCitation .*\n/m, '', 'Ontology'],
    ['a version without a number', /owl:versionInfo "[^"]+"/, 'owl:versionInfo "new"', 'Ontology'],
    ['no version IRI', /^ {2}owl:versionIRI .*\n/m, '', 'Ontology'],
    [
      'a version IRI that is the IRI',
      /owl:versionIRI <[^>]+>/,
      'owl:versionIRI <https://w3id.org/communique/ns>',
      'Ontology',
    ],
    ['no prefix', /^ {2}vann:preferredNamespacePrefix .*\n/m, '', 'Ontology'],
    [
      'another namespace',
      'vann:preferredNamespaceUri "https://w3id.org/communique/ns#"',
      'vann:preferredNamespaceUri "https://w3id.org/other#"',
      'Ontology',
    ],
    ['no status of the whole', '  vs:term_status "testing" ;\n  rdfs:seeAlso', '  rdfs:seeAlso', 'Ontology'],
    ['an unknown status', 'vs:term_status "testing" .', 'vs:term_status "nice" .', 'Term'],
    ['a term that nobody defines', 'rdfs:isDefinedBy <https://w3id.org/communique/ns> ; ', '', 'Term'],
    [
      'a term that somebody else defines',
      'rdfs:isDefinedBy <https://w3id.org/communique/ns> ;',
      'rdfs:isDefinedBy <http://schema.org/> ;',
      'Term',
    ],
    ['a term without a label', /^ {2}rdfs:label "meeting".*\n/m, '', 'Described'],
    ['a term with one language', ' , "会合"@ja', '', 'Described'],
    ['two labels in a language', '"会合"@ja', '"会合"@ja , "round"@en', 'Described'],
    ['a term without a meaning', /^ {2}rdfs:comment\n.*\n.*\n/m, '', 'Described'],
    ['a term without an example', /^ {2}skos:example .*\n/m, '', 'Described'],
    ['a class in small letters', 'cmq:Meeting a owl:Class', 'cmq:meeting a owl:Class', 'Class'],
    ['a property in capitals', 'cmq:host a owl:ObjectProperty', 'cmq:Host a owl:ObjectProperty', 'Property'],
    ['two domains', 'rdfs:domain cmq:Meeting', 'rdfs:domain cmq:Meeting , cmq:Outcome', 'DomainAndRange'],
    ['two ranges', 'rdfs:range schema:Place', 'rdfs:range schema:Place , schema:Thing', 'DomainAndRange'],
    ['a property of nothing', /^ {2}rdfs:domain .*\n/m, '', 'DomainAndRange'],
    [
      'an inverse',
      'cmq:host a owl:ObjectProperty ;',
      'cmq:host a owl:ObjectProperty ; owl:inverseOf cmq:party ;',
      'DomainAndRange',
    ],
    [
      'a property of both kinds',
      'cmq:host a owl:ObjectProperty',
      'cmq:host a owl:DatatypeProperty , owl:ObjectProperty',
      'OneKind',
    ],
    ['a term without a kind', '# ---', 'cmq:stray rdfs:label "stray"@en .\n# ---', 'Ours'],
  ] as const)('finds in the vocabulary: %s', async (_, good, bad, finding) => {
    expect(await findingsIn(plant(NS, good, bad))).toEqual([finding]);
  });

  test.each([
    ['schema:Event rdfs:label "event"@en ; a rdfs:Class .', ['Ours']],
    ['schema:Event rdfs:subClassOf cmq:Meeting .', ['Class']],
    ['schema:location rdfs:domain cmq:Meeting .', ['Property']],
    ['schema:Event a owl:Class .', ['Class', 'Described', 'Term']],
    ['schema:Event owl:equivalentClass cmq:Meeting ; a rdfs:Class .', ['Ours']],
  ])('finds what is said in the namespace of somebody else: %s', async (line, findings) => {
    expect(await findingsIn(parseTurtle(`${NS}\n${line}`))).toEqual(findings);
  });

  test.each([
    ['a list without a title', /^ {2}dcterms:title "Roles.*\n/m, '', 'Scheme'],
    [
      'a list in capitals',
      'code:role a skos:ConceptScheme',
      'code:role a skos:ConceptScheme . code:Role a skos:ConceptScheme',
      'Scheme',
    ],
    ['a code without a label', /^ {2}skos:prefLabel .*\n/m, '', 'Code'],
    ['a code without a meaning', /^ {2}skos:definition\n.*\n.*\n/m, '', 'Code'],
    ['a code without a notation', / {2}skos:notation "[^"]+" ;/, '', 'Code'],
    ['a code of an unknown list', 'skos:inScheme code:role', 'skos:inScheme code:nothing', 'Code'],
    [
      'a code without a status',
      /( ; vs:term_status "testing" \.\n\ncode:role-co-host)/,
      ' .\n\ncode:role-co-host',
      'Term',
    ],
  ] as const)('finds in the code lists: %s', async (_, good, bad, finding) => {
    const found = await findingsIn(plant(CODES, good, bad));
    expect(found).toContain(finding);
  });

  test('says in English what to do about whatever it finds', () => {
    const checks = shapes.getSubjects(`${SH}path`, null, null);
    const silent = checks.filter((shape) => languagesOf(shapes, shape, `${SH}message`).join() !== 'en');
    expect(silent).toEqual([]);
  });

  test('needs no SPARQL', () => expect(shapes.getQuads(null, `${SH}sparql`, null, null)).toEqual([]));
});
