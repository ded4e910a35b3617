/** The part of jsonld that we call; its published types know neither `safe` nor what `toRDF` returns. */
declare module 'jsonld' {
  const jsonld: {
    /** Expands a document and turns it into RDF: text, since a format is given. */
    toRDF(
      document: object,
      options: {
        readonly format: string;
        /** Whether what would silently be left out is an error. */
        readonly safe: boolean;
        readonly documentLoader: (url: string) => Promise<never>;
      },
    ): Promise<string>;
    /** RDFC-1.0 of N-Quads, which are parsed in quadratic time. */
    canonize(
      nQuads: string,
      options: {
        readonly inputFormat: 'application/n-quads';
        /** Steps allowed: the number of blank nodes that look alike at first, raised to this power. */
        readonly canonizeOptions: { readonly maxWorkFactor: number };
      },
    ): Promise<string>;
  };
  export default jsonld;

  /** What jsonld throws; `details` depends on the error. */
  export interface JsonLdError extends Error {
    readonly details?: {
      readonly url?: string;
      /** In safe mode: what would have been left out. */
      readonly event?: { readonly message: string; readonly details: object };
    };
  }
}
