import { DataFactory, type Store } from 'n3';
import { Validator } from 'shacl-engine';
import { describe, expect, test } from 'vitest';
import { parseTurtle, readVocab } from './read-turtle.ts';

const PREFIXES = '@prefix schema: <http://schema.org/> .\n';

const EVENT = `${PREFIXES}<#it> a schema:Event ; schema:name "Round" ; schema:startDate "2013-05-09" ; schema:url "https://x.example/" ;
  schema:eventStatus "https://schema.org/EventScheduled" ; schema:organizer <#a> ; schema:location <#p> .
<#a> a schema:Organization ; schema:name "A" .
<#p> a schema:Place ; schema:name "P" ; schema:address <#address> .
<#address> a schema:PostalAddress ; schema:addressCountry "JP" .
`;

const DATASET = `${PREFIXES}<#d> a schema:Dataset ; schema:name "Data" ; schema:url "https://x.example/" ; schema:identifier "d" ; schema:version "1" ;
  schema:description "Fifty characters at least are what is asked for here, so." ;
  schema:license "https://creativecommons.org/licenses/by/4.0/" ; schema:isAccessibleForFree true ;
  schema:dateModified "2026-11-25" ; schema:temporalCoverage "2013-05-09/2013-12-31" ;
  schema:creator <#a> ; schema:publisher <#a> ; schema:includedInDataCatalog <#c> ; schema:distribution <#f> .
<#a> a schema:Organization ; schema:name "A" ; schema:identifier "https://a.example/" ; schema:contactPoint <#desk> .
<#desk> a schema:ContactPoint ; schema:name "Desk" ; schema:email "desk@a.example" .
<#c> a schema:DataCatalog ; schema:name "All" ; schema:description "All of it" ; schema:publisher <#a> ; schema:dataset <#d> .
<#f> a schema:DataDownload ; schema:contentUrl "https://x.example/f" ; schema:encodingFormat "text/turtle" ;
  schema:name "Turtle" ; schema:description "All statements" .
`;

const TRAIL = `${PREFIXES}<#t> a schema:BreadcrumbList ; schema:itemListElement <#one> , <#two> .
<#one> a schema:ListItem ; schema:position 1 ; schema:name "Top" ; schema:item <#page> .
<#two> a schema:ListItem ; schema:position 2 ; schema:name "Here" .
`;

/** Severities of what is found, but for what is only nice to have. */
async function judge(shapes: string, graph: Store): Promise<string[]> {
  const validator = new Validator(parseTurtle(readVocab(`shapes/${shapes}.ttl`)), { factory: DataFactory });
  const { results } = await validator.validate({ dataset: graph });
  const severities = results.map(({ severity }) => severity.value.replace(/^.*#/, ''));
  return [...new Set(severities.filter((severity) => severity !== 'Info'))].sort();
}

describe.each([
  ['google-event', EVENT],
  ['google-dataset', DATASET],
  ['google-breadcrumb', TRAIL],
])('shapes/%s.ttl', (name, text) => {
  test('accepts what has all that is asked for', async () => {
    expect(await judge(name, parseTurtle(text))).toEqual([]);
  });
});

test.each([
  ['google-event', EVENT, 'schema:name "Round" ;', '', 'Violation'],
  ['google-event', EVENT, '"2013-05-09"', '"2013-05"', 'Violation'],
  ['google-event', EVENT, '"2013-05-09"', '"2013-05-09T00:00"', 'Warning'],
  ['google-event', EVENT, '; schema:location <#p>', '', 'Violation'],
  ['google-event', EVENT, '; schema:address <#address>', '', 'Violation'],
  ['google-event', EVENT, '; schema:addressCountry "JP"', '', 'Violation'],
  ['google-event', EVENT, '<#p> a schema:Place', '<#p> a schema:City', 'Violation'],
  ['google-event', EVENT, 'https://schema.org/EventScheduled', 'http://schema.org/EventScheduled', 'Warning'],
  ['google-event', EVENT, 'schema:organizer <#a> ;', '', 'Warning'],
  ['google-event', EVENT, 'schema:url "https://x.example/" ;', '', 'Warning'],
  ['google-dataset', DATASET, 'schema:name "Data" ;', '', 'Violation'],
  ['google-dataset', DATASET, 'Fifty characters at least are', 'Few', 'Violation'],
  ['google-dataset', DATASET, 'Fifty', 'x'.repeat(5_000), 'Violation'],
  ['google-dataset', DATASET, 'schema:contentUrl "https://x.example/f" ;', '', 'Violation'],
  ['google-dataset', DATASET, '"text/turtle"', '"Turtle"', 'Violation'],
  ['google-dataset', DATASET, 'by/4.0/', 'by/', 'Warning'],
  ['google-dataset', DATASET, '2013-05-09/2013-12-31', 'May 2013', 'Warning'],
  ['google-dataset', DATASET, 'schema:creator <#a> ;', '', 'Warning'],
  ['google-dataset', DATASET, '; schema:identifier "https://a.example/"', '', 'Warning'],
  ['google-dataset', DATASET, '<#a> a schema:Organization ;', '<#a> a schema:Person ;', 'Warning'],
  ['google-dataset', DATASET, '; schema:email "desk@a.example"', '', 'Warning'],
  ['google-dataset', DATASET, '; schema:description "All of it"', '', 'Warning'],
  ['google-dataset', DATASET, '; schema:description "All statements"', '', 'Warning'],
  ['google-breadcrumb', TRAIL, ' , <#two>', '', 'Violation'],
  ['google-breadcrumb', TRAIL, '; schema:name "Top"', '', 'Violation'],
  ['google-breadcrumb', TRAIL, 'schema:position 1 ;', '', 'Violation'],
  ['google-breadcrumb', TRAIL, ' ; schema:item <#page>', '', 'Violation'],
])('shapes/%s.ttl finds that %#: something is missing or wrong', async (name, text, good, bad, severity) => {
  expect(text.split(good)).toHaveLength(2);
  expect(await judge(name, parseTurtle(text.replace(good, bad)))).toEqual([severity]);
});
