import { dublinCore } from '../terms/catalogue-vocabularies.ts';
import { authorityTable, tableOf } from '../terms/eu-authorities.ts';
import type { Iri } from '../terms/iri.ts';
import { from } from './catalogue-origins.ts';
import type { CatalogueScope } from './catalogue-scope.ts';
import type { Dataset } from './dataset.ts';

/** Tells which countries what was begun last is about: the data set, or the catalogue of it. */
export function tellCountries(scope: CatalogueScope): void {
  for (const country of scope.dataset.spatial) {
    scope.sink.link(dublinCore.spatial, addCountry(scope, country), from.records);
  }
}

/** A country by its entry in the table of the European Union, where its record names that. */
function addCountry({ stubs }: CatalogueScope, { iri, sameAs, name }: Dataset['spatial'][number]): Iri {
  const known = sameAs.find((address) => tableOf(address) === 'country');
  if (known === undefined) return stubs.add(iri, dublinCore.Location, { label: name });
  return stubs.add(known, dublinCore.Location, { scheme: authorityTable('country'), label: name });
}
