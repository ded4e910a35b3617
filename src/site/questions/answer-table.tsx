import { shortenIri } from '../../terms/shorten-iri.ts';
import { langOf, useLanguage } from '../language.ts';
import { Lines } from '../lines.tsx';
import type { Answer, AnswerValue } from './question.ts';

/** The answer to a question, a column for each variable; what is unbound stays empty. */
export function AnswerTable({ answer, root, base }: AnswerTableProps) {
  const { variables, rows } = answer;
  return (
    <table class="stacked">
      <thead>
        <tr>
          {variables.map((variable) => (
            <th key={variable} scope="col">
              {variable}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Lines>
          {rows.map((row, i) => (
            <tr key={i}>
              {variables.map((variable) => (
                <td
                  key={variable}
                  class={isNumber(row[variable]) ? 'number' : undefined}
                  data-label={row[variable] === undefined ? undefined : variable}
                >
                  <Value value={row[variable]} root={root} base={base} />
                </td>
              ))}
            </tr>
          ))}
        </Lines>
      </tbody>
    </table>
  );
}

interface AnswerTableProps {
  readonly answer: Answer;
  /** From the page to the top of `dist/`. */
  readonly root: string;
  /** What addresses of ours start with in the answer. */
  readonly base: string;
}

interface ValueProps {
  readonly value: AnswerValue | undefined;
  readonly root: string;
  readonly base: string;
}

function Value({ value, root, base }: ValueProps) {
  if (value === undefined) return null;
  if (value.type === 'uri') return <Address iri={value.value} root={root} base={base} />;
  return <Text value={value} />;
}

function Text({ value }: { readonly value: AnswerValue }) {
  return <bdi lang={langOf(value['xml:lang'], useLanguage())}>{value.value}</bdi>;
}

/** A thing of ours as a link to its page, any other address as it is. */
function Address({
  iri,
  root,
  base,
}: {
  readonly iri: string;
  readonly root: string;
  readonly base: string;
}) {
  if (!iri.startsWith(base)) return <code>{shortenIri(iri, undefined)}</code>;
  const path = iri.slice(base.length);
  return <a href={`${root}${path.replace(/#it$/, '')}`}>{path.replace(/\/#it$/, '')}</a>;
}

const NUMBERS = /#(?:integer|decimal|double|int|long)$/;

function isNumber(value: AnswerValue | undefined): boolean {
  return value?.datatype !== undefined && NUMBERS.test(value.datatype);
}
