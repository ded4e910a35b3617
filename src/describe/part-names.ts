import type { Iri } from '../terms/iri.ts';
import { PREFIXES } from '../terms/namespace.ts';

/**
 * The name of a class or property as part of an address: `schema-same-as` for `schema:sameAs`.
 *
 * @throws {TypeError} for a term of no vocabulary that we use
 */
export function nameTerm(iri: Iri): string {
  for (const [prefix, namespace] of PREFIXES) {
    const local = iri.startsWith(namespace) ? iri.slice(namespace.length) : '';
    if (/^[A-Za-z][A-Za-z0-9-]*$/.test(local)) return `${prefix}-${toKebab(local)}`;
  }
  throw new TypeError(`No vocabulary has ${iri}`);
}

function toKebab(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

/**
 * The name of a data set as part of an address, by what its addresses start with: `http-www-wikidata-org-entity`.
 *
 * A dot or slash becomes a hyphen, a hyphen two, and any other character its number, so that no two have one name.
 */
export function nameHost(target: string): string {
  const [, scheme = '', rest = ''] = /^([a-z]+):\/\/(.*?)\/?$/s.exec(target) ?? [];
  const name = rest.replaceAll(/[^a-z0-9]/g, (character) => {
    if (character === '.' || character === '/') return '-';
    return character === '-' ? '--' : `-x${character.charCodeAt(0).toString(16)}-`;
  });
  return `${scheme}-${name}`;
}
