import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serializeChecksums } from '../../src/release/checksums.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';

test('serializeChecksums() writes what sha256sum reads, sorted by name', () => {
  const folder = createTemporaryFolder();
  const names = ['communique.nt.gz', 'communique.jsonld.gz'];
  for (const name of names) writeFileSync(join(folder, name), `of ${name}`);
  const text = serializeChecksums(names.map((name) => ({ name, sha256: hash('sha256', `of ${name}`) })));
  expect(text).toMatch(/^(?:[0-9a-f]{64} {2}[a-z.]+\n){2}$/);
  writeFileSync(join(folder, 'SHA256SUMS'), text);
  const printed = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(printed).toBe('communique.jsonld.gz: OK\ncommunique.nt.gz: OK\n');
});
