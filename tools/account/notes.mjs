import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { RENAMED } from './known.mjs';

/** Files that list things of one kind; all other files are meetings. */
const LISTS = ['organizations', 'people', 'topics', 'places', 'series'];

/** Reads the notes: meetings, and a list for each other kind. */
export function readNotes(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const rename = (_, value) => (typeof value === 'string' ? (RENAMED[value] ?? value) : value);
  const read = (name) => parse(readFileSync(join(folder, name), 'utf8'), rename, { schema: 'core' });
  const ids = names.map((name) => name.slice(0, -'.yaml'.length)).sort();
  const meetings = ids.filter((id) => !LISTS.includes(id)).map((id) => read(`${id}.yaml`));
  const [organizations, people, topics, places, series] = LISTS.map((id) => read(`${id}.yaml`));
  return { meetings, organizations, people, series, topics: topics.concepts, ...places };
}

/** The record of a party: the notes use codes of countries. */
export function partyId(code) {
  if (code === 'EU' || code === 'ASEAN' || code === 'NATO') return code.toLowerCase();
  return `${code === 'GB' ? 'uk' : code.toLowerCase()}-gov`;
}

/** The address of a source that a meeting's notes call by a short name; `meeting#name` is one of another meeting. */
export function sourceUrl(notes, meeting, name) {
  const [id, local] = name.includes('#') ? name.split('#') : [meeting.id, name];
  return notes.meetings.find((other) => other.id === id)?.sources.find((source) => source.id === local)?.url;
}
