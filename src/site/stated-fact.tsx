import type { ComponentChildren } from 'preact';
import { Fact } from './facts.tsx';
import { useLanguage } from './language.ts';
import type { View } from './site-data.ts';
import { thingWords } from './thing-words.ts';
import { Why } from './why/why.tsx';

/** A fact that fields of the record say, with why. */
export function StatedFact({ view, name, of, part, children }: StatedFactProps) {
  const fields = of.map((field) => [field]);
  const why = <Why view={view} of={fields} label={name} {...(part !== undefined && { part })} />;
  return (
    <Fact name={name} why={why}>
      {children}
    </Fact>
  );
}

interface StatedFactProps {
  readonly view: View;
  readonly name: string;
  /** Fields of the record, at its top, that the fact is from. */
  readonly of: readonly string[];
  /** The fragment of the part that the fact is, where it is one. */
  readonly part?: string;
  readonly children: ComponentChildren;
}

/** Why a thing is called so, and is what is said of it at the top of the page. */
export function NamingWhy({ view, of }: Pick<StatedFactProps, 'view' | 'of'>) {
  return <Why view={view} of={of.map((field) => [field])} label={thingWords(view.data.language).naming} />;
}

/** A fact that only other records say, to which what is shown leads. */
export function DerivedFact({ name, why, children }: DerivedFactProps) {
  return (
    <Fact name={name} why={why}>
      {children} <small>{thingWords(useLanguage()).derived}</small>
    </Fact>
  );
}

interface DerivedFactProps extends Pick<StatedFactProps, 'name' | 'children'> {
  /** Where the document of the thing repeats it. */
  readonly why?: ComponentChildren;
}

/** Says of a list that only the records to which it leads say what is in it. */
export function AllDerived() {
  return <p class="more">{thingWords(useLanguage()).allDerived}</p>;
}
