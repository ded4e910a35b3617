import { datatypes, dcat, dublinCore, spdx } from '../terms/catalogue-vocabularies.ts';
import { PREFIXES, type Term } from '../terms/namespace.ts';
import { revisions, versions } from '../terms/version-vocabularies.ts';
import { dcterms, xsd } from '../terms/vocabularies.ts';

type Definition = string | number | Readonly<Record<string, unknown>>;

const CLASSES = [dcat.Dataset, dcat.Distribution, spdx.Checksum];

const LINKS = [
  versions.hasVersion,
  versions.isVersionOf,
  versions.previousVersion,
  versions.compressFormat,
  revisions.wasRevisionOf,
  dcat.distribution,
  dcat.accessURL,
  dcat.downloadURL,
  dcat.mediaType,
  dublinCore.license,
  spdx.checksum,
  spdx.algorithm,
];

/** Properties with values, by their datatype; without one, as JSON has them. */
const VALUES: readonly (readonly [Term, Term | undefined])[] = [
  [dcat.version, undefined],
  [dublinCore.issued, xsd.date],
  [dcat.byteSize, datatypes.nonNegativeInteger],
  [spdx.checksumValue, datatypes.hexBinary],
];

/** The JSON-LD context of the list of releases: names by `prefix:local`, as harvesters of the catalogue know them. */
export const VERSIONS_CONTEXT: { readonly '@context': Readonly<Record<string, Definition>> } = {
  '@context': {
    '@version': 1.1,
    id: '@id',
    type: '@type',
    ...Object.fromEntries(
      [dcat, revisions, dcterms, spdx, xsd]
        .map(prefixOf)
        .map((prefix) => [prefix, PREFIXES.get(prefix) ?? '']),
    ),
    ...Object.fromEntries(CLASSES.map(({ curie }) => [curie, curie])),
    ...Object.fromEntries(LINKS.map(({ curie }) => [curie, { '@id': curie, '@type': '@id' }])),
    ...Object.fromEntries(VALUES.map(([{ curie }, datatype]) => [curie, defineValue(curie, datatype)])),
    [dcterms.title.curie]: { '@id': dcterms.title.curie, '@container': '@language' },
  },
};

function prefixOf(vocabulary: Readonly<Record<string, Term>>): string {
  return Object.values(vocabulary)[0]?.prefix ?? '';
}

function defineValue(curie: string, datatype: Term | undefined): Definition {
  return datatype === undefined ? { '@id': curie } : { '@id': curie, '@type': datatype.curie };
}
