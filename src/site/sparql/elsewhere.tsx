import { formatMegabytes, type SparqlPage } from './sparql-page.ts';

/** How to ask without this page, what it holds, and where it ends. */
export function Elsewhere({ page: { dumpBytes } }: { readonly page: SparqlPage }) {
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">Ask elsewhere</h2>
      <p>
        Any SPARQL store answers the same once it has loaded{' '}
        <a href="../dump/communique.nt" type="application/n-triples">
          communique.nt
        </a>
        , or{' '}
        <a href="../dump/communique.nq" type="application/n-quads">
          communique.nq
        </a>{' '}
        ({formatMegabytes(dumpBytes)}) with each document as a graph of its own. Here, what stands outside of{' '}
        <code>GRAPH</code> is asked of all documents together, unless the query says <code>FROM</code>. No
        other endpoint is asked: <code>SERVICE</code> is refused.
      </p>
      <p>
        While it is open, this page holds the data, the engine (at most 512 MB) and the last answer; closing
        it frees them. A query that takes longer than allowed is stopped, and the engine starts anew.
      </p>
    </section>
  );
}
