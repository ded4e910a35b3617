import type { Kind } from '../model/kinds.ts';
import type { RecordId } from '../model/values.ts';
import type { Iri } from '../terms/iri.ts';

/** The addresses of things and lists; what makes them belongs to another room. */
export interface Addresses {
  readonly base: Iri;
  thing(kind: Kind, id: RecordId): Iri;
  list(kind: Kind): Iri;
}
