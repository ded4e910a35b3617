import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { publish } from '../src/publish/publish.ts';
import { memoryEffects } from './support/memory-staging.ts';

/** One document of each kind, in the two formats that are for reading. A person reads a change before it is kept. */
const DOCUMENTS = [
  'series/jp-us-cyber-dialogue',
  'meeting/jp-us-cyber-dialogue-2013',
  'organization/jp-ipa',
  'organization/jp-nisc-2005',
  'person/osamu-imai',
  'place/tokyo',
  'topic',
  'topic/norms',
  'source/kyodo-en-2013-05-10',
];

const effects = memoryEffects();
await publish({ data: 'data', dist: 'nowhere' }, effects);

test.each(DOCUMENTS.flatMap((document) => [`${document}/index.ttl`, `${document}/index.jsonld`]))(
  'publishes %s as it was read',
  (path) => {
    const file = `tests/golden/${path}`;
    const made = effects.files.get(path) ?? '';
    if (process.env['UPDATE'] === '1') {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, made);
    }
    expect(made).toBe(readFileSync(file, 'utf8'));
  },
);
