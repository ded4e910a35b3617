import type { TermReference } from '../../describe/vocabulary-term.ts';
import { hrefOf, type VocabularyPage } from './vocabulary-page.ts';

interface Props {
  readonly references: readonly TermReference[];
  readonly page: VocabularyPage;
}

/** Terms as links, one after the other. */
export function References({ references, page }: Props) {
  return references.map(({ iri, curie }, i) => (
    <span key={iri}>
      {i > 0 && ', '}
      <a href={hrefOf(iri, page)}>
        <code>{curie}</code>
      </a>
    </span>
  ));
}
