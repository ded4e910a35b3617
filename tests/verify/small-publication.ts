import { createHash } from 'node:crypto';
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { publish } from '../../src/publish/publish.ts';
import { parseManifest, serializeManifest } from '../../src/write/manifest.ts';

/** Two governments, the countries they govern and the dialogue between them: a record of each kind that is needed. */
const RECORDS = {
  'publication.yaml': `base: https://small.example/
name: { en: A small publication }
description: { en: Just enough to verify }
publisher: { name: { en: Nobody }, url: https://nobody.example/, kind: person }
contact: { name: { en: Nobody }, url: https://nobody.example/ }
keywords: { en: [dialogue] }
themes: ["http://publications.europa.eu/resource/authority/data-theme/INTR"]
license: https://creativecommons.org/publicdomain/zero/1.0/
topicScheme: { en: Topics }
date: 2026-11-25
`,
  'place/jp.yaml': `id: jp
name: { en: Japan, ja: 日本 }
kind: country
countryCode: JP
sameAs: ["http://www.wikidata.org/entity/Q17"]
`,
  'place/us.yaml': 'id: us\nname: { en: United States }\nkind: country\ncountryCode: US\n',
  'organization/jp-gov.yaml':
    'id: jp-gov\nname: { en: Government of Japan }\nkind: government\ncountry: jp\n',
  'organization/us-gov.yaml': 'id: us-gov\nname: { en: U.S. Government }\nkind: government\ncountry: us\n',
  'series/jp-us.yaml': `id: jp-us
name: { en: Dialogue }
description: { en: "Says \\"hello\\"\\nand more" }
kind: dialogue
parties: [jp-gov, us-gov]
`,
};

/** Publishes a few records to `{folder}/dist`, and returns its path. */
export async function publishSmall(folder: string): Promise<string> {
  for (const [path, text] of Object.entries(RECORDS)) write(join(folder, 'data'), path, text);
  const dist = join(folder, 'dist');
  const { problems, report } = await publish({ data: join(folder, 'data'), dist });
  if (report === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return dist;
}

/** A copy of a publication that a test may damage. */
export class DamagedPublication {
  readonly dist: string;

  /** @param dist need not exist */
  constructor(good: string, dist: string) {
    cpSync(good, dist, { recursive: true });
    this.dist = dist;
  }

  read(path: string): string {
    return readFileSync(join(this.dist, path), 'utf8');
  }

  write(path: string, content: string | Uint8Array): void {
    write(this.dist, path, content);
  }

  remove(path: string): void {
    rmSync(join(this.dist, path), { recursive: true });
  }

  /** Replaces a text wherever it stands in a file; fails when it stands nowhere, so that the damage is real. */
  replace(path: string, from: string, to: string): void {
    const text = this.read(path);
    if (!text.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)}`);
    this.write(
      path,
      text.replaceAll(from, () => to),
    );
  }

  /** As {@link replace}, in each file that is not compressed and has the text: in documents and dumps alike. */
  replaceEverywhere(from: string, to: string): void {
    const paths = this.files().filter((path) => !path.endsWith('.gz') && this.read(path).includes(from));
    if (paths.length === 0) throw new Error(`No file has ${JSON.stringify(from)}`);
    for (const path of paths) this.replace(path, from, to);
  }

  /** Compresses the dumps again, and lists all files as they are now, so that no promise is broken by that alone. */
  sign(): void {
    for (const path of this.files().filter((file) => file.endsWith('.gz'))) {
      const plain = path.slice(0, -'.gz'.length);
      if (this.files().includes(plain)) this.write(path, gzipSync(this.read(plain)));
      else this.remove(path);
    }
    this.signAsIs();
  }

  /** Lists all files as they are now. */
  signAsIs(): void {
    const types = new Map(parseManifest(this.read('manifest.json'))?.map((entry) => [entry.path, entry]));
    const entries = this.files().map((path) => {
      const bytes = readFileSync(join(this.dist, path));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { mediaType: 'text/plain', ...types.get(path), path, bytes: bytes.byteLength, sha256 };
    });
    this.write('manifest.json', serializeManifest(entries));
  }

  files(): string[] {
    const paths = readdirSync(this.dist, { recursive: true, encoding: 'utf8' });
    return paths.filter((path) => path !== 'manifest.json' && lstatSync(join(this.dist, path)).isFile());
  }
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
