import type { AnyRecord, Kind } from '../model/kinds.ts';
import type { WithdrawnPart } from '../model/tombstone.ts';
import { as, cmq, dcterms, owl, schema, xsd } from '../terms/vocabularies.ts';
import { rulesOf } from './rules.ts';
import { mapTexts, type Scope } from './scope.ts';

const says = {
  part: 'A part that was withdrawn leaves an as:Tombstone at its address',
  reason: 'What became of it, for each language',
  date: 'The day on which it was withdrawn',
  replacedBy: 'The part to look at instead',
} as const;

/** The same rules for each kind of record that has parts. */
const RULES_BY_KIND = {
  series: partRules('series'),
  meeting: partRules('meeting'),
  organization: partRules('organization'),
  person: partRules('person'),
  place: partRules('place'),
  source: partRules('source'),
};

function partRules(kind: Exclude<Kind, 'topic'>) {
  return rulesOf(kind, kind, {
    withdrawnPart: ['withdrawnParts/*/part', says.part],
    withdrawnPartReason: ['withdrawnParts/*/reason/*', says.reason],
    withdrawnPartDate: ['withdrawnParts/*/date', says.date],
    withdrawnPartReplacedBy: ['withdrawnParts/*/replacedBy', says.replacedBy],
  });
}

type PartRules = ReturnType<typeof partRules>;

/** Tells what became of the parts of a record that are no more. */
export function mapWithdrawnParts(scope: Scope, { kind, record }: AnyRecord): void {
  if (kind === 'topic') return; // has no parts
  record.withdrawnParts?.forEach((part, i) => {
    mapWithdrawnPart(scope, RULES_BY_KIND[kind], part, i);
  });
}

function mapWithdrawnPart(
  { sink, iriOf, document }: Scope,
  rules: PartRules,
  { part, reason, date, replacedBy }: WithdrawnPart,
  i: number,
): void {
  sink.resource(iriOf.partNamed(document, part), [as.Tombstone], rules.withdrawnPart, i);
  sink.typed(owl.deprecated, 'true', xsd.boolean, rules.withdrawnPart, i);
  mapTexts(sink, schema.description, reason, rules.withdrawnPartReason, i);
  sink.typed(cmq.withdrawnDate, date, xsd.date, rules.withdrawnPartDate, i);
  if (replacedBy === undefined) return;
  sink.link(dcterms.isReplacedBy, iriOf.partNamed(document, replacedBy), rules.withdrawnPartReplacedBy, i);
}
