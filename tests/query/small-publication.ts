import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { publish } from '../../src/publish/publish.ts';

/** Two governments, their dialogue and two rounds of it; each text that a query may trip over is in here once. */
const RECORDS: Readonly<Record<string, string>> = {
  'place/jp': 'id: jp\nname: {en: Japan, ja: 日本}\nkind: country\ncountryCode: JP\n',
  'place/us': 'id: us\nname: {en: United States, ja: 米国}\nkind: country\ncountryCode: US\n',
  'place/tokyo': `id: tokyo
name: {en: Tokyo, ja: 東京}
kind: city
containedInPlace: jp
address: {addressLocality: {en: Tokyo}, addressCountry: JP}
`,
  'organization/jp-gov': 'id: jp-gov\nname: {en: Government of Japan}\nkind: government\ncountry: jp\n',
  'organization/us-gov': 'id: us-gov\nname: {en: U.S. Government}\nkind: government\ncountry: us\n',
  'series/jp-us-talks': `id: jp-us-talks
name: {en: Japan-U.S. Talks}
kind: dialogue
parties: [jp-gov, us-gov]
`,
  'meeting/jp-us-talks-1': `id: jp-us-talks-1
series: jp-us-talks
name: {en: First Talks, ja: 第1回協議}
sessionNumber: 1
status: held
date: 2013-05-09
location: tokyo
parties: [jp-gov, us-gov]
delegations:
  - key: japan
    party: jp-gov
    name: {en: Delegation of Japan}
outcomes:
  - n: 1
    kind: affirmed
    description: {en: 'They said "yes", and # no more'}
`,
  'meeting/jp-us-talks-2': `id: jp-us-talks-2
series: jp-us-talks
previousMeeting: jp-us-talks-1
name: {en: Second Talks}
sessionNumber: 2
status: held
date: 2014-04
parties: [jp-gov, us-gov]
`,
};

/** A folder with a small `data/`; it goes when the tests of the file are over. */
function createSmallData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'communique-query-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  writeSmallData(join(folder, 'data'));
  return folder;
}

/** Writes the records; publication.yaml is that of this repository, with the base https://communique.example/. */
export function writeSmallData(data: string): void {
  for (const [path, yaml] of Object.entries(RECORDS)) {
    mkdirSync(join(data, path, '..'), { recursive: true });
    writeFileSync(join(data, `${path}.yaml`), yaml);
  }
  cpSync('data/publication.yaml', join(data, 'publication.yaml'));
}

/** Publishes the small data; the published folder. */
export async function publishSmallData(): Promise<string> {
  const folder = createSmallData();
  const dist = join(folder, 'dist');
  const { report } = await publish({ data: join(folder, 'data'), dist });
  if (report === undefined) throw new Error('The small data has problems');
  return dist;
}
