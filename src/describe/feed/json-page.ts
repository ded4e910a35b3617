import type { Iri } from '../../terms/iri.ts';
import type { Term } from '../../terms/namespace.ts';
import { contextOf, jsonKeyOf } from './json-context.ts';
import type { Resource, Value } from './resource.ts';

/** What a named graph says, as JSON: nodes with their own context, divided by commas. */
type GraphOf = (iri: Iri) => string | undefined;

type Json = string | number | Raw | readonly Json[] | { readonly [key: string]: Json };

/** JSON that is text already, on one line. */
class Raw {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

/**
 * Writes resources as JSON-LD: the first is the root, each other one stands where it is first linked to, and what has
 * a graph is one line.
 *
 * @throws {TypeError} when a resource is not linked to, and so would be left out
 */
export function writeJsonPage(
  base: Iri,
  resources: readonly Resource[],
  graphOf: GraphOf,
  write: (text: string) => void,
): void {
  const page = new JsonPage(base, resources, graphOf);
  const root = page.takeRoot();
  writeValue({ '@context': new Raw(JSON.stringify(page.context)), ...root }, '', write);
  write('\n');
}

class JsonPage {
  readonly #base: Iri;
  readonly #graphOf: GraphOf;
  readonly #waiting: Map<Iri, Resource>;
  readonly #root: Resource | undefined;
  readonly #classes = new Set<Term>();
  readonly #properties = new Set<Term>();

  constructor(base: Iri, resources: readonly Resource[], graphOf: GraphOf) {
    this.#base = base;
    this.#graphOf = graphOf;
    this.#waiting = new Map(resources.map((resource) => [resource.subject, resource]));
    this.#root = resources[0];
  }

  /** Complete once the root was taken. */
  get context(): object {
    return contextOf(this.#base, this.#classes, this.#properties);
  }

  takeRoot(): { readonly [key: string]: Json } {
    const root = this.#root === undefined ? {} : this.#take(this.#root);
    const [left] = this.#waiting.keys();
    if (left !== undefined) throw new TypeError(`Nothing in the page links to ${left}`);
    return root;
  }

  #take({ subject, types, values }: Resource): { readonly [key: string]: Json } {
    this.#waiting.delete(subject);
    const node: Record<string, Json> = { id: this.#reference(subject) };
    for (const type of types) this.#classes.add(type);
    const [first, ...others] = types.map(({ local }) => local);
    if (first !== undefined) node['type'] = others.length === 0 ? first : [first, ...others];
    for (const [property, value] of values) this.#add(node, property, value);
    return node;
  }

  #add(node: Record<string, Json>, property: Term, value: Value): void {
    this.#properties.add(property);
    const { key, container } = jsonKeyOf(property);
    const before = node[key];
    if ('text' in value) node[key] = { ...(before as object), [value.language]: value.text };
    else if (container !== '@set') node[key] = this.#render(value);
    else if (before === undefined) node[key] = [this.#render(value)];
    else (before as Json[]).push(this.#render(value));
  }

  #render(value: Exclude<Value, { readonly text: string }>): Json {
    if ('term' in value) return value.term.curie;
    if ('typed' in value) return value.datatype.local === 'integer' ? Number(value.typed) : value.typed;
    const resource = this.#waiting.get(value.link);
    if (resource === undefined) return this.#reference(value.link);
    const node = this.#take(resource);
    const graph = this.#graphOf(value.link);
    return graph === undefined ? node : new Raw(withGraph(JSON.stringify(node), graph));
  }

  #reference(iri: Iri): string {
    return iri.startsWith(this.#base) ? iri.slice(this.#base.length) : iri;
  }
}

function withGraph(node: string, graph: string): string {
  return `${node.slice(0, -1)},"@graph":[${graph}]}`;
}

function writeValue(value: Json, indent: string, write: (text: string) => void): void {
  if (value instanceof Raw || typeof value !== 'object') {
    write(value instanceof Raw ? value.json : JSON.stringify(value));
    return;
  }
  const isArray = Array.isArray(value);
  const entries: [string, Json][] = Object.entries(value);
  write(isArray ? '[' : '{');
  for (const [i, [key, item]] of entries.entries()) {
    write(`${i === 0 ? '' : ','}\n${indent}  ${isArray ? '' : `${JSON.stringify(key)}: `}`);
    writeValue(item, `${indent}  `, write);
  }
  write(`\n${indent}${isArray ? ']' : '}'}`);
}
