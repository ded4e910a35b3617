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
      <p>
        What was loaded once is kept in the browser, so that the page works without a connection; with one,
        the data are asked for anew. Who deletes the data of this site in the browser deletes all that is
        kept.
      </p>
      <p>
        Of the two CSV downloads, the plain one holds the values as they are, for programs. The one for
        spreadsheets has <code>'</code> before each cell that a spreadsheet could take for a formula and run,
        and a mark that it is UTF-8.
      </p>
    </section>
  );
}
