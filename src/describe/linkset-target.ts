import { tableOf } from '../terms/eu-authorities.ts';

/** Known data sets whose things do not all start with what stands before the path. */
const WIKIDATA = 'http://www.wikidata.org/entity/';

/**
 * What the addresses of the data set start with to which an address belongs: entities of Wikidata, a table of the
 * European Union, else all that has the same scheme, host and port.
 *
 * @returns `undefined` for names such as `urn:isbn:…`, which belong to no data set on the web
 */
export function targetOf(address: string): string | undefined {
  if (address.startsWith(WIKIDATA)) return WIKIDATA;
  const table = tableOf(address);
  if (table !== undefined) return address.slice(0, address.lastIndexOf('/') + 1);
  const [origin] = /^https?:\/\/[^/?#]+/.exec(address) ?? [];
  return origin === undefined ? undefined : `${origin}/`;
}
