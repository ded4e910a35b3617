import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const COPIED = ['series', 'meeting'] as const;

/**
 * Copies a data folder, with every series and meeting in it several times: a publication as it would be after many
 * more years, whose people, organizations, places and topics are named by as many more meetings.
 *
 * Drawn records would not do, since they name records that there are not, and no build would take them.
 *
 * @param copies 1 for a data folder as it is
 * @returns the number of meetings
 */
export function growData(from: string, to: string, copies: number): number {
  cpSync(from, to, { recursive: true });
  const files = COPIED.flatMap((kind) => readdirSync(join(from, kind)).map((name) => ({ kind, name })));
  const ids = new Set(files.map(({ name }) => name.replace(/\.yaml$/, '')));
  for (const { kind, name } of files) {
    const text = readFileSync(join(from, kind, name), 'utf8');
    for (let copy = 2; copy <= copies; copy += 1) {
      const renamed = text.replace(
        /\b(id|series|previousMeeting|realizedBy): ([a-z0-9-]+)/g,
        (all, field, id) => (ids.has(id) ? `${field}: ${id}-copy-${copy}` : all),
      );
      writeFileSync(join(to, kind, name.replace(/\.yaml$/, `-copy-${copy}.yaml`)), renamed);
    }
  }
  return files.filter(({ kind }) => kind === 'meeting').length * copies;
}

/** Changes one text of one meeting, as an editor would. */
export function editMeeting(data: string): void {
  const [name = ''] = readdirSync(join(data, 'meeting')).sort();
  const file = join(data, 'meeting', name);
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(/^name:\n {2}en: (.*)$/m, 'name:\n  en: $1 (edited)');
  if (edited === text)
    throw new Error(`Cannot edit ${file}: it has no English name in its first line of names`);
  writeFileSync(file, edited);
}
