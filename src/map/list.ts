import type { Kind } from '../model/kinds.ts';
import type { RecordId, Texts } from '../model/values.ts';
import type { Origin, Sink } from '../sinks/sink.ts';
import { dcterms, schema, skos, xsd } from '../terms/vocabularies.ts';
import type { IriOf } from './iri-of.ts';
import { RULES } from './rules.ts';
import { mapTexts } from './scope.ts';

const from = {
  list: rule('list', '', 'Each kind has a list of its things'),
  item: rule('item', '', 'Each record is an item of the list of its kind'),
  scheme: rule('scheme', 'topicScheme/*', 'All topics belong to one scheme, named in publication.yaml'),
};

/** These come from the folder of the records and from publication.yaml, not from a field of a record. */
function rule(name: string, field: string, says: string): Origin {
  const origin = Object.freeze({ name: `list.${name}`, field, rule: says });
  RULES.set(origin.name, origin);
  return origin;
}

/**
 * Tells the document that lists the things of a kind; that of the topics also has their scheme.
 *
 * @param ids in the order in which they are to be listed
 * @param topicScheme the name of the scheme
 */
export function mapList(
  kind: Kind,
  ids: readonly RecordId[],
  topicScheme: Texts,
  iriOf: IriOf,
  sink: Sink,
): void {
  const document = iriOf.list(kind);
  sink.openDocument(document);
  sink.resource(iriOf.part(document, 'list'), [schema.ItemList], from.list);
  sink.typed(schema.numberOfItems, String(ids.length), xsd.integer, from.list);
  for (const id of ids) sink.link(schema.itemListElement, iriOf.thing(kind, id), from.item);
  if (kind === 'topic') {
    sink.resource(iriOf.topicScheme(), [skos.ConceptScheme, schema.DefinedTermSet], from.scheme);
    mapTexts(sink, dcterms.title, topicScheme, from.scheme);
    mapTexts(sink, schema.name, topicScheme, from.scheme);
  }
  sink.closeDocument();
}
