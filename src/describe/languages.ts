import { dublinCore } from '../terms/catalogue-vocabularies.ts';
import { authorityTable, languageIri } from '../terms/eu-authorities.ts';
import type { Iri } from '../terms/iri.ts';
import type { CatalogueScope } from './catalogue-scope.ts';

/** The languages of a data set in the table of the European Union; one that is not in it is left out. */
export function languagesOf({ dataset, stubs }: CatalogueScope): ReadonlySet<Iri> {
  const scheme = authorityTable('language');
  const known = dataset.languages.flatMap((tag) => languageIri(tag) ?? []);
  return new Set(known.map((iri) => stubs.add(iri, dublinCore.LinguisticSystem, { scheme })));
}
