import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import { PREFIXES, type Term } from '../terms/namespace.ts';
import { rdf } from '../terms/vocabularies.ts';
import { escapeXml } from '../terms/xml.ts';
import { Pieces } from './pieces.ts';
import type { Sink, Write } from './sink.ts';

/**
 * Writes RDF/XML, one file a document, a line a statement, with only the namespaces that are used.
 *
 * Every predicate of ours is a term of a vocabulary, so that its name is an XML name; addresses are written
 * whole. Characters that XML 1.0 cannot hold (C0) never reach a sink.
 */
export class RdfXmlSink implements Sink {
  readonly #write: Write;
  readonly #needed = new Set<string>(['rdf']);
  readonly #body = new Pieces();
  #after = '';
  #subject = '';
  #open = false;

  constructor(write: Write) {
    this.#write = write;
  }

  openDocument(): void {}

  resource(subject: Iri, types: readonly Term[]): void {
    this.#endResource();
    this.#subject = escapeXml(subject);
    this.#body.add(`  <rdf:Description rdf:about="${this.#subject}">\n`);
    this.#open = true;
    for (const type of types) this.term(rdf.type, type);
  }

  link(predicate: Term, object: Iri): void {
    this.#body.add(`    <${this.#name(predicate)} rdf:resource="${escapeXml(object)}"/>\n`);
  }

  term(predicate: Term, object: Term): void {
    this.link(predicate, object.iri);
  }

  text(predicate: Term, value: string, language: LanguageTag): void {
    this.#literal(predicate, ` xml:lang="${language}"`, value);
  }

  plain(predicate: Term, value: string): void {
    this.#literal(predicate, '', value);
  }

  typed(predicate: Term, value: string, datatype: Term): void {
    this.#literal(predicate, ` rdf:datatype="${escapeXml(datatype.iri)}"`, value);
  }

  inverse(predicate: Term, subject: Iri): void {
    const statement = `    <${this.#name(predicate)} rdf:resource="${this.#subject}"/>\n`;
    this.#after += `  <rdf:Description rdf:about="${escapeXml(subject)}">\n${statement}  </rdf:Description>\n`;
  }

  also(): void {}

  closeDocument(): void {
    this.#endResource();
    let namespaces = '';
    for (const [prefix, iri] of PREFIXES) {
      if (this.#needed.has(prefix)) namespaces += `\n    xmlns:${prefix}="${escapeXml(iri)}"`;
    }
    const head = `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${namespaces}>\n`;
    this.#write(head);
    for (const piece of this.#body.take()) this.#write(piece);
    this.#write('</rdf:RDF>\n');
  }

  #literal(predicate: Term, attribute: string, value: string): void {
    const name = this.#name(predicate);
    this.#body.add(`    <${name}${attribute}>${escapeXml(value)}</${name}>\n`);
  }

  #name(predicate: Term): string {
    this.#needed.add(predicate.prefix);
    return predicate.curie;
  }

  #endResource(): void {
    if (this.#open) this.#body.add('  </rdf:Description>\n');
    this.#open = false;
    this.#body.add(this.#after);
    this.#after = '';
  }
}
