import { describe, expect, test } from 'vitest';
import { compare, isSame } from '../../src/compare/compare.ts';
import {
  compareDocuments,
  createDocuments,
  createSide,
  createThings,
  nTriples,
  withoutFiles,
} from './sides.ts';

const PLACE = 'http://schema.org/Place';
const TOMBSTONE = 'https://www.w3.org/ns/activitystreams#Tombstone';
const JP = ['it a http://schema.org/Place', 'it name "Japan"@en'];

describe('compare()', () => {
  test.each<[string, readonly string[] | undefined, readonly string[] | undefined, string | undefined]>([
    ['is the same', JP, JP, undefined],
    ['only has its statements in another order', JP, JP.toReversed(), undefined],
    ['is new', undefined, JP, 'added'],
    ['is gone', JP, undefined, 'removed'],
    ['says something else', JP, [...JP, 'it name "日本"@ja'], 'changed'],
    ['was withdrawn', JP, [`it a ${TOMBSTONE}`], 'withdrawn'],
    ['goes by another id', JP, ['it replaced place/nippon/#it'], 'moved'],
    ['stays withdrawn', [`it a ${TOMBSTONE}`], [`it a ${TOMBSTONE}`], undefined],
    [
      'stays withdrawn for another reason',
      [`it a ${TOMBSTONE}`],
      [`it a ${TOMBSTONE}`, 'it name "x"'],
      'changed',
    ],
    ['is published again', [`it a ${TOMBSTONE}`], JP, 'changed'],
    ['is replaced and still described', JP, [...JP, 'it replaced place/nippon/#it'], 'changed'],
  ])('tells of a document that %s', (_, before, after, change) => {
    const side = (lines: readonly string[] | undefined) => (lines === undefined ? {} : { 'place/jp': lines });
    const { documents } = compareDocuments(side(before), side(after));
    expect(documents).toEqual(change === undefined ? [] : [{ folder: 'place/jp', kind: 'place', change }]);
  });

  test('counts documents by kind, and those that live before and after', () => {
    const { kinds } = compareDocuments(
      { place: ['list name "x"'], 'place/a': JP, 'place/b': JP, 'topic/c': JP },
      { place: ['list name "y"'], 'place/b': [`it a ${TOMBSTONE}`], 'place/d': JP, 'topic/c': JP },
    );
    const none = { added: 0, removed: 0, withdrawn: 0, moved: 0, changed: 0 };
    expect(kinds).toEqual([
      { kind: 'list', ...none, before: 1, after: 1, changed: 1 },
      { kind: 'place', ...none, before: 2, after: 1, added: 1, removed: 1, withdrawn: 1 },
      { kind: 'topic', ...none, before: 1, after: 1 },
    ]);
  });

  test('counts things by class, however often a statement is repeated', () => {
    const { classes } = compareDocuments(
      { 'place/a': [...JP, ...JP], 'place/b': JP },
      { 'place/a': [...JP, 'x a http://schema.org/Role', 'y a http://schema.org/Role'] },
      100,
    );
    expect(classes).toEqual([
      { class: PLACE, before: 2, after: 1 },
      { class: 'http://schema.org/Role', before: 0, after: 2 },
    ]);
  });

  test('finds addresses of documents and of parts that are gone', () => {
    const { gone, alarms } = compareDocuments(
      { 'place/a': JP, 'place/b': [...JP, 'outcome-1 name "x"', 'outcome-2 name "y"'] },
      { 'place/b': [...JP, 'outcome-2 name "y"', 'outcome-3 name "z"'] },
      100,
    );
    expect(gone).toEqual(['place/a/', 'place/b/#outcome-1']);
    expect(alarms.map(({ code, message }) => [code, message])).toEqual([
      ['ADDRESS_GONE', 'Cannot find 2 addresses that were published before'],
    ]);
  });

  test('takes parts that were withdrawn, alone or with their document, as still there', () => {
    const { gone } = compareDocuments(
      { 'place/a': [...JP, 'outcome-1 name "x"'], 'place/b': [...JP, 'outcome-1 name "x"'] },
      { 'place/a': [`it a ${TOMBSTONE}`], 'place/b': [...JP, `outcome-1 a ${TOMBSTONE}`] },
      100,
    );
    expect(gone).toEqual([]);
  });

  test('compares publications with two bases, and says that no address stays', () => {
    const now = createDocuments('new', { 'place/jp': JP }, 'http://localhost/sub/');
    const comparison = compare(createDocuments('old', { 'place/jp': JP }), now, 10);
    expect(comparison.documents).toEqual([]);
    expect(comparison.alarms.map(({ code }) => code)).toEqual(['BASE_CHANGED']);
    expect(isSame(comparison)).toBe(false);
  });

  test('calls a publication the same as itself', () => {
    const side = createSide('x', {
      'place/jp/index.nt': nTriples('place/jp', JP),
      'dump/communique.nt': 'x',
    });
    const comparison = compare(side, side, 0);
    expect(isSame(comparison)).toBe(true);
    expect(comparison.alarms).toEqual([]);
  });

  test('reads a document that is the same only once', () => {
    const side = createDocuments('x', createThings('place', 3));
    let reads = 0;
    const counting = {
      ...side,
      read: (path: string) => {
        reads += 1;
        return side.read(path);
      },
    };
    compare(counting, counting, 10);
    expect(reads).toBe(3 + 2); // and the first one of each side for the base
  });

  test('refuses a document that is no N-Triples, with its line', () => {
    const broken = createSide('new', { 'place/jp/index.nt': `${nTriples('place/jp', JP)}<a> nonsense\n` });
    expect(() => compare(createDocuments('old', { 'place/jp': JP }), broken, 10)).toThrow(
      'Cannot compare "new/place/jp/index.nt": line 3 must be one statement of N-Triples',
    );
  });
});

describe('the alarm about a class that shrinks', () => {
  test.each([
    [100, 90, 10, false],
    [100, 89, 10, true],
    [100, 100, 0, false],
    [100, 99, 0, true],
    [3, 2, 33.3, true],
    [3, 2, 33.4, false],
    [1, 0, 100, false],
    [1, 0, 99, true],
    [10, 20, 0, false],
  ])('of %i things to %i, when %d %% are allowed: %s', (before, after, maxShrink, isAlarm) => {
    const { alarms } = compareDocuments(
      createThings('place', before),
      createThings('place', after),
      maxShrink,
    );
    expect(alarms.some(({ code }) => code === 'CLASS_SHRUNK')).toBe(isAlarm);
  });

  test('names the class, both counts and the share', () => {
    const { alarms } = compareDocuments(createThings('place', 9), createThings('place', 6));
    expect(alarms.map(({ message }) => message)).toContain(
      'Cannot take this for granted: schema:Place has 6 of 9 left, 33.3 % fewer, and 10 % are allowed',
    );
  });

  test('counts what was withdrawn as no longer there', () => {
    const before = createThings('place', 2);
    const { alarms } = compareDocuments(before, { ...before, 'place/place-1': [`it a ${TOMBSTONE}`] });
    expect(alarms.map(({ code }) => code)).toEqual(['CLASS_SHRUNK']);
  });
});

describe('compare() with a manifest', () => {
  const before = createDocuments('old', { 'place/a': JP, 'place/b': JP, 'place/c': JP });
  const after = createDocuments('new', { 'place/b': [...JP, 'it name "x"'], 'place/c': JP, 'place/d': JP });

  test.each([
    ['on the one side', withoutFiles(before), after],
    ['on the other side', before, withoutFiles(after)],
    ['on both sides', withoutFiles(before), withoutFiles(after)],
  ])('%s tells what files tell', (_, old, now) => {
    const { mode, documents, gone, classes } = compare(old, now, 10);
    expect({ mode, documents, gone, classes }).toEqual({
      mode: 'files',
      documents: [
        { folder: 'place/a', kind: 'place', change: 'removed' },
        { folder: 'place/b', kind: 'place', change: 'changed' },
        { folder: 'place/d', kind: 'place', change: 'added' },
      ],
      gone: ['place/a/'],
      classes: [{ class: 'place', before: 3, after: 3 }],
    });
  });

  test('counts the documents of a kind for the alarm', () => {
    const few = createDocuments('new', { 'place/a': JP });
    const { alarms } = compare(withoutFiles(before), withoutFiles(few), 10);
    expect(alarms.map(({ code }) => code)).toEqual(['ADDRESS_GONE', 'CLASS_SHRUNK']);
  });
});

describe('what compare() says of other files', () => {
  const files = (files: Record<string, string>) => createSide('x', files);

  test('names the part of the publication that each belongs to', () => {
    const { files: changes } = compare(
      files({
        'dump/communique.nt': '1',
        'ns/index.ttl': '1',
        'codes/index.jsonld': '1',
        'shapes/core.ttl': '1',
        'context/v1.jsonld': '1',
        'queries/q.rq': '1',
        'catalog.ttl': '1',
        'robots.txt': '1',
      }),
      files({
        'dump/communique.nt': '2',
        'codes/index.jsonld': '2',
        'shapes/core.ttl': '1',
        'context/v1.jsonld': '2',
        'queries/q.rq': '2',
        'catalog.ttl': '2',
        'robots.txt': '2',
        'index.html': '2',
        'v/1.0.0/release.json': '2',
      }),
      10,
    );
    expect(changes.map(({ path, part, change }) => `${path} ${part} ${change}`)).toEqual([
      'catalog.ttl catalogue changed',
      'codes/index.jsonld vocabulary changed',
      'context/v1.jsonld context changed',
      'dump/communique.nt dump changed',
      'index.html page added',
      'ns/index.ttl vocabulary removed',
      'queries/q.rq queries changed',
      'robots.txt other changed',
      'v/1.0.0/release.json release added',
    ]);
  });

  test('leaves out the other formats of documents, whose statements were compared', () => {
    const document = (text: string) => ({
      'place/jp/index.nt': nTriples('place/jp', JP),
      'place/jp/index.ttl': text,
      'place/jp/index.rdf': text,
    });
    expect(compare(files(document('1')), files(document('2')), 10).files).toEqual([]);
  });

  test.each([
    ['v/1.0.0/dump/communique.nt.gz', true],
    ['feed/1.0.0/1.trig', true],
    ['v/1.0.0/index.html', false],
    ['v/index.html', false],
    ['v/versions.ttl', false],
    ['feed/head.trig', false],
  ])('of a release that changes or goes, %s is an alarm: %s', (path, isAlarm) => {
    const codes = (after: Record<string, string>) => {
      return compare(files({ [path]: '1' }), files(after), 10).alarms.map(({ code }) => code);
    };
    expect(codes({ [path]: '2' })).toEqual(isAlarm ? ['RELEASE_TOUCHED'] : []);
    expect(codes({})).toEqual(isAlarm ? ['RELEASE_TOUCHED'] : []);
  });

  test.each(['v/1.0.0/place/jp', 'ns', 'ns/0.1.0', 'codes'])('takes %s for no document', (folder) => {
    const { documents, gone } = compare(files({ [`${folder}/index.nt`]: 'x' }), files({}), 10);
    expect({ documents, gone }).toEqual({ documents: [], gone: [] });
  });
});
