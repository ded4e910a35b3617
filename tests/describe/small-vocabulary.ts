/** Says something of a vocabulary as a whole, and then whatever a test adds. */
export function writeVocabularyTurtle(terms: string, version = '1.2.0'): string {
  return `
@prefix ex: <https://w3id.org/communique/ns#> .
@prefix schema: <http://schema.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix vann: <http://purl.org/vocab/vann/> .
@prefix vs: <http://www.w3.org/2003/06/sw-vocab-status/ns#> .
<https://w3id.org/communique/ns> a owl:Ontology ;
  dcterms:title "Small"@en , "小"@ja ; dcterms:description "A small one"@en ;
  dcterms:publisher <https://w3id.org/communique/#maintainers> ;
  dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/> ;
  dcterms:created "2026-01-01" ; dcterms:issued "2026-02-01" ; dcterms:modified "2026-03-01" ;
  dcterms:bibliographicCitation "Nobody: Small, version ${version}" ;
  owl:versionInfo "${version}" ; owl:versionIRI <https://w3id.org/communique/ns/${version}> ;
  vann:preferredNamespacePrefix "ex" ; vann:preferredNamespaceUri "https://w3id.org/communique/ns#" ;
  vs:term_status "testing" .
<https://w3id.org/communique/#maintainers> schema:name "Nobody"@en .
${terms}`;
}

/** A class and a property, with all that a page shows. */
export const TERMS = `
ex:Meeting a owl:Class ;
  rdfs:label "meeting"@en , "会合"@ja ; rdfs:comment "One round"@en , "一回"@ja ;
  skos:scopeNote "Link it with ex:host"@en ; skos:example "First round" ;
  rdfs:subClassOf schema:Event ; owl:disjointWith ex:Person ;
  rdfs:seeAlso <https://other.example/Event> ; owl:equivalentClass schema:PublicationEvent ;
  vs:term_status "testing" .
ex:host a owl:ObjectProperty ;
  rdfs:label "host"@en ; rdfs:comment "Who hosts"@en ;
  schema:domainIncludes ex:Meeting , schema:Event ; rdfs:range schema:Person ;
  vs:term_status "stable" .
`;
