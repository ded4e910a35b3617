import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import { PREFIXES, type Term } from '../terms/namespace.ts';
import { xsd } from '../terms/vocabularies.ts';
import { escapeLiteral } from './escape-literal.ts';
import { Pieces } from './pieces.ts';
import { relativeIri } from './relative-iri.ts';
import type { Sink, Write } from './sink.ts';

/**
 * Writes Turtle as a person would: grouped by resource in the order told, a line an object, with `@base` and
 * only the prefixes that are used; `:` stands for the parts of the document.
 *
 * Several documents may follow each other in one file (a dump): each begins with a new `:` and with the
 * prefixes that no document before it needed. A changed value changes one line; an added or removed one at
 * most two.
 */
export class TurtleSink implements Sink {
  readonly #write: Write;
  readonly #base: Iri;
  readonly #body = new Pieces();
  /** `predicate ` with what goes before it, by index of the term. */
  readonly #predicates: string[] = [];
  /** Namespaces whose prefix was declared, and those this document needs: a bit each. */
  #declared = 0;
  #needed = 0;
  #isBegun = false;
  #parts = '';
  #subject = '';
  /** The predicate of the statement before, of which an object may still follow. */
  #last: Term | undefined;
  /** Whether the resource has a statement, so that something has to end it. */
  #isOpen = false;
  /** Statements about others, which wait for the end of the resource. */
  #after = '';

  constructor(base: Iri, write: Write) {
    this.#base = base;
    this.#write = write;
  }

  openDocument(document: Iri): void {
    this.#parts = `${document}#`;
  }

  resource(subject: Iri, types: readonly Term[]): void {
    this.#endResource();
    this.#subject = this.#iri(subject);
    let between = `\n${this.#subject} a `;
    for (const type of types) {
      this.#body.add(between + this.#curie(type));
      between = ' , ';
    }
    this.#isOpen = types.length > 0;
  }

  link(predicate: Term, object: Iri): void {
    this.#statement(predicate, this.#iri(object));
  }

  term(predicate: Term, object: Term): void {
    this.#statement(predicate, this.#curie(object));
  }

  text(predicate: Term, value: string, language: LanguageTag): void {
    this.#statement(predicate, `"${escapeLiteral(value)}"@${language}`);
  }

  plain(predicate: Term, value: string): void {
    this.#statement(predicate, `"${escapeLiteral(value)}"`);
  }

  typed(predicate: Term, value: string, datatype: Term): void {
    this.#statement(predicate, isBare(value, datatype) ? value : this.#quoted(value, datatype));
  }

  inverse(predicate: Term, subject: Iri): void {
    this.#after += `\n${this.#iri(subject)} ${this.#curie(predicate)} ${this.#subject} .\n`;
  }

  also(): void {}

  closeDocument(): void {
    this.#endResource();
    this.#write(this.#header());
    for (const piece of this.#body.take()) this.#write(piece);
    this.#needed = 0;
  }

  #statement(predicate: Term, object: string): void {
    if (this.#last === predicate) this.#body.add(` ,\n        ${object}`);
    else if (this.#isOpen) this.#body.add(this.#predicate(predicate) + object);
    else this.#body.add(`\n${this.#subject} ${this.#curie(predicate)} ${object}`);
    this.#isOpen = true;
    this.#last = predicate;
  }

  #endResource(): void {
    if (this.#isOpen) this.#body.add(' .\n');
    if (this.#after !== '') this.#body.add(this.#after);
    this.#after = '';
    this.#isOpen = false;
    this.#last = undefined;
  }

  /** ` ;` and a line that begins with the predicate. */
  #predicate(term: Term): string {
    this.#needed |= 1 << term.namespace;
    const known = this.#predicates[term.index];
    if (known !== undefined) return known;
    const rendered = ` ;\n    ${term.curie} `;
    this.#predicates[term.index] = rendered;
    return rendered;
  }

  /** `:outcome-1`, `<organization/jp-mofa/#it>` or the whole address. */
  #iri(iri: Iri): string {
    const { length } = this.#parts;
    // one character tells nearly all others apart, at half the price of comparing the whole
    const isPart = iri.charCodeAt(length - 1) === HASH && iri.slice(0, length) === this.#parts;
    if (isPart && isLocalName(iri, length)) return `:${iri.slice(length)}`;
    return `<${relativeIri(iri, this.#base) ?? iri}>`;
  }

  #curie(term: Term): string {
    this.#needed |= 1 << term.namespace;
    return term.curie;
  }

  #quoted(value: string, datatype: Term): string {
    return `"${escapeLiteral(value)}"^^${this.#curie(datatype)}`;
  }

  #header(): string {
    let header = this.#isBegun ? '\n' : `@base <${this.#base}> .\n`;
    this.#isBegun = true;
    const missing = this.#needed & ~this.#declared;
    let bit = 1;
    for (const [prefix, namespace] of PREFIXES) {
      if ((missing & bit) !== 0) header += `@prefix ${prefix}: <${namespace}> .\n`;
      bit <<= 1;
    }
    this.#declared |= missing;
    return `${header}@prefix : <${this.#parts}> .\n`;
  }
}

/** Whether a text from a place on is in the subset of Turtle's `PN_LOCAL` that needs no escape in any parser. */
function isLocalName(text: string, from: number): boolean {
  if (from === text.length || text.charCodeAt(from) === HYPHEN) return false;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isLetter = code >= 97 && code <= 122;
    const isDigit = code >= 48 && code <= 57;
    if (!isLetter && !isDigit && code !== HYPHEN) return false;
  }
  return true;
}

const HYPHEN = 45;
const HASH = 35;

function isBare(value: string, datatype: Term): boolean {
  if (datatype === xsd.integer) return /^-?[0-9]+$/.test(value);
  return datatype === xsd.boolean && (value === 'true' || value === 'false');
}
