import {
  type HostileCase,
  hostile,
  linked,
  named,
  OK,
  place,
  publication,
  refused,
  source,
  toYaml,
  warned,
} from './hostile-case.ts';

/** Closes the address, and states two triples of its own. */
const FORGED = 'http://e/a> . <http://e/victim> <http://e/p> <http://e/injected';

const GOOD = 'id: xx\nname: {en: Somewhere}\nkind: city\n';
const GOVERNMENT = 'id: a\nname: {en: A}\nkind: government\n';

const fileNamed = (name: string) => ({ ...place(), [`place/${name}`]: GOOD });
const within = (id: string) => place(`containedInPlace: ${toYaml(id)}\n`);

const SERIES = {
  'series/s.yaml': 'id: s\nname: {en: S}\nkind: dialogue\nparties: [a, b]\n',
  'organization/a.yaml': GOVERNMENT,
  'organization/b.yaml': GOVERNMENT.replace('id: a', 'id: b'),
};

/** Addresses, ids, and the names of files. */
export const HOSTILE_ADDRESSES: readonly HostileCase[] = [
  ...[' ', '<', '>', '"', '{', '}', '|', '\\', '^', '`', '\u00a0', '\u200b', '\ue000'].map((mark) =>
    hostile(56, `${toYaml(mark)} in an address`, linked(`http://e.example/a${mark}b`), inAddress(mark)),
  ),
  ...['\n', '\0', '\u001b', '\ud800'].map((mark) => {
    const expected = mark === '\n' ? refused('BAD_IRI') : refused('BAD_IRI', 'BAD_TEXT');
    return hostile(56, `${toYaml(mark)} in an address`, linked(`http://e.example/a${mark}b`), expected);
  }),
  hostile(57, 'triples in sameAs', linked(FORGED), refused('BAD_IRI')),
  hostile(
    57,
    'triples in the url of a source',
    { 'source/s.yaml': source({ url: FORGED }) },
    refused('BAD_IRI'),
  ),
  hostile(
    57,
    'triples in a website',
    { 'organization/a.yaml': `${GOVERNMENT}website: ${toYaml(FORGED)}\n` },
    refused('BAD_IRI'),
  ),
  ...[{ base: FORGED }, { license: FORGED }, { publisher: { name: { en: 'x' }, url: FORGED } }].map(
    (fields) => {
      const data = { ...place(), 'publication.yaml': publication(fields) };
      return hostile(57, `triples in ${Object.keys(fields)[0]} of the publication`, data, refused('BAD_IRI'));
    },
  ),
  hostile(57, '@id', place(`"@id": ${toYaml(FORGED)}\n`), refused('UNKNOWN_FIELD')),
  hostile(57, '@context', place('"@context": https://e.example/\n'), refused('UNKNOWN_FIELD')),
  hostile(57, 'triples in a text', named('a" . <http://e/victim> <http://e/p> "injected'), OK),
  ...['%zz', '%', '%e'].map((mark) =>
    hostile(58, `${mark} in an address`, linked(`http://e.example/${mark}`), refused('BAD_IRI')),
  ),
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://e.example/',
    'blob:x',
    'HTTPS://e.example/',
  ].map((address) =>
    hostile(
      59,
      toYaml(address),
      linked(address),
      address.startsWith(' ') ? refused('BAD_IRI', 'BAD_TEXT') : refused('BAD_IRI'),
    ),
  ),
  ...[
    'urn:isbn:9780131103627',
    'doi:10.1000/182',
    'info:lccn/2002022641',
    'mailto:a@e.example',
    'tel:+81-3-3580-3311',
  ].map((address) => hostile(59, address, linked(address), OK)),
  ...['https://user:pw@e.example/', 'https://user@e.example/'].map((address) =>
    hostile(60, address, linked(address), refused('BAD_IRI')),
  ),
  ...['a/b', '../a', '//e.example/', '#it', '?x'].map((address) =>
    hostile(61, address, linked(address), refused('BAD_IRI')),
  ),
  hostile(61, 'an empty address', linked(''), refused('BAD_IRI', 'BAD_TEXT')),
  ...[
    'http://[::g]/',
    'http://e.example:99999/',
    'http://',
    'http:///a',
    'http://http://e.example/',
    'http:e.example',
    'http://e..example/',
  ].map((address) => hostile(62, address, linked(address), refused('BAD_IRI'))),
  hostile(63, 'a host and a path in Japanese', linked('https://\u65e5\u672c.example/\u5916\u52d9\u7701'), OK),
  hostile(63, 'a host of two scripts', linked('https://p\u0430ypal.example/'), warned('MIXED_SCRIPT')),
  ...['/../a', '/./a', '/a/..', '/%2e%2e/a'].map((path) =>
    hostile(64, `${path} in an address`, linked(`https://e.example${path}`), refused('BAD_IRI')),
  ),
  hostile(65, 'an address of 10 kB', linked(`https://e.example/${'a'.repeat(10_000)}`), refused('BAD_IRI')),
  // no field of a record is a term of a vocabulary, so that no address of schema.org is more than an address
  hostile(66, 'https://schema.org/', linked('https://schema.org/Place'), OK),
  ...['xx/', 'xx#it', 'xx?'].map((id) => hostile(67, `the id ${id}`, within(id), refused('BAD_ID'))),
  ...[
    '../../etc/passwd',
    '..%2f',
    'a/b',
    'a\\b',
    '/abs',
    'C:\\x',
    '.',
    '..',
    '.htaccess',
    '-rf',
    'a'.repeat(300),
  ].flatMap((id) => [
    hostile(
      68,
      `a record with the id ${id.slice(0, 20)}`,
      { 'place/xx.yaml': GOOD.replace('xx', toYaml(id)) },
      refused('BAD_ID'),
    ),
    hostile(68, `a reference to ${id.slice(0, 20)}`, within(id), refused('BAD_ID')),
  ]),
  hostile(68, 'an id with NUL', within('a\0b'), refused('BAD_ID', 'BAD_TEXT')),
  hostile(68, 'an empty id', within(''), refused('BAD_ID', 'BAD_TEXT')),
  ...['%2e%2e%2f.yaml', 'a\\b.yaml', 'C:x.yaml', '-rf.yaml', 'a b.yaml', 'xx.yaml.txt', 'xx.json'].map(
    (name) => hostile(68, `a file ${name}`, fileNamed(name), refused('BAD_FILE_NAME')),
  ),
  // a hidden file is nobody's record, whatever its name
  hostile(68, 'a file ..%2f.yaml', fileNamed('..%2f.yaml'), OK),
  hostile(68, 'a key of two folders', delegation('../jp'), refused('BAD_ID')),
  ...['index', 'con', 'aux', 'nul', 'com1', 'sitemap', 'context', 'void', 'sparql'].map((id) =>
    hostile(69, `the id ${id}`, fileNamed(`${id}.yaml`), refused('BAD_ID')),
  ),
  ...['\u65e5\u7c73.yaml', 'stra\u00dfe.yaml', '\u0130.yaml', '\ufb01.yaml'].map((name) =>
    hostile(name.startsWith('\u65e5') ? 70 : 71, `a file ${name}`, fileNamed(name), refused('BAD_FILE_NAME')),
  ),
  hostile(72, 'two records with one id', { ...place(), 'place/yy.yaml': GOOD }, refused('ID_MISMATCH')),
  hostile(73, 'a reference to nothing', within('xxx'), refused('UNKNOWN_REFERENCE')),
  hostile(
    74,
    'a reference to another kind',
    { ...within('t'), 'topic/t.yaml': 'id: t\nname: {en: t}\n' },
    refused('UNKNOWN_REFERENCE'),
  ),
  hostile(
    75,
    'two that contain each other',
    { ...within('yy'), 'place/yy.yaml': 'id: yy\nname: {en: Y}\nkind: city\ncontainedInPlace: xx\n' },
    refused('CYCLE'),
  ),
  hostile(75, 'one that contains itself', within('xx'), refused('CYCLE')),
  hostile(75, 'meetings that carry out each other', realized(), refused('CYCLE')),
  hostile(76, 'an id in another case', within('XX'), refused('BAD_ID')),
];

/** What cannot be seen is warned of besides. */
function inAddress(mark: string) {
  if (mark === '\ue000') return refused('BAD_IRI', 'BAD_TEXT');
  return mark === '\u200b' ? { ...refused('BAD_IRI'), ...warned('INVISIBLE_TEXT') } : refused('BAD_IRI');
}

function meeting(id: string, lines: string): string {
  const evidence = 'evidence: [1]\npassages: [{n: 1, source: s}]\n';
  return `id: ${id}\nseries: s\nname: {en: M}\nstatus: held\nparties: [a, b]\n${lines}${evidence}`;
}

function delegation(key: string): Readonly<Record<string, string>> {
  const lines = `delegations: [{key: ${toYaml(key)}, party: a, name: {en: D}, evidence: [1]}]\n`;
  return { ...SERIES, 'source/s.yaml': source({}), 'meeting/m.yaml': meeting('m', lines) };
}

function realized(): Readonly<Record<string, string>> {
  const plan = (by: string) =>
    `followUps: [{n: 1, kind: decided, description: {en: x}, realizedBy: ${by}, evidence: [1]}]\n`;
  return {
    ...SERIES,
    'source/s.yaml': source({}),
    'meeting/m.yaml': meeting('m', plan('n')),
    'meeting/n.yaml': meeting('n', plan('m')),
  };
}
