import { describe, expect, test } from 'vitest';
import { meeting, problemsOf, underlined } from '../support/problems-of.ts';

const OUTCOME = 'kind: agreed, description: {en: x}, evidence: [1]';
const DELEGATION = 'name: {en: D}, evidence: [1]';

/** Two participations in one delegation. */
const came = (first: string, second: string) => {
  return `delegations: [{key: a, party: a, ${DELEGATION}, participations: [{${first}}, {${second}}]}]\n`;
};

/** A conflict about a meeting that has a date, a post and a follow-up. */
const conflict = (lines: string) => `date: 2013
participations: [{person: p, post: {en: Envoy}}]
followUps: [{n: 1, kind: decided, description: {en: x}, date: 2014, evidence: [1]}]
conflicts: [{n: 1, ${lines}, reason: {en: x}}]
`;

describe('validateParts()', () => {
  test.each([
    [''],
    [`outcomes: [{n: 1, ${OUTCOME}}, {n: 2, ${OUTCOME}}]\nfollowUps: [{n: 1, ${OUTCOME}}]\n`], // numbers per list
    [came('person: p, role: head', 'person: p, key: host, role: host')],
    [`delegations: [{key: a, party: a, ${DELEGATION}}, {key: a-2, party: a, ${DELEGATION}}]\n`],
    ['level: ministers\nremarks: [{n: 1, about: level}, {n: 2, about: name, language: ja}]\n'],
    [conflict('others: [{n: 1, date: 2012, evidence: [1]}]')],
    [
      conflict(
        'part: follow-up-1, others: [{n: 1, date: 2015, evidence: [1]}, {n: 2, date: 2016, evidence: [1]}]',
      ),
    ],
    [conflict('part: participation-p, others: [{n: 1, post: {ja: 使節}, evidence: [1]}]')],
    ['otherSources: [t, u]\n'],
  ])('has nothing against %j', (lines) => expect(problemsOf('meeting', meeting(lines))).toEqual([]));

  test.each([
    [
      `outcomes: [{n: 1, ${OUTCOME}}, {n: 3, ${OUTCOME}}, {"n": 3, ${OUTCOME}}]\n`,
      'DUPLICATE_NUMBER 3',
      'free number, 4',
    ],
    [came('person: p', 'person: p, role: head'), 'DUPLICATE_NUMBER p', 'Add a line key: head'],
    [came('person: p, key: x', 'person: p, key: x'), 'DUPLICATE_NUMBER x', 'another key'],
    [came('person: p-x', 'person: p, key: x'), 'DUPLICATE_NUMBER x', 'another key'],
    [came('organization: o', 'organization: o'), 'DUPLICATE_NUMBER o', 'Add a line key: participant'],
    [came('role: head', 'person: p'), 'MISSING_FIELD {role: head}', 'Add person:'],
    [came('person: p, organization: o', 'person: q'), 'BAD_VALUE o', 'representing:'],
    [
      `delegations: [{key: a, party: a, ${DELEGATION}}, {key: a, party: b, ${DELEGATION}}]\n`,
      'DUPLICATE_NUMBER a',
      'key of its own',
    ],
    [`delegations: [{key: c, party: c, ${DELEGATION}}]\n`, 'BAD_VALUE c', 'Parties of this meeting: a, b'],
    ['remarks: [{n: 1, about: venue}]\n', 'BAD_VALUE venue', 'Add venue:'],
    ['remarks: [{n: 1, about: name}]\n', 'MISSING_FIELD name', 'one of en, ja'],
    ['remarks: [{n: 1, about: name, language: ko}]\n', 'BAD_VALUE ko', 'Languages of the name: en, ja'],
    ['remarks: [{n: 1, about: status, language: en}]\n', 'BAD_VALUE en', 'Take the line away'],
    [
      conflict('part: follow-up-2, others: [{n: 1, date: 2015, evidence: [1]}]'),
      'UNKNOWN_REFERENCE follow-up-2',
      'Did you mean "follow-up-1"?',
    ],
    [
      conflict('part: xyz, others: [{n: 1, date: 2015, evidence: [1]}]'),
      'UNKNOWN_REFERENCE xyz',
      'Parts of this meeting: participation-p, follow-up-1',
    ],
    [conflict('others: [{n: 1, evidence: [1]}]'), 'BAD_VALUE {n: 1, evidence: [1]}', 'one of name,'],
    [
      conflict('others: [{n: 1, date: 2012, location: x, evidence: [1]}]'),
      'BAD_VALUE {n: 1, date: 2012, location: x, evidence: [1]}',
      'one of name,',
    ],
    [
      conflict('others: [{n: 1, date: 2012, evidence: [1]}, {n: 2, location: x, evidence: [1]}]'),
      'BAD_VALUE {n: 2, location: x, evidence: [1]}',
      'one of name,',
    ],
    [conflict('others: [{n: 1, location: x, evidence: [1]}]'), 'BAD_VALUE x', 'Add location: there'],
    [
      conflict('part: participation-p, others: [{n: 1, post: {en: a, ja: b}, evidence: [1]}]'),
      'BAD_VALUE {en: a, ja: b}',
      'Keep the language of the source',
    ],
    ['otherSources: [t, t]\n', 'DUPLICATE_VALUE t', 'Take one of the two away'],
    ['otherSources: [s]\n', 'DUPLICATE_VALUE s', 'Take it away here'],
    [
      `outcomes: [{n: 1, kind: agreed, description: {en: x}, topics: [t, t], evidence: [1]}]\n`,
      'DUPLICATE_VALUE t',
      'away',
    ],
    [
      `outcomes: [{n: 1, kind: agreed, description: {en: x}, evidence: [1, 1]}]\n`,
      'DUPLICATE_VALUE 1',
      'away',
    ],
    [
      came('person: p, representing: [{organization: o}, {organization: o}]', 'person: q'),
      'DUPLICATE_VALUE o',
      'away',
    ],
  ])('refuses %j: %s', (lines, what, help) => {
    const problems = problemsOf('meeting', meeting(lines));
    expect(underlined(problems, meeting(lines))).toEqual([what]);
    expect(problems[0]?.help).toContain(help);
  });

  test.each([
    ['[1, 2]', '[{n: 1, source: s}]', 'UNKNOWN_PASSAGE 2'],
    ['[1]', '[{n: 1, source: s}, {n: 2, source: s}]', 'UNUSED_PASSAGE 2'],
    ['[1]', '[{n: 1, source: s}, {n: 1, source: t}]', 'DUPLICATE_NUMBER 1'],
    ['[1]', '[{n: 1, source: s, startsWith: a b c d e f g h i}]', 'BAD_ANCHOR a b c d e f g h i'],
    [
      '[1]',
      '[{n: 1, source: s, startsWith: a, endsWith: a b c d e f g h i}]',
      'BAD_ANCHOR a b c d e f g h i',
    ],
    ['[1]', '[{n: 1, source: s, endsWith: the end}]', 'BAD_ANCHOR the end'],
    ['[1]', `[{n: 1, source: s, startsWith: ${'日'.repeat(33)}}]`, `BAD_ANCHOR ${'日'.repeat(33)}`],
  ])('refuses evidence %s with passages %s: %s', (evidence, passages, what) => {
    const text = meeting('', { evidence, passages });
    expect(underlined(problemsOf('meeting', text), text)).toEqual([what]);
  });

  test.each([
    'a b c d e f g h',
    'a – b c d e f g h',
    'Japan-U.S. “Cyber” Dialogue',
    '日'.repeat(32),
    '第1回日米サイバー対話',
  ])('takes the anchor "%s"', (words) => {
    const text = meeting('', { passages: `[{n: 1, source: s, startsWith: ${JSON.stringify(words)}}]` });
    expect(problemsOf('meeting', text)).toEqual([]);
  });

  const source = (lines: string) =>
    `id: s\nurl: https://e.example/\nname: {en: S}\nkind: news\nstanding: news\nextentRead: full\nlanguage: en\n${lines}`;

  test.each([
    ['publisher: p\npublisherName: {en: P}\n', 'BAD_VALUE {en: P}'],
    ['dateBasis: inferred\n', 'BAD_VALUE inferred'],
  ])('refuses the source with %j', (lines, what) => {
    expect(underlined(problemsOf('source', source(lines)), source(lines))).toEqual([what]);
  });

  test.each([
    ['place', 'id: x\nname: {en: X}\nkind: city\ncountryCode: JP\n', 'BAD_VALUE JP'],
    [
      'place',
      'id: x\nname: {en: X}\nkind: city\nsameAs: [urn:isbn:1, urn:isbn:1]\n',
      'DUPLICATE_VALUE urn:isbn:1',
    ],
    ['person', 'id: x\nname: {en: X}\nalternateNames: {en: [X]}\n', 'DUPLICATE_VALUE X'],
    ['person', 'id: x\nname: {en: X}\nalternateNames: {ja: [Y, Y]}\n', 'DUPLICATE_VALUE Y'],
    [
      'organization',
      'id: x\nname: {en: X}\nkind: agency\nparents: [{organization: a}, {organization: a}]\n',
      'DUPLICATE_VALUE a',
    ],
    ['series', 'id: x\nname: {en: X}\nkind: dialogue\nparties: [a, a]\n', 'DUPLICATE_VALUE a'],
  ] as const)('refuses a %s: %j', (kind, text, what) => {
    expect(underlined(problemsOf(kind, text), text)).toEqual([what]);
  });
});
