import type { Meeting } from '../model/kinds.ts';
import type { Texts } from '../model/values.ts';
import { codeTerm } from '../terms/codes.ts';
import type { Term } from '../terms/namespace.ts';
import { cmq, edtfs, rdf, schema, xsd } from '../terms/vocabularies.ts';
import { attendanceModeTerm } from './attendance-mode.ts';
import { mapEvidence } from './evidence.ts';
import { from } from './meeting-rules.ts';
import { mapTexts, type Scope } from './scope.ts';

type Remark = NonNullable<Meeting['remarks']>[number];

/**
 * Says how one statement of the record is known: an `rdf:Statement` about a statement that is made.
 *
 * A remark on a field that the record leaves out says nothing and is not published; validation refuses it.
 */
export function mapRemark(scope: Scope, meeting: Meeting, remark: Remark, i: number): void {
  const { sink, iriOf, document } = scope;
  const statement = STATEMENTS[remark.about];
  sink.resource(iriOf.part(document, 'remark', remark.n), [rdf.Statement], from.remark, i);
  sink.link(rdf.subject, scope.it, from.remark, i);
  sink.term(rdf.predicate, statement.predicate, from.remarkAbout, i);
  statement.tellObject(scope, meeting, remark, i);
  if (remark.basis !== undefined) sink.term(cmq.basis, codeTerm('basis', remark.basis), from.remarkBasis, i);
  mapTexts(sink, schema.description, remark.description, from.remarkDescription, i);
  mapEvidence(scope, remark.evidence, from.remarkEvidence, i);
}

interface Statement {
  readonly predicate: Term;
  /** Tells `rdf:object` as the statement has it. */
  tellObject(scope: Scope, meeting: Meeting, remark: Remark, i: number): void;
}

const STATEMENTS: Readonly<Record<Remark['about'], Statement>> = {
  name: { predicate: schema.name, tellObject: tellName },
  sessionNumber: {
    predicate: cmq.sessionNumber,
    tellObject: ({ sink }, { sessionNumber }, _, i) => {
      if (sessionNumber === undefined) return;
      sink.typed(rdf.object, String(sessionNumber), xsd.integer, from.remarkAbout, i);
      sink.also(from.sessionNumber);
    },
  },
  status: {
    predicate: cmq.status,
    tellObject: ({ sink }, { status }, _, i) => {
      sink.term(rdf.object, codeTerm('status', status), from.remarkAbout, i);
      sink.also(from.status);
    },
  },
  level: {
    predicate: cmq.level,
    tellObject: ({ sink }, { level }, _, i) => {
      if (level === undefined) return;
      sink.term(rdf.object, codeTerm('level', level), from.remarkAbout, i);
      sink.also(from.level);
    },
  },
  date: {
    predicate: cmq.edtf,
    tellObject: ({ sink }, { date }, _, i) => {
      if (date === undefined) return;
      sink.typed(rdf.object, date.edtf, edtfs.EDTF, from.remarkAbout, i);
      sink.also(from.date);
    },
  },
  attendanceMode: {
    predicate: schema.eventAttendanceMode,
    tellObject: ({ sink }, { attendanceMode }, _, i) => {
      if (attendanceMode === undefined) return;
      sink.term(rdf.object, attendanceModeTerm(attendanceMode), from.remarkAbout, i);
      sink.also(from.attendanceMode);
    },
  },
  location: { predicate: schema.location, tellObject: (...args) => tellPlace('location', ...args) },
  venue: { predicate: cmq.venue, tellObject: (...args) => tellPlace('venue', ...args) },
};

function tellPlace(
  field: 'location' | 'venue',
  { sink, iriOf }: Scope,
  meeting: Meeting,
  _: Remark,
  i: number,
): void {
  const place = meeting[field];
  if (place === undefined) return;
  sink.link(rdf.object, iriOf.thing('place', place), from.remarkAbout, i);
  sink.also(from[field]);
}

/** The name in the language of the remark; of several statements only one can be meant. */
function tellName({ sink }: Scope, { name }: Meeting, { language }: Remark, i: number): void {
  const names: Texts = name;
  const text = language === undefined ? undefined : names[language];
  if (language === undefined || text === undefined) return;
  sink.text(rdf.object, text, language, from.remarkAbout, i);
  sink.also(from.name, Object.keys(names).indexOf(language));
}
