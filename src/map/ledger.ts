import type { AnyRecord, Kind, Meeting, Records } from '../model/kinds.ts';
import type { FollowUp } from '../model/outcome.ts';
import type { RecordId, Texts } from '../model/values.ts';
import type { Sink } from '../sinks/sink.ts';
import { type Code, codeTerm } from '../terms/codes.ts';
import { cmq, schema, xsd } from '../terms/vocabularies.ts';
import { isHeldElsewhere, type Places } from './apart.ts';
import { judgeRealized, judgeUnrealized, realizationOf, type Timing } from './fulfilment.ts';
import type { IriOf } from './iri-of.ts';
import { rulesOf } from './rules.ts';
import { mapTexts } from './scope.ts';

const from = rulesOf('meeting', 'ledger', {
  it: ['followUps', 'What came of all follow-ups is derived in one document, which no source backs'],
  kept: ['followUps/*/realizedBy', 'A held meeting began in the planned time, or no time was planned'],
  late: ['followUps/*/realizedBy', 'A held meeting certainly began after the last planned day'],
  early: ['followUps/*/realizedBy', 'A held meeting was certainly over before the first planned day'],
  moved: ['followUps/*/location', 'The held meeting was certainly in another place than planned'],
  open: [
    'followUps/*/date',
    'No held meeting is known; as of the newest source the planned time has not passed',
  ],
  overdue: [
    'followUps/*/date',
    'No held meeting is known; as of the newest source the planned time has passed',
  ],
  undated: ['followUps/*', 'No held meeting is known; no time was planned'],
  daysLate: [
    'followUps/*/date',
    'From the last planned day to the first on which the meeting can have begun',
  ],
});
const fromSource = rulesOf('source', 'ledger', {
  asOf: ['date', 'The first day on which the newest source can have been published; the clock is never read'],
});

const NAME = { en: 'Plans and what came of them', ja: '予定とその結果' } as Texts;
const DESCRIPTION = {
  en: 'Each follow-up against the records of later meetings. Derived, and true only of what the records know.',
  ja: '各フォローアップを、その後の会合の記録と照らし合わせた結果。記録から導いたものであり、記録にある範囲でのみ正しい。',
} as Texts;

/**
 * Tells what came of every follow-up, in a document of its own: it is derived from the records of several things,
 * and must never be taken for what a source says.
 *
 * @param records all of the publication, in the order in which their follow-ups are to be told
 */
export function mapLedger(records: readonly AnyRecord[], iriOf: IriOf, sink: Sink): void {
  const document = iriOf.report('follow-ups');
  const known: Known = {
    meetings: byId(records, 'meeting'),
    places: byId(records, 'place'),
    asOf: findNewestDay([...byId(records, 'source').values()]),
  };
  sink.openDocument(document);
  sink.resource(iriOf.part(document, 'ledger'), [schema.Dataset], from.it);
  mapTexts(sink, schema.name, NAME, from.it);
  mapTexts(sink, schema.description, DESCRIPTION, from.it);
  if (known.asOf !== undefined) sink.plain(schema.temporalCoverage, `../${known.asOf}`, fromSource.asOf);
  for (const meeting of known.meetings.values()) mapMeeting(meeting, known, iriOf, sink);
  sink.closeDocument();
}

interface Known {
  readonly meetings: ReadonlyMap<RecordId, Meeting>;
  readonly places: Places;
  /** The day up to which sources reach. */
  readonly asOf: string | undefined;
}

function byId<K extends Kind>(records: readonly AnyRecord[], kind: K): ReadonlyMap<RecordId, Records[K]> {
  const found = new Map<RecordId, Records[K]>();
  for (const each of records) if (each.kind === kind) found.set(each.record.id, each.record as Records[K]);
  return found;
}

/** Of a month in which a source was published only the first day is certain to have come. */
function findNewestDay(sources: readonly Records['source'][]): string | undefined {
  return sources
    .flatMap(({ date }) => date?.notBefore ?? [])
    .sort()
    .at(-1);
}

function mapMeeting({ id, followUps }: Meeting, known: Known, iriOf: IriOf, sink: Sink): void {
  const document = iriOf.document('meeting', id);
  followUps?.forEach((followUp, i) => {
    const { codes, daysLate } = judge(followUp, known);
    const [first] = codes;
    if (first === undefined) return;
    sink.resource(iriOf.part(document, 'follow-up', followUp.n), [], from[first], i);
    for (const code of codes) sink.term(cmq.fulfilment, codeTerm('fulfilment', code), from[code], i);
    if (daysLate !== undefined) sink.typed(cmq.daysLate, String(daysLate), xsd.integer, from.daysLate, i);
  });
}

interface Fulfilment extends Pick<Timing, 'daysLate'> {
  readonly codes: readonly Code<'fulfilment'>[];
}

function judge(followUp: FollowUp, { meetings, places, asOf }: Known): Fulfilment {
  const held = realizationOf(followUp, meetings);
  const timing = held === undefined ? judgeUnrealized(followUp, asOf) : judgeRealized(followUp, held);
  const isMoved = held !== undefined && isHeldElsewhere(followUp.location, held, places);
  const { code, ...rest } = timing ?? {};
  return {
    codes: [...(code === undefined ? [] : [code]), ...(isMoved ? (['moved'] as const) : [])],
    ...rest,
  };
}
