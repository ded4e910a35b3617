import type { Moved, Tombstone, Withdrawn } from '../model/tombstone.ts';
import type { Origin, Sink } from '../sinks/sink.ts';
import { as, cmq, dcterms, owl, schema, xsd } from '../terms/vocabularies.ts';
import type { IriOf } from './iri-of.ts';
import { RULES, rulesOfTombstone } from './rules.ts';
import { mapTexts } from './scope.ts';

const from = rulesOfTombstone('tombstone', {
  it: ['withdrawn', 'A record that was withdrawn leaves an as:Tombstone at its address'],
  deprecated: ['withdrawn', 'What was withdrawn is not to be used any more'],
  name: ['name/*', 'What it was called, for each language'],
  reason: ['withdrawn/reason/*', 'What became of it, for each language'],
  date: ['withdrawn/date', 'The day on which it was withdrawn'],
  replacedBy: ['withdrawn/replacedBy', 'What to look at instead'],
});

const fromFormer = {
  same: rule('same', 'What had the old address is the same thing as what has the new one'),
  replacedBy: rule('replacedBy', 'The new address is to be used instead'),
};

/** These come from a field that all kinds of record have. */
function rule(name: string, says: string): Origin {
  const origin = Object.freeze({ name: `moved.${name}`, field: 'formerIds/*', rule: says });
  RULES.set(origin.name, origin);
  return origin;
}

/**
 * Tells the document of an address that leads to no record any more.
 *
 * What was withdrawn is told by its own file. What goes by another id is told by the record that names the old one;
 * it is no tombstone and not deprecated, since `owl:sameAs` would make the living thing so too.
 *
 * @see https://www.w3.org/TR/activitystreams-vocabulary/#dfn-tombstone
 */
export function mapTombstone(tombstone: Tombstone, iriOf: IriOf, sink: Sink): void {
  sink.openDocument(iriOf.document(tombstone.kind, tombstone.id));
  if (tombstone.status === 'moved') mapMoved(tombstone, iriOf, sink);
  else mapWithdrawn(tombstone, iriOf, sink);
  sink.closeDocument();
}

function mapMoved({ kind, id, movedTo, position }: Moved, iriOf: IriOf, sink: Sink): void {
  const living = iriOf.thing(kind, movedTo);
  sink.resource(iriOf.thing(kind, id), [], fromFormer.same, position);
  sink.link(owl.sameAs, living, fromFormer.same, position);
  sink.link(dcterms.isReplacedBy, living, fromFormer.replacedBy, position);
}

function mapWithdrawn(
  { kind, id, name, reason, date, replacedBy }: Withdrawn,
  iriOf: IriOf,
  sink: Sink,
): void {
  sink.resource(iriOf.thing(kind, id), [as.Tombstone], from.it);
  mapTexts(sink, schema.name, name, from.name);
  sink.typed(owl.deprecated, 'true', xsd.boolean, from.deprecated);
  mapTexts(sink, schema.description, reason, from.reason);
  sink.typed(cmq.withdrawnDate, date, xsd.date, from.date);
  if (replacedBy !== undefined)
    sink.link(dcterms.isReplacedBy, iriOf.thing(kind, replacedBy), from.replacedBy);
}
