import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';
import { xsd } from '../terms/vocabularies.ts';
import type { Context, ContextKey } from './context.ts';
import { JsonLdNode } from './json-ld-node.ts';
import { Pieces } from './pieces.ts';
import { relativeIri } from './relative-iri.ts';
import type { Sink, Write } from './sink.ts';

/**
 * Writes JSON-LD 1.1 as a person would: keys in the order told, parts inside the node that first mentions
 * them, texts as language maps, one value a line, the context inline.
 *
 * As a `document` the file carries only the definitions it uses; as a `stream`, of which the end is not
 * known at the start, those of `used`, or all. A stream is ended by {@link endStream}.
 */
export class JsonLdSink implements Sink {
  readonly #write: Write;
  readonly #base: Iri;
  readonly #context: Context;
  readonly #nodes = new Map<Iri, JsonLdNode>();
  readonly used = new Set<string>(['@version', 'id', 'type']);
  #node: JsonLdNode | undefined;
  #separator: string | undefined;

  constructor(base: Iri, context: Context, write: Write, stream?: { readonly used: ReadonlySet<string> }) {
    this.#base = base;
    this.#context = context;
    this.#write = write;
    if (stream === undefined) return;
    this.#separator = `{\n  "@context": ${this.#renderContext(stream.used)},\n  "@graph": [`;
  }

  openDocument(): void {}

  resource(subject: Iri, types: readonly Term[]): void {
    const keys = types.map((type) => this.#use(this.#context.keyOf(type.curie)).key);
    this.#node = this.#nodes.get(subject) ?? new JsonLdNode(subject, this.#reference(subject), keys);
    this.#nodes.set(subject, this.#node);
  }

  link(predicate: Term, object: Iri): void {
    this.#link(this.#key(predicate), object, this.#reference(object));
  }

  term(predicate: Term, object: Term): void {
    this.used.add(object.prefix);
    this.#link(this.#key(predicate), undefined, JSON.stringify(object.curie));
  }

  text(predicate: Term, value: string, language: LanguageTag): void {
    const key = this.#key(predicate);
    const json = JSON.stringify(value);
    if (key.isLanguageMap) this.#current().addText(key, language, json);
    else this.#current().addValue(key, `{"@value": ${json}, "@language": "${language}"}`);
  }

  plain(predicate: Term, value: string): void {
    const key = this.#key(predicate);
    const json = JSON.stringify(value);
    if (key.isLanguageMap) this.#current().addText(key, '@none', json);
    else this.#current().addValue(key, key.type === undefined ? json : `{"@value": ${json}}`);
  }

  typed(predicate: Term, value: string, datatype: Term): void {
    this.#current().addValue(this.#key(predicate), this.#typedValue(predicate, value, datatype));
  }

  inverse(predicate: Term, subject: Iri): void {
    const key = this.#use(this.#context.reverseKeyOf(predicate.curie));
    this.#current().addLink(key, undefined, this.#reference(subject));
  }

  also(): void {}

  closeDocument(): void {
    const written = new Set<Iri>();
    const roots: (readonly string[])[] = [];
    const pieces = new Pieces();
    const emit = (text: string) => pieces.add(text);
    const find = (iri: Iri) => (written.has(iri) ? undefined : this.#nodes.get(iri));
    const take = (node: JsonLdNode, indent: string): void => {
      written.add(node.iri);
      node.render(indent, find, take, emit);
    };
    for (const node of this.#nodes.values()) {
      if (written.has(node.iri)) continue;
      take(node, '  ');
      roots.push(pieces.take());
    }
    this.#nodes.clear();
    if (this.#separator === undefined) this.#writeDocument(roots);
    else for (const root of roots) this.#writeToStream(root);
  }

  /** Writes what ends a stream; the sink is of no use afterwards. */
  endStream(): void {
    this.#write(this.#separator?.endsWith('[') ? `${this.#separator}]\n}\n` : '\n  ]\n}\n');
  }

  #writeToStream(root: readonly string[]): void {
    this.#write(`${this.#separator}\n    {`);
    this.#separator = ',';
    for (const piece of root) this.#write(inGraph(piece));
    this.#write('\n    }');
  }

  #writeDocument(roots: readonly (readonly string[])[]): void {
    this.#write(`{\n  "@context": ${this.#renderContext(this.used)},`);
    const [root] = roots;
    if (root !== undefined && roots.length === 1) {
      for (const piece of root) this.#write(piece);
      this.#write('\n}\n');
      return;
    }
    this.#separator = '\n  "@graph": [';
    for (const one of roots) this.#writeToStream(one);
    this.endStream();
    this.#separator = undefined;
  }

  #renderContext(used: ReadonlySet<string>): string {
    const lines = [...this.#context.definitionsOf(used)].map(
      ([key, definition]) => `    ${JSON.stringify(key)}: ${renderDefinition(definition)}`,
    );
    lines.splice(1, 0, `    "@base": ${JSON.stringify(this.#base)}`);
    return `{\n${lines.join(',\n')}\n  }`;
  }

  #link(key: ContextKey, object: Iri | undefined, json: string): void {
    this.#current().addLink(key, object, key.type === '@id' ? json : `{"id": ${json}}`);
  }

  #typedValue(predicate: Term, value: string, datatype: Term): string {
    const { type } = this.#key(predicate);
    if (type === datatype.curie) return JSON.stringify(value);
    if (type === undefined && isNative(value, datatype)) return value;
    this.used.add(datatype.prefix);
    return `{"type": ${JSON.stringify(datatype.curie)}, "@value": ${JSON.stringify(value)}}`;
  }

  #reference(iri: Iri): string {
    return JSON.stringify(relativeIri(iri, this.#base) ?? iri);
  }

  #key(predicate: Term): ContextKey {
    return this.#use(this.#context.keyOf(predicate.curie));
  }

  #use(key: ContextKey): ContextKey {
    this.used.add(key.key);
    return key;
  }

  #current(): JsonLdNode {
    if (this.#node === undefined) throw new TypeError('A statement was told before its resource');
    return this.#node;
  }
}

/** Whether JSON has the value itself: canonical integers that a double holds exactly, and booleans. */
function isNative(value: string, datatype: Term): boolean {
  if (datatype === xsd.integer) return /^(?:0|-?[1-9][0-9]{0,14})$/.test(value);
  return datatype === xsd.boolean && (value === 'true' || value === 'false');
}

function renderDefinition(definition: unknown): string {
  if (typeof definition !== 'object' || definition === null) return JSON.stringify(definition);
  const parts = Object.entries(definition).map(([key, value]) => {
    const json = Array.isArray(value) ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]` : null;
    return `${JSON.stringify(key)}: ${json ?? JSON.stringify(value)}`;
  });
  return `{ ${parts.join(', ')} }`;
}

/** A piece of a node moved to where `@graph` wants it; every line end is ours, since JSON escapes those of texts. */
function inGraph(piece: string): string {
  return piece.replaceAll('\n', '\n    ');
}
