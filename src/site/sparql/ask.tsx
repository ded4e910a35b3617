import { formatMegabytes, type SparqlPage } from './sparql-page.ts';

/** Where a question is written and answered; hidden by its style where no program runs. */
export function Ask({ page }: { readonly page: SparqlPage }) {
  const { base, questionsBase, dumpBytes, programBytes } = page;
  return (
    <section
      id="ask"
      aria-label="Ask"
      data-base={base}
      data-questions-base={questionsBase}
      data-root="../"
      data-dump="../dump/communique.nq"
      data-bytes={dumpBytes}
      data-terms="terms.json"
    >
      <div id="editor" />
      <p class="note">
        The first run loads {formatMegabytes(dumpBytes)} of data and {formatMegabytes(programBytes)} of
        program from this site, less where they are sent compressed. Nothing leaves your computer. The
        prefixes of <a href="../ns/">our terms</a> need not be declared. Ctrl+Enter runs, Ctrl+Space
        completes, Tab leaves the editor.
      </p>
      <p class="buttons">
        <button type="button" id="run" class="main">
          Run
        </button>
        <button type="button" id="stop" aria-disabled="true">
          Stop
        </button>
        <button type="button" id="share">
          Copy link
        </button>
        <label>
          At most <input id="seconds" type="number" min="1" max="600" step="1" defaultValue="10" /> seconds
        </label>
      </p>
      <p id="offline" role="status">
        After the first run this page works without a connection, too, where the browser can keep it.
      </p>
      <p id="status" role="status" />
      <div id="answer" />
    </section>
  );
}
