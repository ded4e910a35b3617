import type { Iri } from '../terms/iri.ts';
import type { ContextKey } from './context.ts';

/** One value of a key: JSON text, or a link that may be written as the node itself. */
interface Value {
  readonly json: string;
  readonly iri: Iri | undefined;
  readonly language: string | undefined;
}

/** Finds the node of a link that is still to be written, or says that it is not. */
export type Find = (iri: Iri) => JsonLdNode | undefined;

/** Writes a node where it is first mentioned: its lines, without the braces. */
export type Take = (node: JsonLdNode, indent: string) => void;

/** Takes the text of a document, piece by piece. */
export type Emit = (text: string) => void;

/** A node object of JSON-LD while its document is told. */
export class JsonLdNode {
  readonly iri: Iri;
  readonly #id: string;
  readonly #types: readonly string[];
  readonly #values = new Map<ContextKey, Value[]>();

  constructor(iri: Iri, id: string, types: readonly string[]) {
    this.iri = iri;
    this.#id = id;
    this.#types = types;
  }

  addValue(key: ContextKey, json: string): void {
    this.#add(key, { json, iri: undefined, language: undefined });
  }

  addLink(key: ContextKey, iri: Iri | undefined, json: string): void {
    this.#add(key, { json, iri, language: undefined });
  }

  addText(key: ContextKey, language: string, json: string): void {
    this.#add(key, { json, iri: undefined, language });
  }

  /** Writes the lines of the node, each beginning with a line end and the indent. */
  render(indent: string, find: Find, take: Take, emit: Emit): void {
    const start = `\n${indent}`;
    emit(`${start}"id": ${this.#id}`);
    const types = this.#types.map((type) => JSON.stringify(type)).join(', ');
    if (this.#types.length > 0) emit(`,${start}"type": ${this.#types.length === 1 ? types : `[${types}]`}`);
    for (const [key, values] of this.#values) {
      emit(`,${start}${JSON.stringify(key.key)}: `);
      if (key.isLanguageMap) emit(renderLanguageMap(key, values, `${indent}  `));
      else renderValues(key, values, `${indent}  `, find, take, emit);
    }
  }

  #add(key: ContextKey, value: Value): void {
    const values = this.#values.get(key);
    if (values === undefined) this.#values.set(key, [value]);
    else values.push(value);
  }
}

/** @param indent that of the values after the first, when there are several */
function renderValues(
  key: ContextKey,
  values: readonly Value[],
  indent: string,
  find: Find,
  take: Take,
  emit: Emit,
): void {
  const isList = key.isSet || values.length > 1;
  const inner = isList ? indent : indent.slice(2);
  if (isList) emit('[');
  for (const [i, { json, iri }] of values.entries()) {
    if (i > 0) emit(`,\n${inner}`);
    const node = iri === undefined || key.type !== '@id' ? undefined : find(iri);
    if (node === undefined) {
      emit(json);
      continue;
    }
    emit('{');
    take(node, `${inner}  `);
    emit(`\n${inner}}`);
  }
  if (isList) emit(']');
}

function renderLanguageMap(key: ContextKey, values: readonly Value[], indent: string): string {
  const byLanguage = new Map<string | undefined, Value[]>();
  for (const value of values)
    byLanguage.set(value.language, [...(byLanguage.get(value.language) ?? []), value]);
  const entries = [...byLanguage].map(([language, texts]) => {
    const list = texts.map((text) => text.json).join(`,\n${indent}  `);
    return `"${language}": ${key.isSet || texts.length > 1 ? `[${list}]` : list}`;
  });
  return `{${entries.join(`,\n${indent}`)}}`;
}
