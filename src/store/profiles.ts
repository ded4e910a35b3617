import type { ByteText } from './statement.ts';

/** A change that a store makes to values, and that we take as what was sent. */
interface Bend {
  /** What it does, after `this store`. */
  readonly does: string;
  /** Brings a line of N-Triples to the form that the store gives back; another form of the same value gives the same. */
  readonly spell: (line: ByteText) => ByteText;
}

/** What is known of one kind of store. */
export interface StoreProfile {
  readonly name: string;
  readonly title: string;
  /** Paths of its query endpoint; the first group is what its other endpoints begin with. */
  readonly path: RegExp;
  /** What it calls itself in the field `Server`; `undefined` where it does not. */
  readonly server?: RegExp;
  /** True where the path alone is enough to know it. */
  readonly isKnownByPath: boolean;
  /** Paths of the other endpoints, with `$1` for the first group of `path`. */
  readonly updatePath: string;
  readonly graphStorePath?: string;
  /** `request` where an update with several operations is done as a whole or not at all. */
  readonly isAtomic: boolean;
  /** Graphs that are written, or read, at the same time. */
  readonly concurrency: number;
  /** What one update may say at most. */
  readonly maxUpdateTriples: number;
  readonly maxUpdateBytes: number;
  /** The longest line that a graph may have which is sent by the Graph Store Protocol. */
  readonly maxPutLineBytes: number;
  readonly bends: readonly Bend[];
}

const DECIMAL = /"([+-]?)0*(\d*)(?:\.(\d*?)0*)?"\^\^<http:\/\/www\.w3\.org\/2001\/XMLSchema#decimal> \.$/;

const SHORT_DECIMALS: Bend = {
  does: 'leaves out zeros at the ends of xsd:decimal',
  spell: (line) =>
    line.replace(DECIMAL, (_, sign: string, whole: string, part: string | undefined) => {
      const value = `${whole === '' ? '0' : whole}${part === undefined || part === '' ? '' : `.${part}`}`;
      const shown = `${sign === '-' && value !== '0' ? '-' : ''}${value}`;
      return `"${shown}"^^<http://www.w3.org/2001/XMLSchema#decimal> .`;
    }),
};

/** A store of which nothing is known but that it keeps to SPARQL 1.1. */
const GENERIC: StoreProfile = {
  name: 'generic',
  title: 'a store of SPARQL 1.1',
  path: /^(.*)$/,
  isKnownByPath: false,
  updatePath: '$1',
  isAtomic: false,
  concurrency: 4,
  maxUpdateTriples: 5_000,
  maxUpdateBytes: 1 << 20,
  maxPutLineBytes: Number.POSITIVE_INFINITY,
  bends: [],
};

/** The kinds of stores, in the order in which they are looked for; docs/loading.md has the same table. */
export const STORE_PROFILES: readonly StoreProfile[] = [
  {
    ...GENERIC,
    name: 'virtuoso',
    title: 'Virtuoso',
    path: /^(.*)\/sparql(?:-auth)?\/?$/,
    server: /^Virtuoso/i,
    updatePath: '$1/sparql-auth',
    graphStorePath: '$1/sparql-graph-crud-auth',
    concurrency: 2, // with 4 it lost a triple once in some thousand graphs, with 8 it answered 500 for every third
    maxUpdateTriples: 400, // 1,200 were compiled and 1,500 were not: it makes at most 10,000 lines of SQL of an update
    maxPutLineBytes: 60_000, // it looks into what comes, and takes a longer line, as from 65,000 on, for no RDF
    bends: [SHORT_DECIMALS],
  },
  {
    ...GENERIC,
    name: 'graphdb',
    title: 'GraphDB or RDF4J',
    path: /^(.*\/repositories\/[^/]+)\/?$/,
    isKnownByPath: true,
    updatePath: '$1/statements',
    graphStorePath: '$1/rdf-graphs/service',
    isAtomic: true,
    maxUpdateBytes: 8 << 20,
  },
  {
    ...GENERIC,
    name: 'fuseki',
    title: 'Apache Jena Fuseki',
    path: /^(.*?\/[^/]+?)(?:\/(?:sparql|query))?\/?$/,
    server: /Fuseki/i,
    updatePath: '$1/update',
    graphStorePath: '$1/data',
    isAtomic: true,
    maxUpdateBytes: 8 << 20,
  },
  {
    ...GENERIC,
    name: 'oxigraph',
    title: 'Oxigraph',
    path: /^(.*)\/query$/,
    server: /^Oxigraph/i,
    updatePath: '$1/update',
    graphStorePath: '$1/store',
    isAtomic: true,
    maxUpdateBytes: 8 << 20,
  },
  { ...GENERIC, name: 'qlever', title: 'QLever' },
  GENERIC,
];

/** Where a store is asked what. */
export interface StoreEndpoints {
  readonly query: URL;
  readonly update: URL;
  /** `undefined` where the store is not known to have the Graph Store Protocol. */
  readonly graphStore: URL | undefined;
}

/** Which store it probably is: by the path of its endpoint and by what it calls itself. */
export function guessProfile(query: URL, server: string): StoreProfile {
  const found = STORE_PROFILES.find(({ path, server: named, isKnownByPath }) => {
    return path.test(query.pathname) && (named?.test(server) === true || isKnownByPath);
  });
  return found ?? GENERIC;
}

/** The endpoints of a store of that kind; those that were named go before those that are usual. */
export function findEndpoints(
  query: URL,
  { path, updatePath, graphStorePath }: StoreProfile,
  named: { readonly update?: URL | undefined; readonly graphStore?: URL | false | undefined },
): StoreEndpoints {
  const at = (usual: string) => {
    const found = path.exec(query.pathname)?.[1];
    return found === undefined
      ? undefined
      : withPath(
          query,
          usual.replace('$1', () => found),
        );
  };
  const usualStore = graphStorePath === undefined ? undefined : at(graphStorePath);
  return {
    query,
    update: named.update ?? at(updatePath) ?? query,
    graphStore: named.graphStore === false ? undefined : (named.graphStore ?? usualStore),
  };
}

function withPath(url: URL, path: string): URL {
  const found = new URL(url);
  found.pathname = path;
  if (path !== url.pathname) found.search = '';
  return found;
}
