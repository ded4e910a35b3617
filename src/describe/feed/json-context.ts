import { ldes, sh, tree } from '../../terms/feed-vocabularies.ts';
import type { Iri } from '../../terms/iri.ts';
import { PREFIXES, type Term } from '../../terms/namespace.ts';
import { as, dcterms } from '../../terms/vocabularies.ts';

/** How a property is written in the JSON-LD of the feed. */
interface JsonKey {
  readonly key: string;
  /** `@id`, or a datatype; undefined where values are written as they are. */
  readonly type: string | undefined;
  readonly container: '@set' | '@language' | undefined;
}

const DATE_TIME = 'xsd:dateTime';

/**
 * Keys that differ from the local name, and what their values are; all other properties link.
 *
 * `as:items` has the key that ActivityStreams has for a page in order: the array is in order, but the statements are
 * not a list, since a list needs nodes without address.
 */
const SPECIAL = new Map<Term, Partial<JsonKey>>([
  [as.items, { key: 'orderedItems', container: '@set' }],
  [tree.member, { container: '@set' }],
  [tree.relation, { container: '@set' }],
  [sh.property, { container: '@set' }],
  [sh.path, { key: 'sh:path' }],
  [as.published, { type: DATE_TIME }],
  [tree.value, { type: DATE_TIME }],
  [dcterms.title, { type: undefined, container: '@language' }],
  [as.totalItems, { type: undefined }],
  [tree.remainingItems, { type: undefined }],
  [ldes.versionAmount, { type: undefined }],
  [sh.minCount, { type: undefined }],
  [sh.maxCount, { type: undefined }],
]);

export function jsonKeyOf(property: Term): JsonKey {
  return { key: property.local, type: '@id', container: undefined, ...SPECIAL.get(property) };
}

/** The context of one file: only what it uses, so that each file can be read alone. */
export function contextOf(base: Iri, classes: ReadonlySet<Term>, properties: ReadonlySet<Term>): object {
  const prefixes = new Set(['xsd', ...[...classes, ...properties].map(({ prefix }) => prefix)]);
  const used = [...PREFIXES].filter(([prefix]) => prefixes.has(prefix) || prefix === as.object.prefix);
  return {
    '@version': 1.1,
    '@base': base,
    id: '@id',
    type: '@type',
    ...Object.fromEntries(used),
    ...Object.fromEntries([...classes].map(({ local, curie }) => [local, curie])),
    ...Object.fromEntries(
      [...properties].map((property) => [jsonKeyOf(property).key, definitionOf(property)]),
    ),
  };
}

function definitionOf(property: Term): object {
  const { type, container } = jsonKeyOf(property);
  return {
    '@id': property.curie,
    ...(type === undefined ? {} : { '@type': type }),
    ...(container === undefined ? {} : { '@container': container }),
  };
}
