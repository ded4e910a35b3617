import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, posix, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const TRACKED = listFiles();
/** Pages for people, wherever they are. */
const DOCUMENTS = TRACKED.filter((file) => file.endsWith('.md') && !file.startsWith('tests/'));
const TEXTS = new Map(DOCUMENTS.map((file) => [file, readFileSync(file, 'utf8')]));
const temporary = mkdtempSync(join(tmpdir(), 'communique-documents-'));

afterAll(() => rmSync(temporary, { recursive: true }));

/** Files of the repository: those that git has, and new ones that it would take. */
function listFiles(): string[] {
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const paths = execFileSync('git', args, { encoding: 'utf8' }).split('\0');
  return [...new Set(paths)]
    .filter((path) => path !== '' && existsSync(path) && statSync(path).isFile())
    .sort();
}

interface Block {
  readonly file: string;
  /** Line of the fence, from 1. */
  readonly line: number;
  readonly script: string;
  /** What the page says that the block prints, where it says so. */
  readonly output: string | undefined;
}

/** The blocks that a page marks as ```` ```sh run ````, each with the ```` ```text output ```` right after it. */
function runnableBlocks(file: string): Block[] {
  const text = TEXTS.get(file) ?? '';
  const pattern = /^```sh run\n([\s\S]*?)^```\n(?:\n*```text output\n([\s\S]*?)^```$)?/gm;
  return [...text.matchAll(pattern)].map(({ index, 1: script = '', 2: output }) => {
    return { file, line: text.slice(0, index).split('\n').length, script, output };
  });
}

/** A folder with the records, in which `communique` is the one of this repository; one for each page. */
function folderOf(file: string): string {
  const folder = join(temporary, file.replaceAll('/', '-'));
  if (existsSync(folder)) return folder;
  for (const part of ['data', 'queries']) if (existsSync(part)) copyFolder(part, folder);
  const command = join(folder, '.bin', 'communique');
  mkdirSync(join(folder, '.bin'), { recursive: true });
  writeFileSync(command, `#!/bin/sh\nexec node '${resolve('build/cli.js')}' "$@"\n`, { mode: 0o755 });
  return folder;
}

function copyFolder(name: string, into: string): void {
  cpSync(name, join(into, name), { recursive: true });
}

/** Runs a block as a reader would, who has installed the program; standard error comes with the output. */
function run({ file, script }: Block): { status: number | null; printed: string } {
  const folder = folderOf(file);
  const { status, stdout } = spawnSync('bash', ['-c', `exec 2>&1\nset -euo pipefail\n${script}`], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: [join(folder, '.bin'), process.env['PATH']].join(delimiter),
      HOME: folder,
      LC_ALL: 'C.UTF-8',
      NO_COLOR: '1',
    },
  });
  return { status, printed: stdout };
}

/** Output as a page shows it, in which a line of `…` alone stands for any lines, or none. */
function toPattern(output: string): RegExp {
  const lines = output
    .trimEnd()
    .split('\n')
    .map((line) => {
      return line === '…' ? '(?:.*\n)*?' : `${line.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\n`;
    });
  return new RegExp(`^${lines.join('')}$`);
}

/** The text of a page without what stands in code, line by line as before. */
function withoutCode(text: string): string {
  const withoutBlocks = text.replaceAll(/^```[\s\S]*?^```$/gm, (block) => block.replaceAll(/[^\n]/g, ''));
  return withoutBlocks.replaceAll(/(`+)[^`\n]+\1/g, '');
}

/** The anchors of a page, as GitHub makes them of its headings. */
function anchorsOf(file: string): Set<string> {
  const anchors = new Set<string>();
  const text = (TEXTS.get(file) ?? '').replaceAll(/^```[\s\S]*?^```$/gm, '');
  for (const [, heading = ''] of text.matchAll(/^#{1,6} (.+)$/gm)) {
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = words.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let i = 1; anchors.has(anchor); i += 1) anchor = `${slug}-${i}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Links of a page to files of this repository, or to a place in one. */
function relativeLinks(file: string): string[] {
  const links = withoutCode(TEXTS.get(file) ?? '').matchAll(
    /\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)|^\[[^\]]+\]: (\S+)/gm,
  );
  return [...links].map((match) => match[1] ?? match[2] ?? '').filter((link) => !/^[a-z]+:/.test(link));
}

/** Says what is wrong with a link; nothing when it leads somewhere. */
function explainLink(file: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : posix.normalize(posix.join(posix.dirname(file), decodeURI(path)));
  if (!existsSync(target)) return `${link}: there is no ${target}`;
  if (!statSync(target).isDirectory() && !TRACKED.includes(target))
    return `${link}: ${target} is not in the repository`;
  if (anchor === undefined || !target.endsWith('.md')) return undefined;
  return anchorsOf(target).has(anchor) ? undefined : `${link}: ${target} has no such heading`;
}

describe('the code blocks of the documents', () => {
  const blocks = DOCUMENTS.flatMap(runnableBlocks);

  test.runIf(TEXTS.has('README.md'))('README.md has some that run', () => {
    expect(runnableBlocks('README.md')).not.toEqual([]);
  });

  test('are marked in no other way', () => {
    const marks = [...TEXTS].flatMap(([file, text]) => {
      const fences = text.match(/^ *```.*\b(?:run|output)\b.*$/gm) ?? [];
      return fences
        .filter((fence) => !/^```(?:sh run|text output)$/.test(fence))
        .map((fence) => `${file}: ${fence}`);
    });
    expect(marks).toEqual([]);
  });

  const named = blocks.map((block) => [`${block.file}:${block.line}`, block] as const);

  test.runIf(blocks.length > 0).each(named)(
    '%s runs, and prints what it says',
    { timeout: 120_000 },
    (_, block) => {
      const { status, printed } = run(block);
      expect({ status, printed: status === 0 ? '' : printed }).toEqual({ status: 0, printed: '' });
      const { output = printed } = block;
      if (toPattern(output).test(`${printed.trimEnd()}\n`)) return;
      expect(printed.trimEnd()).toBe(output.trimEnd());
    },
  );
});

describe('the links of the documents', () => {
  test.each(DOCUMENTS)('%s leads to files and headings that are there', (file) => {
    expect(relativeLinks(file).flatMap((link) => explainLink(file, link) ?? [])).toEqual([]);
  });
});

/** Files of ours that a text names, unless the name is a pattern. */
function namedFiles(text: string): string[] {
  const names =
    text.match(/(?<![\w/.])(?:src|tests|docs|vocab|bench)\/[\w./-]*\w(?![\w/.{*…-]*[{*…])/g) ?? [];
  return [...new Set(names)];
}

test('the files of ours that documents and code name are there', () => {
  const texts = TRACKED.filter((file) => /^src\/|\.md$/.test(file));
  const missing = texts.flatMap((file) => {
    const named = namedFiles(readFileSync(file, 'utf8'));
    return named.filter((path) => !existsSync(path)).map((path) => `${file}: ${path}`);
  });
  expect(missing).toEqual([]);
});

/** What belongs to the making of this repository and not into it; in pieces, so that this file passes too. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  'a folder beside the repository': anyOf('\\.\\./sha|red\\b', '/wo|rk/'),
  'an address of a registry': anyOf(
    'npm|js\\.org',
    'npm|js\\.com',
    'npm|mirror',
    'yarn|pkg\\.com',
    'py|pi\\.org',
    'go|proxy',
  ),
  'a number of a ticket': anyOf('\\biss|ues? #?\\d+\\b', '\\biss|ue #'),
  'one who has helped': anyOf('\\bhelp|ers?\\b'),
};

/** One of several patterns, in each of which a `|` only parts a word. */
function anyOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.map((pattern) => pattern.replaceAll('|', '')).join('|'), 'i');
}

describe('the files of the repository', () => {
  test.each(Object.entries(FOREIGN))('name nowhere %s', (_, pattern) => {
    const lines = TRACKED.flatMap((file) => {
      const found = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line));
      return found
        .filter((line) => !isPackageName(file, line))
        .map((line) => `${file}: ${line.trim().slice(0, 120)}`);
    });
    expect(lines).toEqual([]);
  });
});

/** Packages of others are called as they are called. */
function isPackageName(file: string, line: string): boolean {
  return file === 'package-lock.json' && /^\s*"(?:node_modules\/)?@babel\//.test(line);
}
