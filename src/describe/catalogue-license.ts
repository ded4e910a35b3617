import { dublinCore } from '../terms/catalogue-vocabularies.ts';
import { type Iri, makeIri } from '../terms/iri.ts';
import { skos } from '../terms/vocabularies.ts';
import type { CatalogueScope } from './catalogue-scope.ts';

const KINDS = 'http://purl.org/adms/licencetype/';

/** What a part of the name of a Creative Commons licence asks, by the code and the name of the kind in ADMS. */
const CREATIVE_COMMONS: ReadonlyMap<string, readonly [code: string, label: string]> = new Map([
  ['by', ['Attribution', 'Attribution']],
  ['nc', ['NonCommercialUseOnly', 'Non-commercial use only']],
  ['nd', ['NoDerivativeWork', 'No derivative work']],
  ['sa', ['ViralEffect-ShareAlike', 'Share-alike']],
  ['zero', ['PublicDomain', 'Public domain']],
  ['mark', ['PublicDomain', 'Public domain']],
]);

/**
 * Has the licence of the publication described, with its kinds where its address tells them: DCAT-AP recommends these.
 * Of licences that are not of Creative Commons no kind is told.
 *
 * @returns the address, to be linked
 */
export function addLicense({ dataset, stubs }: CatalogueScope): Iri {
  const { license } = dataset.publication;
  const scheme = makeIri(`${KINDS}1.0`);
  const kinds = kindsOf(license).map(([code, label]) => {
    return stubs.add(makeIri(KINDS + code), skos.Concept, { scheme, label });
  });
  return stubs.add(license, dublinCore.LicenseDocument, { kinds });
}

function kindsOf(license: string): (readonly [string, string])[] {
  const name = /^https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\//.exec(license)?.[1];
  return (name ?? '').split('-').flatMap((part) => {
    const kind = CREATIVE_COMMONS.get(part);
    return kind === undefined ? [] : [kind];
  });
}
