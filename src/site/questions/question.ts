/** A value of an answer, as SPARQL 1.1 Query Results JSON has it. */
export interface AnswerValue {
  readonly type: 'uri' | 'literal' | 'bnode';
  readonly value: string;
  readonly 'xml:lang'?: string;
  readonly datatype?: string;
}

/** The answer to a question: a table. */
export interface Answer {
  readonly variables: readonly string[];
  readonly rows: readonly Readonly<Record<string, AnswerValue>>[];
}

/** What one would ask of the data, in words and as a query. */
export interface Question {
  /** Of the files, without the ending: `late`. */
  readonly name: string;
  /** In words; ends with a question mark. */
  readonly title: string;
  /** Why a person would ask it. */
  readonly reason: string;
  /** What not to conclude; sentences. */
  readonly caution: string | undefined;
  /** The whole file. */
  readonly query: string;
  readonly answer: Answer;
}

/**
 * Reads a question and its answer.
 *
 * @param query the file `.rq`, whose first lines are comments: the question, the reason, and what not to conclude
 * @param results the file `.srj`
 * @throws {SyntaxError} where `results` is no JSON; both files are delivered with the program
 * @see https://www.w3.org/TR/sparql11-results-json/
 */
export function parseQuestion(name: string, query: string, results: string): Question {
  const lines = query.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const [title = name, reason = '', ...cautions] = lines.slice(0, end).map((line) => line.slice(1).trim());
  const { head, results: table } = JSON.parse(results) as SparqlResults;
  return {
    name,
    title,
    reason,
    caution: cautions.length === 0 ? undefined : cautions.join(' '),
    query,
    answer: { variables: head.vars, rows: table.bindings },
  };
}

interface SparqlResults {
  readonly head: { readonly vars: readonly string[] };
  readonly results: { readonly bindings: Answer['rows'] };
}
