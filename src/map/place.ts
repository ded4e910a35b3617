import type { Place } from '../model/kinds.ts';
import { schema } from '../terms/vocabularies.ts';
import { rulesOf } from './rules.ts';
import { mapTexts, type Scope } from './scope.ts';

const from = rulesOf('place', 'place', {
  it: ['kind', 'A country is a schema:Country, a city a schema:City, a building a schema:Place'],
  name: ['name/*', 'A name for each language'],
  description: ['description/*', 'Our own words, for each language'],
  countryCode: ['countryCode', 'The code of ISO 3166-1'],
  containedInPlace: ['containedInPlace', 'The place it lies in'],
  address: ['address', 'The address is a part of the document'],
  streetAddress: ['address/streetAddress/*', 'The street, for each language'],
  postalCode: ['address/postalCode', 'The postal code'],
  addressLocality: ['address/addressLocality/*', 'The city, for each language'],
  addressRegion: ['address/addressRegion/*', 'The region, for each language'],
  addressCountry: ['address/addressCountry', 'The country, as its code'],
  sameAs: ['sameAs/*', 'The same place elsewhere'],
});

const TYPES = { country: schema.Country, city: schema.City, building: schema.Place } as const;

/**
 * Describes one place.
 *
 * @see https://schema.org/Place
 */
export function mapPlaceRecord(scope: Scope, place: Place): void {
  const { sink, iriOf, document } = scope;
  sink.resource(scope.it, [TYPES[place.kind]], from.it);
  mapTexts(sink, schema.name, place.name, from.name);
  mapTexts(sink, schema.description, place.description, from.description);
  const { countryCode, containedInPlace } = place;
  if (countryCode !== undefined) sink.plain(schema.identifier, countryCode, from.countryCode);
  if (containedInPlace !== undefined) {
    sink.link(schema.containedInPlace, iriOf.thing('place', containedInPlace), from.containedInPlace);
  }
  if (place.address !== undefined) sink.link(schema.address, iriOf.part(document, 'address'), from.address);
  for (const [i, iri] of (place.sameAs ?? []).entries()) sink.link(schema.sameAs, iri, from.sameAs, i);
  if (place.address !== undefined) mapAddress(scope, place.address);
}

function mapAddress({ sink, iriOf, document }: Scope, address: NonNullable<Place['address']>): void {
  sink.resource(iriOf.part(document, 'address'), [schema.PostalAddress], from.address);
  mapTexts(sink, schema.streetAddress, address.streetAddress, from.streetAddress);
  if (address.postalCode !== undefined) sink.plain(schema.postalCode, address.postalCode, from.postalCode);
  mapTexts(sink, schema.addressLocality, address.addressLocality, from.addressLocality);
  mapTexts(sink, schema.addressRegion, address.addressRegion, from.addressRegion);
  sink.plain(schema.addressCountry, address.addressCountry, from.addressCountry);
}
