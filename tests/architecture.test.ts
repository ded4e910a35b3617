import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Every room, or file beside the rooms, with what it may import; docs/architecture.md has the same table. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  problem: [],
  terms: [],
  model: ['problem', 'terms'],
  read: ['problem', 'terms', 'model'],
  validate: ['problem', 'terms', 'model'],
  map: ['problem', 'terms', 'model', 'sinks (types)'],
  sinks: ['problem', 'terms', 'model'],
  write: ['problem', 'terms', 'model'],
  state: ['problem'],
  release: ['problem', 'terms', 'model', 'state', 'sinks (types)', 'write'],
  describe: ['problem', 'terms', 'model', 'state', 'sinks (types)'],
  site: ['problem', 'terms', 'model', 'map (types)', 'sinks (types)', 'describe (types)'],
  host: ['problem', 'terms', 'model'],
  explain: ['problem', 'terms', 'model', 'map', 'sinks (types)'],
  verify: ['problem', 'terms', 'model', 'write'],
  probe: ['problem', 'terms', 'host', 'verify (types)', 'remote', 'write'],
  compare: ['problem', 'terms'],
  query: ['problem', 'terms', 'model'],
  remote: ['problem'],
  serve: ['problem', 'terms', 'sinks', 'host', 'query', 'remote', 'write'],
  store: ['problem', 'terms', 'sinks', 'remote', 'write'],
  draft: ['problem', 'terms', 'model', 'read'],
  publish: [
    'problem',
    'terms',
    'model',
    'read',
    'validate',
    'map',
    'sinks',
    'state',
    'release',
    'describe',
    'site',
    'host',
    'write',
  ],
  dev: ['problem', 'terms', 'state', 'site', 'publish', 'write (types)'],
  web: ['problem', 'terms', 'query', 'site', 'model (types)'],
  commands: [
    'problem',
    'terms',
    'model',
    'map',
    'sinks (types)',
    'publish',
    'release',
    'explain',
    'verify',
    'probe',
    'compare',
    'query',
    'draft',
    'dev',
    'remote',
    'serve',
    'store',
  ],
  'index.ts': ['problem', 'terms', 'model', 'map', 'sinks', 'publish', 'explain', 'verify'],
  'cli.ts': ['commands'],
};

/** The production packages, with the rooms that may import them. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  commander: ['commands'],
  '@commander-js/extra-typings': ['commands'],
  jsonld: ['verify'],
  n3: ['describe', 'verify', 'store'],
  fresh: ['serve'],
  negotiator: ['serve'],
  oxigraph: ['verify', 'query'],
  parse5: ['verify'],
  picocolors: ['commands'],
  'd3-force': ['site'],
  preact: ['site'],
  'preact-render-to-string': ['site'],
  'shacl-engine': ['verify'],
  yaml: ['read'],
  zod: ['model', 'validate', 'commands', 'draft'],
};

/** Packages that have types and nothing else. */
const OF_TYPES = ['@rdfjs/types', 'schema-dts'];

/** Packages that are put into the programs of pages when these are compiled. */
const BUNDLED = /^@codemirror\/|^@lezer\/|^codemirror-lang-sparql$|^minisearch$|^oxigraph\//;

/** Rooms whose output depends on nothing but their input. */
const PURE = [
  'terms',
  'model',
  'validate',
  'map',
  'sinks',
  'state',
  'describe',
  'site',
  'host',
  'explain',
  'compare',
];

interface Import {
  readonly file: string;
  /** A file of src/, or a package. */
  readonly target: string;
  readonly isOfTypes: boolean;
  /** `export … from`: what the other file exports is exported here too. */
  readonly isHandedOn: boolean;
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .sort();
const CODE = new Map(FILES.map((file) => [file, withoutComments(readFileSync(`src/${file}`, 'utf8'))]));
const IMPORTS = FILES.flatMap(importsOf);
const ARCHITECTURE = readFileSync('docs/architecture.md', 'utf8');

/** The formatter puts block comments on lines of their own, so that `'a/*'` in code is never taken for one. */
function withoutComments(text: string): string {
  return text.replaceAll(/^\s*\/\*[\s\S]*?\*\//gm, '').replaceAll(/(^|\s)\/\/ .*$/gm, '$1');
}

function importsOf(file: string): Import[] {
  const code = CODE.get(file) ?? '';
  const found: Import[] = [];
  const add = (specifier: string, isOfTypes: boolean, isHandedOn: boolean) => {
    found.push({ file, target: targetOf(file, specifier), isOfTypes, isHandedOn });
  };
  for (const [, keyword, words = '', from = ''] of code.matchAll(
    /^\s*(import|export)\b([^;'"]*)\bfrom '([^']+)'/gm,
  )) {
    add(from, /^\s*type\b/.test(words), keyword === 'export');
  }
  for (const [, alone, called = ''] of code.matchAll(/^\s*import '([^']+)'|\bimport\('([^']+)'\)/gm)) {
    add(alone ?? called, false, false);
  }
  return found;
}

function targetOf(file: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
}

function isOurs({ target }: Pick<Import, 'target'>): boolean {
  return /\.tsx?$/.test(target);
}

/** `preact` for `preact/hooks`. */
function packageOf(target: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function isAllowed({ file, target, isOfTypes }: Import): boolean {
  const allowed = ALLOWED[roomOf(file)] ?? [];
  const room = roomOf(target);
  return (
    roomOf(file) === room || allowed.includes(room) || (isOfTypes && allowed.includes(`${room} (types)`))
  );
}

/** The rows under a heading, each cell as its code spans say, or as it is. */
function readTable(heading: string): [string, string[]][] {
  const section = ARCHITECTURE.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) => {
    const [, name = '', items = ''] = row.split('|');
    const read = (cell: string) =>
      [...cell.matchAll(/`([^`]+)`( \(types\))?/g)].map((m) => m[1] + (m[2] ?? ''));
    return [read(name).join(), read(items)];
  });
}

/** Files that lead back to themselves, as `a → b → a`. */
function findCycle(start: string): string | undefined {
  const before = new Map<string, string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const { target } of IMPORTS.filter((each) => each.file === file && isOurs(each))) {
      if (target === start) return [...pathTo(file, before), start].join(' → ');
      if (before.has(target)) continue;
      before.set(target, file);
      open.push(target);
    }
  }
  return undefined;
}

function pathTo(file: string, before: ReadonlyMap<string, string>): string[] {
  const earlier = before.get(file);
  return earlier === undefined ? [file] : [...pathTo(earlier, before), file];
}

/** They write programs and configurations of others, whose words are no code of ours. */
const OF_OTHERS = ['host/apache.ts', 'host/cloudflare-worker.ts'];

/** Every line of code that matches, as an editor can jump to it. */
function linesWith(pattern: RegExp, isIn: (room: string) => boolean): string[] {
  return FILES.filter((file) => isIn(roomOf(file))).flatMap((file) => {
    const lines = (CODE.get(file) ?? '').split('\n').filter((line) => pattern.test(line));
    const isOfOthers = file.endsWith('.d.ts') || OF_OTHERS.includes(file);
    return isOfOthers ? [] : lines.map((line) => `src/${file}: ${line.trim()}`);
  });
}

describe('the imports of src/', () => {
  test('are all seen by this test', () => {
    const written = FILES.flatMap((file) => {
      return (CODE.get(file) ?? '').match(/^\s*import\b|\bimport\(|^(?:export .*|\}) from '/gm) ?? [];
    });
    const ofSeveralLines = /^\s*import (?:type )?\{[^}]*\n[^}]*\} from '/gm; // counted at both ends
    const twice = FILES.flatMap((file) => (CODE.get(file) ?? '').match(ofSeveralLines) ?? []);
    expect(IMPORTS).toHaveLength(written.length - twice.length);
  });

  test('lead to files that are there', () => {
    const missing = IMPORTS.filter((each) => isOurs(each) && !CODE.has(each.target));
    expect(missing).toEqual([]);
  });

  test('go only where the table allows', () => {
    const forbidden = IMPORTS.filter((each) => isOurs(each) && !isAllowed(each));
    expect(forbidden.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('never go round in a circle', () => {
    expect(FILES.flatMap((file) => findCycle(file) ?? [])).toEqual([]);
  });

  test('name packages only in the rooms meant for them', () => {
    const packages = IMPORTS.filter(({ target, isOfTypes }) => {
      return !isOurs({ target }) && !target.startsWith('node:') && !(isOfTypes && OF_TYPES.includes(target));
    });
    const isBundled = ({ file, target }: Import) => roomOf(file) === 'web' && BUNDLED.test(target);
    const forbidden = packages.filter((each) => {
      return !PACKAGES[packageOf(each.target)]?.includes(roomOf(each.file)) && !isBundled(each);
    });
    expect(forbidden.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('name nothing of Node in the pure rooms', () => {
    const ofNode = IMPORTS.filter(({ file, target }) => {
      return PURE.includes(roomOf(file)) && target.startsWith('node:');
    });
    expect(ofNode).toEqual([]);
  });

  test('of every room are in the table', () => {
    expect([...new Set(FILES.map(roomOf))].filter((room) => ALLOWED[room] === undefined)).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  test('has the table of allowed imports', () => {
    expect(Object.fromEntries(readTable('Who may import whom'))).toEqual(ALLOWED);
  });

  test('gives each package a reason, and the rooms that may import it', () => {
    expect(Object.fromEntries(readTable('The packages'))).toEqual(PACKAGES);
  });

  test('knows every production package', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Object.keys(PACKAGES).sort()).toEqual(Object.keys(dependencies).sort());
  });

  test.each(Object.keys(ALLOWED))('speaks of %s where it shows the rooms', (room) => {
    const rooms = ARCHITECTURE.split('\n## The rooms\n')[1]?.split('\n## ')[0] ?? '';
    expect(rooms).toContain(`\`src/${room}${room.endsWith('.ts') ? '' : '/'}\``);
  });
});

describe('the files of src/', () => {
  test('export by name', () => {
    expect(linesWith(/\bexport default\b|\bexport \{[^}]*\bas default\b/, () => true)).toEqual([]);
  });

  test('hand on what other files export only in index.ts', () => {
    const barrels = IMPORTS.filter(({ file, isHandedOn }) => isHandedOn && file !== 'index.ts');
    expect(barrels.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('are called index.ts only beside the rooms', () => {
    expect(FILES.filter((file) => file.endsWith('/index.ts'))).toEqual([]);
  });

  test('have at most 300 lines', () => {
    const long = FILES.filter((file) => readFileSync(`src/${file}`, 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  test('know no clock, chance or locale in the pure rooms', () => {
    const pattern =
      /\bnew Date\b|\bDate[.(]|\bMath\.random\b|\bperformance\b|\blocaleCompare\b|\bIntl\.|\btoLocale/;
    expect(linesWith(pattern, (room) => PURE.includes(room))).toEqual([]);
  });

  test('read the environment only in commands/', () => {
    expect(linesWith(/(?<!bin\/)\benv\b/, (room) => room !== 'commands')).toEqual([]);
  });
});
