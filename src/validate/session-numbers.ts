import type { Meeting } from '../model/kinds.ts';
import { compareText } from '../problem/problem.ts';
import type { RecordIndex } from './index-of-records.ts';
import { onceForAll } from './once-for-all.ts';
import type { Tell } from './tell.ts';

/** What a session number is held against: the other numbers of its series. */
interface Session {
  /** All meetings with this number. */
  readonly ids: string[];
  /** The next lower number that a meeting has. */
  lower?: number;
  /** Of all meetings with a higher number, the one that ended first. */
  higher?: Ended | undefined;
}

interface Ended {
  readonly id: string;
  readonly end: string;
}

/** Compares the number of a meeting with those of the other meetings of its series. */
export function checkSessionNumber(meeting: Meeting, index: RecordIndex, warn: Tell): void {
  const { id, series, sessionNumber: number, date } = meeting;
  const session = number === undefined ? undefined : sessionsOf(index).get(series)?.get(number);
  if (session === undefined) return;
  const path = ['sessionNumber'];
  const twin = session.ids.find((other) => other !== id);
  if (twin !== undefined) {
    const message = `Cannot count number "${number}" twice in series "${series}": meeting "${twin}" has it too`;
    const help = 'Check the sources; if they disagree, keep one number and write the other under conflicts:';
    warn('SESSION_REPEATED', path, message, help);
  }
  const { higher, lower } = session;
  if (higher !== undefined && date?.notBefore !== undefined && higher.end < date.notBefore) {
    const message = `Cannot follow the count: "${higher.id}" was earlier, and has a higher number than "${number}"`;
    warn('SESSION_ORDER', path, message, 'Check the numbers and the dates of the two meetings');
  }
  if (lower !== undefined && number !== undefined && lower < number - 1) {
    const missing = lower + 2 === number ? `number ${lower + 1}` : `numbers ${lower + 1} to ${number - 1}`;
    const message = `Cannot find ${missing} of series "${series}" before number "${number}"`;
    const help = 'Add the records if there are sources for them; if there are none, leave it as it is';
    warn('SESSION_GAP', path, message, help);
  }
}

const sessionsOf = onceForAll((index) => {
  const series = new Map<string, Meeting[]>();
  for (const meeting of index.all('meeting')) {
    if (meeting.sessionNumber === undefined) continue;
    const meetings = series.get(meeting.series);
    if (meetings === undefined) series.set(meeting.series, [meeting]);
    else meetings.push(meeting);
  }
  return new Map([...series].map(([id, meetings]) => [id, compareNumbers(meetings)]));
});

/** The numbers of one series, from the highest to the lowest. */
function compareNumbers(meetings: readonly Meeting[]): ReadonlyMap<number, Session> {
  const sessions = new Map<number, Session>();
  let [session, first]: [Session | undefined, Ended | undefined] = [undefined, undefined];
  for (const { id, sessionNumber = 0, date } of [...meetings].sort(byNumber)) {
    const known = sessions.get(sessionNumber);
    if (known === undefined) {
      if (session !== undefined) session.lower = sessionNumber;
      session = { ids: [], higher: first };
      sessions.set(sessionNumber, session);
    }
    sessions.get(sessionNumber)?.ids.push(id);
    const end = date?.notAfter;
    if (end !== undefined && (first === undefined || end < first.end)) first = { id, end };
  }
  return sessions;
}

function byNumber(a: Meeting, b: Meeting): number {
  return (b.sessionNumber ?? 0) - (a.sessionNumber ?? 0) || compareText(a.id, b.id);
}
