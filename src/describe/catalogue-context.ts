import {
  datatypes,
  dcat,
  dcatap,
  dublinCore,
  foaf,
  rdfs,
  spdx,
  vcard,
  voids,
} from '../terms/catalogue-vocabularies.ts';
import { PREFIXES, type Term } from '../terms/namespace.ts';
import { dcterms, skos, xsd } from '../terms/vocabularies.ts';

type Definition = string | number | boolean | Readonly<Record<string, unknown>>;

const TERMS = [dcterms, dublinCore, dcat, dcatap, voids, foaf, vcard, spdx, skos, rdfs].flatMap(
  (vocabulary) => Object.values<Term>(vocabulary),
);

/** Properties with texts in languages. */
const TEXTS: ReadonlySet<Term> = new Set([
  dcterms.title,
  dublinCore.description,
  dcat.keyword,
  foaf.name,
  vcard.fn,
  skos.prefLabel,
  rdfs.label,
]);

/** Properties with values, by their datatype; without one, as JSON has them. */
const VALUES: ReadonlyMap<Term, Term | undefined> = new Map<Term, Term | undefined>([
  [dublinCore.identifier, undefined],
  [dublinCore.issued, xsd.date],
  [dublinCore.modified, xsd.date],
  [dcat.version, undefined],
  [dcat.startDate, xsd.date],
  [dcat.endDate, xsd.date],
  [dcat.byteSize, datatypes.nonNegativeInteger],
  [spdx.checksumValue, datatypes.hexBinary],
  [voids.uriSpace, undefined],
  [voids.triples, undefined],
  [voids.entities, undefined],
  [voids.distinctSubjects, undefined],
  [voids.distinctObjects, undefined],
  [voids.properties, undefined],
  [voids.classes, undefined],
  [voids.documents, undefined],
]);

/**
 * The JSON-LD context of the catalogue: classes and properties by `prefix:local`, as harvesters know them, with what
 * is a link, a date or a text in languages said once.
 */
export const CATALOGUE_CONTEXT: { readonly '@context': Readonly<Record<string, Definition>> } = {
  '@context': {
    '@version': 1.1,
    id: '@id',
    type: '@type',
    ...Object.fromEntries(listPrefixes().map((prefix) => [prefix, PREFIXES.get(prefix) ?? ''])),
    ...Object.fromEntries(TERMS.map((term) => [term.curie, define(term)])),
  },
};

function listPrefixes(): string[] {
  return [...new Set([...TERMS, xsd.date].map(({ prefix }) => prefix))];
}

function define(term: Term): Definition {
  const { curie, local } = term;
  if (/^[A-Z]/.test(local)) return curie;
  if (TEXTS.has(term)) return { '@id': curie, '@container': '@language' };
  if (!VALUES.has(term)) return { '@id': curie, '@type': '@id' };
  const datatype = VALUES.get(term);
  return datatype === undefined ? { '@id': curie } : { '@id': curie, '@type': datatype.curie };
}
