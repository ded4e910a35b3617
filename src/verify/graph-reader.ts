import { isUtf8 } from 'node:buffer';
import { escapeControls, formatValue } from '../problem/format-value.ts';
import { canonicalize, compareLines, type Graph, hasBlankNode, isSameGraph, serializeQuad } from './graph.ts';
import { type IndependentParser, PARSERS, SYNTAXES, type Syntax, syntaxOf } from './parsers.ts';
import type { PublishedFolder } from './published-folder.ts';
import type { Check, Finding } from './verification.ts';

/** Above it, a file is not checked: what it says would not fit into memory. */
const MAX_BYTES = 256 * 1024 * 1024;

/** How much of the message of a parser is shown, in characters. */
const MAX_SAID = 300;

const REBUILD = 'Publish again: communique build; if it stays, the file is written wrongly: please report it';

type Reading = { readonly parser: IndependentParser } & (
  | { readonly graph: Graph }
  | { readonly error: Error; readonly graph: undefined }
);

/** Reads files with every parser that knows their syntax, each file once, and keeps account of what was read. */
export class GraphReader {
  readonly #folder: PublishedFolder;
  readonly #maxBytes: number;
  readonly #read = new Set<string>();
  readonly #faults: Finding[] = [];
  readonly #nameless: Finding[] = [];
  #statements = 0;

  constructor(folder: PublishedFolder, maxBytes = MAX_BYTES) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
  }

  /** What a file says; `undefined` when parsers refuse it or do not agree, which is then a finding. */
  async read(path: string): Promise<Graph | undefined> {
    const syntax = syntaxOf(path);
    if (syntax === undefined) throw new TypeError(`Cannot read ${path}: it is not RDF`);
    this.#read.add(path);
    const text = this.#readText(path);
    if (text === undefined) return undefined;
    const readings: Reading[] = [];
    for (const parser of PARSERS[syntax]) readings.push(await parse(parser, text, syntax));
    const fault = findRefusal(path, syntax, readings) ?? findDisagreement(path, readings);
    if (fault !== undefined) this.#faults.push(fault);
    return fault === undefined ? readings[0]?.graph : undefined;
  }

  /** As {@link read}, for a file in which everything is to have an address. */
  async readNamed(path: string): Promise<Graph | undefined> {
    const graph = await this.read(path);
    const blank = graph?.quads.find(hasBlankNode);
    this.#statements += graph?.quads.length ?? 0;
    if (blank !== undefined) this.#nameless.push(nameless(path, serializeQuad(blank)));
    return graph;
  }

  hasRead(path: string): boolean {
    return this.#read.has(path);
  }

  syntaxCheck(): Check {
    const title = 'are read alike by independent parsers (RDF/XML by one, the others by two)';
    return { name: 'syntax', title, checked: this.#read.size, unit: 'file', findings: this.#faults };
  }

  namesCheck(): Check {
    const title = 'are about things with an address, none about a blank node';
    const checked = this.#statements;
    return { name: 'names', title, checked, unit: 'statement', findings: this.#nameless };
  }

  #readText(path: string): string | undefined {
    const size = this.#folder.sizeOf(path);
    if (size > this.#maxBytes) {
      const message = `Cannot check what ${formatValue(path)} says: it has ${size} bytes, more than fit into memory`;
      const help = 'Check it with a streaming parser, for example: rapper --count';
      this.#faults.push({ code: 'NOT_CHECKED', severity: 'warning', file: path, message, help });
      return undefined;
    }
    const bytes = this.#folder.readBytes(path);
    if (isUtf8(bytes)) return bytes.toString();
    this.#faults.push(notRdf(path, 'it must be UTF-8'));
    return undefined;
  }
}

async function parse(parser: IndependentParser, text: string, syntax: Syntax): Promise<Reading> {
  try {
    const quads = await parser.parse(text, syntax);
    return { parser, graph: { quads, lines: await canonicalize(quads) } };
  } catch (error) {
    return { parser, graph: undefined, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

function findRefusal(path: string, syntax: Syntax, readings: readonly Reading[]): Finding | undefined {
  for (const reading of readings) {
    if (reading.graph !== undefined) continue;
    const { parser, error } = reading;
    const line = lineOf(error);
    const said = escapeControls(error.message.replace(/\.$/, '').slice(0, MAX_SAID));
    const must = `it must be ${SYNTAXES[syntax]}, but ${parser.name} says: ${said}`;
    return { ...notRdf(path, must), ...(line === undefined ? {} : { line }) };
  }
  return undefined;
}

function findDisagreement(path: string, [first, second]: readonly Reading[]): Finding | undefined {
  if (first?.graph === undefined || second?.graph === undefined) return undefined;
  const [expected, actual] = [first.graph.lines, second.graph.lines];
  if (isSameGraph(expected, actual)) return undefined;
  const { missing, extra, examples } = compareLines(expected, actual);
  const must = `all parsers must read the triples that ${first.parser.name} reads`;
  const what = `${second.parser.name} lacks ${missing} of them and adds ${extra}`;
  const message = `Cannot rely on ${formatValue(path)}: ${must}, but ${what}`;
  return { code: 'PARSERS_DIFFER', severity: 'error', file: path, message, examples, help: REBUILD };
}

function notRdf(path: string, must: string): Finding {
  const message = `Cannot read ${formatValue(path)}: ${must}`;
  return { code: 'NOT_RDF', severity: 'error', file: path, message, help: REBUILD };
}

function nameless(path: string, line: string): Finding {
  const message = `Cannot link to everything in ${formatValue(path)}: each thing must have an address`;
  const help = 'Give the thing an address: a part is a fragment of its document';
  return { code: 'BLANK_NODE', severity: 'error', file: path, message, examples: [`+ ${line}`], help };
}

/** n3 keeps the line in the context of the error, oxigraph writes it into the message. */
function lineOf(error: Error & { readonly context?: { readonly line?: number } }): number | undefined {
  const line = error.context?.line ?? Number(/\bline (\d+)/.exec(error.message)?.[1]);
  return Number.isSafeInteger(line) ? line : undefined;
}
