import type { Dump } from './fetch-dump.ts';
import { findKeptDay, keepOffline } from './work-offline.ts';

/**
 * Says in a part of the page what works without a connection.
 *
 * @returns what is to be told of the data when they are loaded
 */
export function startOffline(part: HTMLElement): (dump: Dump) => void {
  const tell = (words: string) => {
    part.textContent = words;
  };
  const tellKept = (day: string | undefined) => {
    if (day !== undefined) tell(`Works without a connection now, with the data of ${formatDay(day)}.`);
  };
  void findKeptDay().then(tellKept);
  return ({ content, keptDay }) => {
    if (keptDay === undefined) void keepOffline(content).then(tellKept);
    else tell(`This site does not answer: asked are the data of ${formatDay(keptDay)}, kept here.`);
  };
}

/** Writes a day for people: `26 November 2026`. */
function formatDay(day: string): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', format);
}
