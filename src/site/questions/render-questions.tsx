import { framePage } from '../frame.ts';
import type { Rendered } from '../omission.ts';
import { renderPage } from '../page.tsx';
import { toDocument, type View } from '../site-data.ts';
import type { Question } from './question.ts';
import { QuestionsBody } from './questions-body.tsx';
import { questionWords } from './words.ts';

/** Questions, and whether the answers that come with them are of the data that is published. */
export interface Questions {
  readonly questions: readonly Question[];
  /** What addresses of ours start with in the answers; left out, where they are of other data. */
  readonly answersBase: string | undefined;
}

/** Renders the page of questions with their answers. */
export function renderQuestions(view: View, { questions, answersBase }: Questions): Rendered {
  const words = questionWords(view.data.language);
  const description = words.lead;
  const frame = framePage(view, {
    title: words.title,
    description,
    section: 'questions',
    above: [],
    things: [],
    alternates: [],
  });
  const html = renderPage({
    ...frame,
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="lead">{description}</p>
        <QuestionsBody
          questions={questions}
          answersBase={answersBase}
          base={view.data.iriOf.base}
          root={view.root}
          files={toDocument(view)}
          language={view.data.language}
        />
      </>
    ),
  });
  return { html, omitted: [] };
}
