import { DEFAULT_LANGUAGE, type Language, langOf } from '../language.ts';
import { Lines } from '../lines.tsx';
import { punctuationOf } from '../punctuation.ts';
import { AnswerTable } from './answer-table.tsx';
import type { Question } from './question.ts';
import { questionWords } from './words.ts';

/** Rows of an answer that is open from the start. */
const MAX_OPEN = 12;

/** The questions, each with its answer, its query and a link that runs it. */
export function QuestionsBody({ questions, ...shown }: QuestionsProps) {
  const { answersBase, language } = shown;
  const words = questionWords(language);
  return (
    <>
      {answersBase === undefined && <p class="note">{words.otherData}</p>}
      <nav aria-label={words.contents}>
        <ul class="columns">
          <Lines>
            {questions.map(({ name, title }) => (
              <li key={name}>
                <a href={`#${name}`} lang={langOf(DEFAULT_LANGUAGE, language)}>
                  {title}
                </a>
              </li>
            ))}
          </Lines>
        </ul>
      </nav>
      {questions.map((question) => (
        <QuestionSection key={question.name} question={question} {...shown} />
      ))}
    </>
  );
}

interface Shown {
  /** What addresses of ours start with in the answers; left out, the answers are of other data and not shown. */
  readonly answersBase: string | undefined;
  /** What addresses of ours start with here. */
  readonly base: string;
  /** From the page to the top of `dist/`. */
  readonly root: string;
  /** From the page to the folder of the questions’ files. */
  readonly files: string;
  readonly language: Language;
}

interface QuestionsProps extends Shown {
  readonly questions: readonly Question[];
}

interface QuestionProps extends Shown {
  readonly question: Question;
}

function QuestionSection({ question, answersBase, base, root, files, language }: QuestionProps) {
  const { name, title, reason, caution, answer } = question;
  const words = questionWords(language);
  const query = answersBase === undefined ? question.query : question.query.replaceAll(answersBase, base);
  return (
    <section id={name} class="question" aria-labelledby={`${name}-heading`}>
      <h2 id={`${name}-heading`} lang={langOf(DEFAULT_LANGUAGE, language)}>
        {title}
      </h2>
      <p lang={langOf(DEFAULT_LANGUAGE, language)}>{reason}</p>
      {caution !== undefined && (
        <p>
          <small>
            {words.caution}
            {punctuationOf(language).colon}
            <span lang={langOf(DEFAULT_LANGUAGE, language)}>{caution}</span>
          </small>
        </p>
      )}
      {answersBase !== undefined && (
        <details class="answer" open={answer.rows.length <= MAX_OPEN}>
          <summary>{words.answer(answer.rows.length)}</summary>
          <AnswerTable answer={answer} root={root} base={answersBase} />
        </details>
      )}
      <details>
        <summary>{words.query}</summary>
        <pre>
          <code>{query}</code>
        </pre>
      </details>
      <p>
        <a class="run" href={`${root}sparql/#query=${encodeURIComponent(query)}`}>
          {words.run}
        </a>{' '}
        · {words.files}
        {punctuationOf(language).colon}
        <a href={`${files}${name}.rq`}>{name}.rq</a>
        {answersBase !== undefined && (
          <>
            {punctuationOf(language).comma}
            <a href={`${files}${name}.srj`}>{name}.srj</a>
          </>
        )}
      </p>
    </section>
  );
}
