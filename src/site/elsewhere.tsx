import type { Iri } from '../terms/iri.ts';
import { Fact, OutLink } from './facts.tsx';
import { Joined } from './thing-link.tsx';

/** Where others speak of the same thing; nothing where no record says so. */
export function Elsewhere({ iris }: { readonly iris: readonly Iri[] | undefined }) {
  if (iris === undefined) return null;
  return (
    <Fact name="Elsewhere">
      <Joined>
        {iris.map((iri) => (
          <OutLink key={iri} href={iri} />
        ))}
      </Joined>
    </Fact>
  );
}
