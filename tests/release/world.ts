import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeReleases } from '../../src/publish/release-files.ts';
import { readReleases } from '../../src/release/read-releases.ts';
import {
  type Released,
  type ReleasedBuild,
  type ReleaseEffects,
  release,
} from '../../src/release/release.ts';
import type { PublicationState } from '../../src/state/publication-state.ts';
import { makeIri } from '../../src/terms/iri.ts';
import type { FileSystem } from '../../src/write/file-system.ts';
import { openStaging } from '../../src/write/staging.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { hastyFileSystem } from '../support/faulty-file-system.ts';

const BASE = makeIri('https://a.example/sub/');

const PUBLICATION = {
  name: { en: 'Dialogues', ja: '対話' },
  description: { en: 'Who met whom' },
  publisher: { name: { en: 'Archive' }, url: makeIri('https://archive.example/') },
  license: makeIri('https://creativecommons.org/licenses/by/4.0/'),
} as unknown as ReleasedBuild['facts']['publication'];

export const FACTS = { base: BASE, publication: PUBLICATION };

/** A folder with records, a publication and releases, built by the simplest build there can be. */
export class World {
  readonly root = createTemporaryFolder();
  readonly data = join(this.root, 'data');
  readonly dist = join(this.root, 'dist');
  readonly releases = join(this.root, 'releases');
  /** What was remembered last. */
  state: PublicationState | undefined;
  /** What the records say; a dump has nothing else. */
  content = 'one';
  /** The revision of the only document. */
  revision = 1;
  builds = 0;

  constructor() {
    mkdirSync(this.data);
  }

  release(version: string, effects: Partial<ReleaseEffects> = {}): Promise<Released> {
    const { data, dist, state } = this;
    return release({ data, dist, version, state }, { ...this.createEffects(), ...effects });
  }

  createEffects(fileSystem: FileSystem = hastyFileSystem): ReleaseEffects {
    return {
      build: async (state) => ({ problems: [], made: await this.build(state) }),
      writeFeed: (target, version) => {
        target.writeFile(`feed/${version}/1.trig`, 'application/trig', `# ${this.content}\n`);
        const page = target.createFile(`feed/${version}/1.jsonld`, 'application/ld+json');
        page.write('{');
        page.write('}\n');
        page.close();
      },
      writeState: (state) => {
        this.state = state;
      },
      fileSystem,
    };
  }

  async build(state = this.state): Promise<ReleasedBuild> {
    this.builds += 1;
    const staging = openStaging(this.dist, hastyFileSystem);
    try {
      for (const format of ['nt', 'nq', 'ttl', 'jsonld']) {
        staging.writeFile(`dump/communique.${format}`, 'text/plain', `${this.content} in ${format}\n`);
        await staging.compressFile(`dump/communique.${format}`);
      }
      writeReleases(readReleases(this.data, state), FACTS, staging);
      await staging.commit();
    } finally {
      staging.discard();
    }
    return this.made();
  }

  made(): ReleasedBuild {
    const day = '2026-11-25';
    const document = { folder: 'place/jp', status: 'published' as const, hash: 'h', parts: ['it'] };
    const times = { created: day, changed: day, revision: this.revision, released: 0 };
    return {
      facts: { ...FACTS, date: day, counts: { records: 1, documents: 2, triples: 3 } },
      documents: new Map([['place/jp', { ...document, ...times }]]),
    };
  }
}
