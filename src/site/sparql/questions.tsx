import { Lines } from '../lines.tsx';
import type { SparqlPage } from './sparql-page.ts';

/** The questions that are published with the data, with their answers; a program adds what the buttons do. */
export function Questions({ page: { questions } }: { readonly page: SparqlPage }) {
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">Questions to begin with</h2>
      <ul class="questions">
        <Lines>
          {questions.map(({ name, title, reason }) => (
            <li key={name}>
              <b id={`question-${name}`}>{title}</b> <span>{reason}</span>
              <span class="ways">
                <button
                  type="button"
                  id={`open-${name}`}
                  data-query={`../queries/${name}.rq`}
                  aria-labelledby={`open-${name} question-${name}`}
                >
                  Open
                </button>{' '}
                <a
                  id={`answer-${name}`}
                  href={`../queries/#${name}`}
                  aria-labelledby={`answer-${name} question-${name}`}
                >
                  Query and answer
                </a>
              </span>
            </li>
          ))}
        </Lines>
      </ul>
    </section>
  );
}
