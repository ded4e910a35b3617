import type { Iri } from '../terms/iri.ts';
import { OutLink } from './facts.tsx';
import type { View } from './site-data.ts';
import { StatedFact } from './stated-fact.tsx';
import { Joined } from './thing-link.tsx';
import { thingWords } from './thing-words.ts';

/** Where others speak of the same thing; nothing where no record says so. */
export function Elsewhere({ view, iris }: ElsewhereProps) {
  if (iris === undefined) return null;
  return (
    <StatedFact view={view} name={thingWords(view.data.language).elsewhere} of={['sameAs']}>
      <Joined>
        {iris.map((iri) => (
          <OutLink key={iri} href={iri} />
        ))}
      </Joined>
    </StatedFact>
  );
}

interface ElsewhereProps {
  readonly view: View;
  readonly iris: readonly Iri[] | undefined;
}
