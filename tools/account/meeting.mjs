import { compareDelegations } from './delegation.mjs';
import { isSameSense, isSameText } from './ledger.mjs';
import { partyId, sourceUrl } from './notes.mjs';

const LEVELS = { 'director-general': 'directors-general', director: 'directors' };
const OUTCOMES = { recognised: 'recognized', comment: 'commented' };

/** Compares all that the notes say of a meeting. */
export function compareMeeting(ledger, graph, meeting, notes) {
  const it = graph.iri('meeting', meeting.id);
  compareBasics(ledger, graph, it, meeting);
  compareWhen(ledger, graph, it, meeting);
  compareDelegations(ledger, graph, it, meeting, notes);
  comparePurposes(ledger, graph, it, meeting);
  for (const outcome of meeting.outcomes ?? []) compareOutcome(ledger, graph, it, meeting, outcome, notes);
  (meeting.followUps ?? []).forEach((followUp, i) => {
    compareFollowUp(ledger, graph, it, meeting, followUp, i + 1, notes);
  });
  compareSteps(ledger, graph, it, meeting);
  compareSideEvents(ledger, graph, it, meeting);
  compareConflicts(ledger, graph, it, meeting, notes);
}

function compareBasics(ledger, graph, it, meeting) {
  const { id } = meeting;
  ledger.compare('meeting: series', id, meeting.series, graph.ids(it, 'schema:superEvent')[0]);
  for (const [language, name] of Object.entries(meeting.name)) {
    const printed = name.replace(/ \(editorial English\)$/, '');
    const composed = isComposed(graph, it, language) ? `${id} (composed)` : id;
    ledger.compare(
      `meeting: name`,
      `${composed} ${language}`,
      printed,
      graph.text(it, 'schema:name', language),
      isSameText,
    );
  }
  ledger.compare(
    'meeting: session number',
    id,
    meeting.ordinal ?? 'none',
    graph.one(it, 'cmq:sessionNumber') ?? 'none',
  );
  ledger.compare(
    'meeting: status',
    id,
    meeting.status.replace('announced', 'planned'),
    graph.code(it, 'cmq:status'),
  );
  ledger.compare(
    'meeting: place',
    id,
    meeting.place ?? 'none',
    graph.ids(it, 'schema:location')[0] ?? 'none',
  );
  ledger.compare('meeting: venue', id, meeting.venue?.place, graph.ids(it, 'cmq:venue')[0]);
  ledger.compare('meeting: mode', id, meeting.mode, graph.one(it, 'schema:eventAttendanceMode'), isSameMode);
  ledger.compare('meeting: level', id, LEVELS[meeting.level?.value], graph.code(it, 'cmq:level'));
  ledger.compare(
    'meeting: parties',
    id,
    meeting.parties.map(({ party }) => partyId(party)),
    graph.ids(it, 'cmq:party'),
  );
  ledger.compare(
    'meeting: host party',
    id,
    meeting.hostParty && partyId(meeting.hostParty),
    graph.ids(it, 'cmq:host')[0],
  );
  ledger.compare('meeting: topics', id, meeting.topics, graph.ids(it, 'schema:about'));
  ledger.compare('meeting: number of persons', id, meeting.participation?.people, graph.one(it, 'cmq:size'));
}

function isComposed(graph, it, language) {
  return graph.things('meeting', 'remark-').some((remark) => {
    if (graph.one(remark, 'rdf:subject') !== it || graph.code(remark, 'cmq:basis') !== 'composed')
      return false;
    return graph.terms(remark, 'rdf:object')[0]?.language === language;
  });
}

function isSameMode(noted, held) {
  return noted === 'video-conference' && held.endsWith('OnlineEventAttendanceMode');
}

/** First and last day are compared only where the notes have them for a span that a calendar tells. */
function compareWhen(ledger, graph, it, { id, date, statement }) {
  ledger.compare('meeting: date (EDTF)', id, date.edtf, graph.one(it, 'cmq:edtf'));
  if (date.precision !== 'day') return;
  ledger.compare('meeting: first day', id, date.start, graph.one(it, 'cmq:notBefore'));
  ledger.compare('meeting: last day', id, date.end, graph.one(it, 'cmq:notAfter'));
  ledger.compare('meeting: start', id, date.start, graph.one(it, 'schema:startDate'));
  const end = date.end === date.start ? 'none' : date.end;
  ledger.compare('meeting: end', id, end, graph.one(it, 'schema:endDate') ?? 'none');
  if (statement?.date === undefined || statement.date === null) return;
  const sources = graph
    .all(it, 'schema:subjectOf')
    .map((source) => graph.one(source, 'schema:datePublished'));
  ledger.compare(
    'meeting: date of statement',
    id,
    statement.date,
    sources.find((day) => day === statement.date),
  );
}

function comparePurposes(ledger, graph, it, { id, series, purpose = [] }) {
  const parts = [it, graph.iri('series', series)].flatMap((thing) => graph.all(thing, 'cmq:purpose'));
  purpose.forEach(({ text, topics }, i) => {
    const part = parts.find((other) => isSameSense(text, graph.text(other, 'schema:description', 'en')));
    ledger.compare(
      'purpose: text',
      `${id}#${i + 1}`,
      text,
      part && graph.text(part, 'schema:description', 'en'),
      isSameSense,
    );
    if (part) ledger.compare('purpose: topics', `${id}#${i + 1}`, topics, graph.ids(part, 'schema:about'));
  });
}

function partOf(it, name) {
  return it.replace(/it$/, name);
}

function compareOutcome(ledger, graph, it, meeting, outcome, notes) {
  const part = partOf(it, `outcome-${outcome.n}`);
  const where = `${meeting.id}#outcome-${outcome.n}`;
  const text = graph.text(part, 'schema:description', 'en');
  ledger.compare(
    'outcome: kind',
    where,
    OUTCOMES[outcome.kind] ?? outcome.kind,
    graph.code(part, 'dcterms:type'),
  );
  ledger.compare('outcome: text', where, outcome.text, text, isSameSense);
  ledger.compare('outcome: topics', where, outcome.topics, graph.ids(part, 'schema:about'));
  comparePassage(ledger, graph, part, where, meeting, outcome, notes);
}

function comparePassage(ledger, graph, part, where, meeting, { anchor, source }, notes) {
  const url = sourceUrl(notes, meeting, source);
  const passages = graph.all(part, 'cmq:evidence');
  const passage = passages.find((other) => graph.one(other, 'oa:hasSource') === url);
  ledger.compare('anchor: source', where, url, passage && url);
  ledger.compare('anchor: first words', where, anchor?.start, graph.one(passage, 'cmq:startsWith'));
  ledger.compare('anchor: last words', where, anchor?.end, graph.one(passage, 'cmq:endsWith'));
}

function compareFollowUp(ledger, graph, it, meeting, followUp, n, notes) {
  const part = partOf(it, `follow-up-${n}`);
  const where = `${meeting.id}#follow-up-${n}`;
  const { what, place, when, decidedBy, realisedBy } = followUp;
  ledger.compare('follow-up: text', where, what, graph.text(part, 'schema:description', 'en'), isSameSense);
  ledger.compare('follow-up: date (EDTF)', where, when?.edtf, graph.one(part, 'cmq:edtf'));
  ledger.compare('follow-up: as printed', where, when?.asPrinted, graph.one(part, 'cmq:asNamed'));
  ledger.compare('follow-up: place', where, place, graph.ids(part, 'schema:location')[0]);
  ledger.compare('follow-up: realized by', where, realisedBy, graph.ids(part, 'cmq:realizedBy')[0]);
  ledger.compare('follow-up: deciders', where, decidedBy, graph.ids(part, 'schema:agent'));
  comparePassage(ledger, graph, part, where, meeting, followUp, notes);
}

/** What led to the meeting; the notes tell it in two places. */
function compareSteps(ledger, graph, it, { id, initiation, context = [] }) {
  const steps = graph.all(it, 'prov:wasInformedBy');
  const dates = steps.map((step) => graph.one(step, 'cmq:edtf'));
  const agents = steps.flatMap((step) => graph.ids(step, 'schema:agent'));
  for (const { date, persons } of [...(initiation?.steps ?? []), initiation ?? {}, ...context]) {
    ledger.compare(
      'step: date',
      id,
      date,
      dates.find((other) => other === date),
    );
    for (const person of persons ?? [])
      ledger.compare(
        'step: person',
        id,
        person,
        agents.find((other) => other === person),
      );
  }
}

function compareSideEvents(ledger, graph, it, { id, sideEvents = [], sidelinesOf }) {
  sideEvents.forEach((event, i) => {
    const part = partOf(it, `side-event-${i + 1}`);
    const where = `${id}#side-event-${i + 1}`;
    ledger.compare('side event: name', where, event.name, graph.one(part, 'schema:name'), isSameSense);
    ledger.compare('side event: date', where, event.date, graph.one(part, 'cmq:edtf'));
    ledger.compare('side event: topics', where, event.topics, graph.ids(part, 'schema:about'));
  });
  const larger = graph.all(it, 'schema:superEvent').map((event) => graph.one(event, 'schema:name'));
  ledger.compare(
    'meeting: on the sidelines of',
    id,
    sidelinesOf,
    larger.find((name) => name === sidelinesOf),
  );
}

/** Values are free text in the notes: what is compared is whether each account but the kept one has its source here. */
function compareConflicts(ledger, graph, it, meeting, notes) {
  const own = partOf(it, 'conflict-');
  const claims = graph.things('meeting', 'conflict-').filter((claim) => claim.startsWith(own));
  const others = claims.filter((claim) => graph.code(claim, 'dcterms:type') === 'other');
  const kept = claims.length - others.length;
  const conflicts = meeting.conflicts ?? [];
  if (conflicts.length > 0) ledger.compare('conflict: number', meeting.id, conflicts.length, kept);
  for (const { about, values } of conflicts) {
    const urls = values.map(({ source }) => sourceUrl(notes, meeting, source));
    const found = urls.some((url) => others.some((claim) => graph.sources(claim).includes(url)));
    ledger.compare('conflict: another account', meeting.id, about, found ? about : undefined);
  }
}
