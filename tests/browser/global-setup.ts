import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** The compiled program; another one may be named, for trying out. */
const PROGRAM = process.env['COMMUNIQUE_PROGRAM'] ?? 'build/cli.js';

/** A label that would do something on a page that does not escape it. */
const HOSTILE = `</script><img src=x onerror=alert(1)><!--<script>"><svg onload=alert(2)>' onmouseover='alert(3)`;

/** Publishes the data of this repository, and once more with hostile labels; both go when all tests are over. */
export default function setUp(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'communique-browser-'));
  const dist = join(folder, 'dist');
  execFileSync(process.execPath, [PROGRAM, 'build', '--draft', '-o', dist]);
  const data = join(folder, 'data');
  cpSync('data', data, { recursive: true });
  makeHostile(data);
  const hostile = join(folder, 'hostile');
  execFileSync(process.execPath, [PROGRAM, 'build', '-d', data, '-o', hostile]);
  project.provide('dist', dist);
  project.provide('hostile', hostile);
  project.provide('label', HOSTILE);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Puts the label into the English names of one meeting and all that it names. */
function makeHostile(data: string): void {
  for (const kind of ['meeting', 'series', 'organization', 'person', 'place', 'topic', 'source']) {
    for (const name of readdirSync(join(data, kind))) {
      const path = join(data, kind, name);
      const text = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        text.replace(/^(name:\n {2}en: )(?![>|]).*$/m, `$1${JSON.stringify(`${HOSTILE} ${name}`)}`),
      );
    }
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The data of this repository, published. */
    dist: string;
    /** The same with {@link label} in every name. */
    hostile: string;
    label: string;
  }
}
