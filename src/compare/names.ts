import { dcterms, schema, skos } from '../terms/vocabularies.ts';
import { parseText, type Statement } from './statements.ts';

const NAMING = [schema.name, skos.prefLabel, dcterms.title].map(({ iri }) => `<${iri}>`);

/** Documents of which names are remembered; then it starts anew, so that memory stays flat. */
const MAX_KNOWN = 1_000;

/** The name that statements give a thing: in English if they have it, else the first. */
export function findName(statements: readonly Statement[], subject: string): string | undefined {
  for (const predicate of NAMING) {
    const names = statements.filter((one) => one.subject === subject && one.predicate === predicate);
    const chosen = names.find(({ object }) => object.endsWith('"@en')) ?? names[0];
    if (chosen !== undefined) return parseText(chosen.object);
  }
  return undefined;
}

/** Names of things of other documents, looked up when they are asked for. */
export class Names {
  readonly #read: (folder: string) => readonly Statement[];
  readonly #known = new Map<string, string | undefined>();

  /** @param read the statements of a document; none where there is no such document */
  constructor(read: (folder: string) => readonly Statement[]) {
    this.#read = read;
  }

  /** @param term a relative address in brackets, `<place/jp/#it>`; any other term has no name */
  nameOf(term: string): string | undefined {
    const folder = /^<([^:#>]+)\/#[^>]*>$/.exec(term)?.[1];
    if (folder === undefined) return undefined;
    if (!this.#known.has(term)) {
      if (this.#known.size >= MAX_KNOWN) this.#known.clear();
      this.#known.set(term, findName(this.#read(folder), term));
    }
    return this.#known.get(term);
  }
}
