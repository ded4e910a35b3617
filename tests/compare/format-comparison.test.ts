import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { formatComparison } from '../../src/compare/format-comparison.ts';
import { isReadable, type Side } from '../../src/compare/side.ts';
import { escapeLiteral } from '../../src/sinks/escape-literal.ts';
import {
  createDocuments,
  createSide,
  createThings,
  type Documents,
  detailsOf,
  withoutFiles,
} from './sides.ts';

function format(before: Side, after: Side, showsAll = false): string {
  const comparison = compare(before, after, 10);
  return [...formatComparison(comparison, detailsOf(comparison, before, after), showsAll)].join('');
}

function formatDocuments(before: Documents, after: Documents, showsAll = false): string {
  return format(createDocuments('old', before), createDocuments('new', after), showsAll);
}

describe('formatComparison()', () => {
  test('says in a line that nothing changed', () => {
    const side = createDocuments('old*dist', createThings('place', 2));
    expect(format(side, side)).toBe('# What changed\n\nNothing changed from old\\*dist to old\\*dist.\n');
  });

  test('shows figures first, then each document with its statements', () => {
    const before = {
      'place/jp': ['it name "Japan"@en'],
      'meeting/m': ['it name "M"', 'it location place/jp/#it'],
    };
    const after = {
      'place/jp': ['it name "Nippon"@en'],
      'meeting/m': ['it name "M"'],
      'place/uk': ['it name "UK"'],
    };
    expect(formatDocuments(before, after)).toBe(`# What changed

From old to new.

## Documents

| kind | before | after | added | removed | withdrawn | moved | changed |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| meeting | 1 | 1 | 0 | 0 | 0 | 0 | 1 |
| place | 1 | 2 | 1 | 0 | 0 | 0 | 1 |

## Added

- place/uk – UK

## Changed

- meeting/m – M

  \`\`\`diff
  @@ <meeting/m/#it>  M @@
  - schema:location <place/jp/#it>  Nippon
  \`\`\`

- place/jp – Nippon

  \`\`\`diff
  @@ <place/jp/#it>  Nippon @@
  - schema:name "Japan"@en
  + schema:name "Nippon"@en
  \`\`\`

`);
  });

  test('begins with what must not be', () => {
    const text = formatDocuments(createThings('place', 2), createThings('place', 1));
    expect(text.split('\n').filter((line) => /^(?:##|- `)/.test(line))).toEqual([
      '## Alarms',
      '- `ADDRESS_GONE`: Cannot find 1 address that was published before. Bring the records back, or say what became of them: formerIds, withdrawn, withdrawnParts.',
      '- `CLASS_SHRUNK`: Cannot take this for granted: schema:Place has 1 of 2 left, 50 % fewer, and 10 % are allowed. Look for records that are missing; if they are meant to be, allow more with --max-shrink.',
      '## Addresses that are gone',
      '## Documents',
      '## Things by class',
      '## Removed',
    ]);
  });

  test('cuts lists at 20 and says so, or shows all', () => {
    const added = createThings('place', 30);
    const items = (text: string) => text.split('\n').filter((line) => line.startsWith('- '));
    expect(items(formatDocuments({}, added))).toHaveLength(21);
    expect(items(formatDocuments({}, added)).at(-1)).toBe('- … and 10 more: --all shows them');
    expect(items(formatDocuments({}, added, true))).toHaveLength(30);
  });

  test('cuts the statements of a document, and a text of many letters', () => {
    const lines = Array.from({ length: 50 }, (_, i) => `it name "${i}"`);
    const before = { 'place/jp': ['it name "Japan"@en'] };
    const text = formatDocuments(before, { 'place/jp': [`it name "${'長'.repeat(500)}"@ja`, ...lines] });
    expect(text).toContain('  # … and 13 lines more: --all shows them\n  ```\n');
    expect(text).toContain(`${'長'.repeat(159)}…\n`);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(300);
  });

  test('shows of what was withdrawn only what says so', () => {
    const after = ['it a https://www.w3.org/ns/activitystreams#Tombstone', 'it name "Japan"@en'];
    const text = formatDocuments(
      { 'place/jp': ['it name "Japan"@en', 'it name "日本"@ja'] },
      { 'place/jp': after },
    );
    expect(text).toContain(
      '## Withdrawn\n\n- place/jp – Japan\n\n  ```diff\n  @@ <place/jp/#it>  Japan @@\n  + rdf:type as:Tombstone\n  ```\n',
    );
    expect(text).not.toContain('日本');
  });

  test('says what is left out when one side is a manifest', () => {
    const text = format(
      withoutFiles(createDocuments('m.json', createThings('place', 1))),
      createDocuments('new', createThings('place', 2)),
    );
    expect(text).toContain('One side is only a manifest, so that files are compared and not statements');
    expect(text).not.toContain('Things by class');
  });

  test('lists other files by part', () => {
    const [before, after] = [
      createSide('a', { 'dump/x.nt': '1', 'ns/a|b': '1' }),
      createSide('b', { 'dump/x.nt': '2' }),
    ];
    expect(format(before, after).split('## Other files\n\n')[1]).toBe(
      '- dump: dump/x.nt (changed)\n- vocabulary: ns/a\\|b (removed)\n',
    );
  });

  test.each([
    '```\n# Injected',
    '  ```',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '| a | b |',
    '\u001b[31mred\u202e',
    '- item',
  ])('lets the name %j be nothing but a name', (name) => {
    const literal = `"${escapeLiteral(name)}"`;
    const before = { 'place/jp': ['it name "Japan"@en'] };
    const text = formatDocuments(before, {
      'place/jp': [`it name ${literal}@en`],
      'place/x': [`it name ${literal}@en`],
    });
    const lines = text.split('\n');
    expect(lines.filter((line) => /^\s*```/.test(line))).toEqual(['  ```diff', '  ```']);
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '# What changed',
      '## Documents',
      '## Added',
      '## Changed',
    ]);
    expect(lines.filter((line) => line.startsWith('- ')).map((line) => line.split(' – ')[0])).toEqual([
      '- place/x',
      '- place/jp',
    ]);
    const outside = text.replaceAll(/ {2}```diff\n[\s\S]*?\n {2}```\n/g, '');
    expect(outside).not.toMatch(/(?<!\\)[<[`]/);
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  });

  test('reads no document twice that is not shown', () => {
    const side = createDocuments('new', createThings('place', 200));
    let reads = 0;
    const counting: Side = {
      ...side,
      read: (path: string) => {
        reads += 1;
        return side.read(path);
      },
    };
    expect(isReadable(counting)).toBe(true);
    format(createDocuments('old', {}), counting);
    expect(reads).toBe(200 + 1 + 20);
  });
});
