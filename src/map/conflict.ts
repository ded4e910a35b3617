import { type Conflict, type Disputed, disputedIn, type OtherAccount } from '../model/conflict.ts';
import type { EdtfDate } from '../model/edtf.ts';
import type { Meeting } from '../model/kinds.ts';
import { type DisputedFields, partsOfMeeting } from '../model/part-of-meeting.ts';
import type { RecordId, Texts } from '../model/values.ts';
import type { Origin } from '../sinks/sink.ts';
import { codeTerm } from '../terms/codes.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';
import { cmq, dcterms, edtfs, prov, rdf, schema, xsd } from '../terms/vocabularies.ts';
import { from, fromOther, originOfKept } from './conflict-rules.ts';
import { mapEvidence } from './evidence.ts';

import { mapTexts, type Scope } from './scope.ts';

const PREDICATES: Readonly<Record<Disputed, Term>> = {
  name: schema.name,
  sessionNumber: cmq.sessionNumber,
  date: cmq.edtf,
  location: schema.location,
  post: schema.roleName,
  asNamed: cmq.asNamed,
  organization: prov.agent,
};

/** A statement that a source makes. */
interface Claim {
  readonly value: DisputedFields[Disputed];
  readonly field: Disputed;
  readonly rule: Origin;
  readonly i: number;
  readonly j?: number;
}

/**
 * Tells the accounts of sources that disagree, each as an `rdf:Statement`: the one that is kept, which is
 * asserted where its field is told, with the reason; and each other one, which is asserted nowhere.
 */
export function mapConflict(scope: Scope, meeting: Meeting, conflict: Conflict, i: number): void {
  const field = conflict.others.flatMap(disputedIn)[0];
  if (field === undefined) return;
  mapKept(scope, meeting, conflict, field, i);
  for (const [j, account] of conflict.others.entries()) mapOther(scope, conflict, account, field, i, j);
}

function mapKept(scope: Scope, meeting: Meeting, conflict: Conflict, field: Disputed, i: number): void {
  const { sink, iriOf, document } = scope;
  const part = conflict.part === undefined ? undefined : partsOfMeeting(meeting).get(conflict.part);
  const fields: DisputedFields = conflict.part === undefined ? meeting : (part?.fields ?? {});
  const value = fields[field];

  sink.resource(iriOf.part(document, 'conflict', conflict.n), [rdf.Statement], from.kept, i);
  sink.term(dcterms.type, codeTerm('claim', 'kept'), from.kept, i);
  mapSubject(scope, conflict, from.kept, i);
  sink.term(rdf.predicate, PREDICATES[field], from.kept, i);
  for (const j of conflict.others.keys()) sink.also(fromOther[field], i, j);
  if (value !== undefined) {
    mapObject(scope, { value: inLanguageOf(conflict.others[0]?.[field], value), field, rule: from.kept, i });
    sink.also(originOfKept(part, field), ...(part?.at ?? []));
    if (conflict.part !== undefined) sink.also(from.part, i);
    for (const j of conflict.others.keys()) sink.also(fromOther[field], i, j);
  }
  mapTexts(sink, schema.description, conflict.reason, from.reason, i);
}

function mapOther(
  scope: Scope,
  conflict: Conflict,
  account: OtherAccount,
  field: Disputed,
  i: number,
  j: number,
): void {
  const { sink, iriOf, document } = scope;
  const node = iriOf.part(document, 'conflict', `${conflict.n}-${account.n}`);
  sink.resource(node, [rdf.Statement], from.other, i, j);
  sink.term(dcterms.type, codeTerm('claim', 'other'), from.other, i, j);
  mapSubject(scope, conflict, from.other, i, j);
  const value = account[field];
  if (value !== undefined) {
    const rule = fromOther[field];
    sink.term(rdf.predicate, PREDICATES[field], rule, i, j);
    mapObject(scope, { value, field, rule, i, j });
  }
  mapTexts(sink, schema.description, account.description, from.otherDescription, i, j);
  mapEvidence(scope, account.evidence, from.otherEvidence, i, j);
}

/** Of texts in several languages the one that the other accounts are about; any other value as it is. */
function inLanguageOf(other: DisputedFields[Disputed], value: DisputedFields[Disputed]) {
  if (!isTexts(other) || !isTexts(value)) return value;
  const language = Object.keys(other)[0] as LanguageTag;
  return language in value ? ({ [language]: value[language] } as Texts) : value;
}

function isTexts(value: DisputedFields[Disputed]): value is Texts {
  return typeof value === 'object' && !isDate(value);
}

function mapSubject(
  { sink, iriOf, document, it }: Scope,
  { part }: Conflict,
  rule: Origin,
  i: number,
  j?: number,
) {
  sink.link(rdf.subject, part === undefined ? it : iriOf.partNamed(document, part), rule, i, j);
  if (part !== undefined) sink.also(from.part, i);
}

function mapObject({ sink, iriOf }: Scope, { value, field, rule, i, j }: Claim): void {
  if (typeof value === 'number') sink.typed(rdf.object, String(value), xsd.integer, rule, i, j);
  else if (typeof value === 'string') sink.link(rdf.object, iriOf.thing(kindOf(field), value), rule, i, j);
  else if (isDate(value)) sink.typed(rdf.object, value.edtf, edtfs.EDTF, rule, i, j);
  else if (value !== undefined) {
    const [language, text] = Object.entries(value)[0] as [LanguageTag, string];
    sink.text(rdf.object, text, language, rule, i, j);
  }
}

function kindOf(field: Disputed): 'place' | 'organization' {
  return field === 'location' ? 'place' : 'organization';
}

function isDate(value: EdtfDate | Texts | RecordId | undefined): value is EdtfDate {
  return typeof value === 'object' && 'edtf' in value;
}
