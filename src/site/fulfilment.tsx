import type { RecordId } from '../model/values.ts';
import type { Iri } from '../terms/iri.ts';
import { chooseText } from './language.ts';
import { outcomeWords } from './outcome-words.ts';
import type { View } from './site-data.ts';
import { ThingLink } from './thing-link.tsx';

/** What came of a follow-up: in the words of the codes, in which meeting, and how many days late. */
export function Fulfilment({ view, part, realizedBy }: FulfilmentProps) {
  const known = view.data.fulfilments.get(part);
  return (
    <>
      {known?.codes.map((code) => (
        <b key={code} class="role">
          {nameOf(view, code)}
        </b>
      ))}
      {realizedBy !== undefined && <ThingLink view={view} kind="meeting" id={realizedBy} />}
      {known?.daysLate !== undefined && outcomeWords(view.data.language).daysLate(known.daysLate)}
    </>
  );
}

interface FulfilmentProps {
  readonly view: View;
  /** Address of the follow-up. */
  readonly part: Iri;
  readonly realizedBy: RecordId | undefined;
}

function nameOf({ data }: View, code: Iri): string {
  const names = data.codes.get(code);
  return names === undefined ? code.replace(/^.*-/, '') : chooseText(names, data.language).text;
}
