import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../src/commands/run-command.ts';
import { PROBLEM_CODES, type ProblemCode } from '../src/problem/codes.ts';
import { FINDING_CODES } from '../src/verify/verification.ts';
import { createData, SPECIAL_FILES } from './problems/special-files.ts';
import { createFakeConsole } from './support/fake-console.ts';

const HERE = resolve('.');
const FOLDER = resolve('tests/problems');
const DOCUMENT = resolve('docs/problems.md');
const IS_UPDATE = process.env['UPDATE'] === '1';

afterEach(() => process.chdir(HERE));

describe('tests/problems', () => {
  test('has a folder for each code, and no other', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...PROBLEM_CODES].sort());
  });

  test.each(PROBLEM_CODES)('%s is shown as in expected.txt', async (code) => {
    const expected = join(FOLDER, code, 'expected.txt');
    const shown = await showProblems(code);
    if (IS_UPDATE) writeFileSync(expected, shown);
    expect(shown).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : 'a file expected.txt');
  });

  test.each(PROBLEM_CODES)('%s is the only code that its bad data has', (code) => {
    const codes = readExpected(code).matchAll(/^\S.*?:\d+:\d+: (?:error|warning) ([A-Z_]+)$/gm);
    expect(new Set(Array.from(codes, (match) => match[1]))).toEqual(new Set([code]));
  });
});

/** Runs `communique check` where the bad data is. */
async function showProblems(code: ProblemCode): Promise<string> {
  const special = SPECIAL_FILES[code];
  process.chdir(special === undefined ? join(FOLDER, code) : createSpecial(special));
  const console = createFakeConsole();
  const restore = code === 'UNREADABLE' ? becomeNobody() : () => {};
  try {
    const exit = await runCommand(['check'], console);
    return `${console.both()}exit ${exit}\n`;
  } finally {
    restore();
  }
}

function createSpecial(make: (data: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'communique-problems-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'data'));
  createData(join(folder, 'data'));
  make(join(folder, 'data'));
  return folder;
}

const NOBODY = 65_534;

/** The system refuses nothing to root. */
function becomeNobody(): () => void {
  if (process.geteuid?.() !== 0) return () => {};
  process.seteuid?.(NOBODY);
  return () => process.seteuid?.(0);
}

function readExpected(code: ProblemCode): string {
  return readFileSync(join(FOLDER, code, 'expected.txt'), 'utf8');
}

describe('docs/problems.md', () => {
  test('has a section for each code of a problem, an error and a finding, and no other', () => {
    const headings = readFileSync(DOCUMENT, 'utf8').matchAll(/^### ([A-Z_]+)$/gm);
    const codes = Array.from(headings, (match) => `${match[1]}`);
    expect(codes.sort()).toEqual([...PROBLEM_CODES, ...findErrorCodes(), ...FINDING_CODES].sort());
  });

  test.each(PROBLEM_CODES)('shows under %s what the program shows', (code) => {
    const [example] = readExpected(code).split('\n\n');
    if (IS_UPDATE) replaceExample(code, `${example}`);
    expect(readSection(code)).toContain(`\`\`\`text\n${example}\n\`\`\`\n`);
  });
});

/** The codes of every `PublishError` that is made in src/. */
function findErrorCodes(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const texts = files.map((file) => readFileSync(join('src', file), 'utf8'));
  const codes = texts.flatMap((text) =>
    Array.from(text.matchAll(/new PublishError\(\s*'([A-Z_]+)'/g), (m) => `${m[1]}`),
  );
  return [...new Set(codes)];
}

function readSection(code: string): string {
  const text = readFileSync(DOCUMENT, 'utf8');
  return new RegExp(`^### ${code}\n[\\s\\S]*?(?=^##|(?![\\s\\S]))`, 'm').exec(text)?.[0] ?? '';
}

function replaceExample(code: string, example: string): void {
  const section = readSection(code);
  const changed = section.replace(/```text\n[\s\S]*?```\n/, () => `\`\`\`text\n${example}\n\`\`\`\n`);
  writeFileSync(
    DOCUMENT,
    readFileSync(DOCUMENT, 'utf8').replace(section, () => changed),
  );
}
