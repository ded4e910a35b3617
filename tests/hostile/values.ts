import {
  dated,
  type HostileCase,
  hostile,
  named,
  OK,
  place,
  refused,
  says,
  source,
  toYaml,
  warned,
} from './hostile-case.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';

const literal = (text: string) => `${JSON.stringify(text)}@en`;
const inLanguage = (tag: string) => place(`description: {${toYaml(tag)}: words}\n`);
const numbered = (number: string) => ({
  'place/xx.yaml': 'id: xx\nname: {en: Somewhere}\nkind: city\n',
  'series/s.yaml': `id: s\nname: {en: S}\nkind: dialogue\nparties: [a, b]\npurposes: [{n: ${number}, description: {en: x}}]\n`,
  ...Object.fromEntries(
    ['a', 'b'].map((id) => [`organization/${id}.yaml`, `id: ${id}\nname: {en: ${id}}\nkind: government\n`]),
  ),
});

/** Values of fields. */
export const HOSTILE_VALUES: readonly HostileCase[] = [
  hostile(32, 'Norway', country('NO'), says(`"NO"^^<${XSD}string>`)),
  ...['on', 'yes', '1_000', '12:30'].map((text) =>
    hostile(32, `the bare word ${text}`, place('', text), says(literal(text))),
  ),
  ...['012', '1e3', '~', 'true', '2013'].map((text) =>
    hostile(32, `the bare value ${text} for a text`, place('', text), refused('WRONG_TYPE')),
  ),
  ...[
    '"2013-02-30"',
    '"2013-13-01"',
    '"2013-5-9"',
    '"13-05-09"',
    '"\\uff12\\uff10\\uff11\\uff13-05-09"',
    '"2013-05-09T24:00"',
    '"0000-01-01"',
    '0',
    '"+12013-01-01"',
    '"1900-02-29"',
    '20130509',
    '""',
  ].map((date) =>
    hostile(
      33,
      `the date ${date}`,
      dated(date),
      date === '""' ? refused('BAD_DATE', 'BAD_TEXT') : refused('BAD_DATE'),
    ),
  ),
  hostile(34, 'an end before the start', dated('"2013-05-10/2013-05-09"'), refused('DATE_ORDER')),
  hostile(35, '29 February 1900', dated('"1900-02-29"'), refused('BAD_DATE')),
  hostile(35, '29 February 2000', dated('"2000-02-29"'), says(`"2000-02-29"^^<${XSD}date>`)),
  // records know days only, so that no time of day can be wrong or be made up
  ...['10:00', '10:00Z', '10:00+14:00', '10:00-12:00', '10:00+25:00'].map((time) =>
    hostile(36, `the time ${time}`, dated(`"2013-05-09T${time}"`), refused('BAD_DATE')),
  ),
  hostile(37, 'a month', dated('2013-05'), says(`"2013-05"^^<${XSD}gYearMonth>`, `"2013-05"^^<${EDTF}>`)),
  hostile(37, 'a year', dated('2013'), says(`"2013"^^<${XSD}gYear>`, `"2013"^^<${EDTF}>`)),
  hostile(
    38,
    'days on both sides of midnight',
    dated('"2013-05-09/2013-05-10"'),
    says(`"2013-05-09/2013-05-10"^^<${EDTF}>`),
  ),
  hostile(39, 'a number that loses digits', numbered('9007199254740993'), refused('BAD_VALUE', 'WRONG_TYPE')),
  hostile(39, 'a number that is too large', numbered('9007199254740991'), refused('BAD_VALUE')),
  ...['.nan', '.inf', '-.inf'].map((number) => hostile(40, number, numbered(number), refused('WRONG_TYPE'))),
  hostile(40, '-0', numbered('-0'), refused('BAD_VALUE', 'WRONG_TYPE')),
  hostile(40, 'a fraction', numbered('1.5'), refused('WRONG_TYPE')),
  hostile(40, 'a negative number', numbered('-1'), refused('BAD_VALUE')),
  ...['en_US', 'x y', 'english', 'abcdefghi', '', 'en . <http://e/q> <http://e/r> <http://e/z>', 'en\n'].map(
    (tag) => hostile(41, `the language ${JSON.stringify(tag)}`, inLanguage(tag), refused('BAD_LANGUAGE')),
  ),
  ...['zh-Hant-TW', 'sr-Latn', 'de-1996'].map((tag) =>
    hostile(41, `the language ${tag}`, inLanguage(tag), says(`"words"@${tag.toLowerCase()}`)),
  ),
  hostile(
    41,
    'a bad language of a source',
    { 'source/s.yaml': source({ language: 'english' }) },
    refused('BAD_LANGUAGE'),
  ),
  hostile(42, 'two texts of one language', place('description: {ja: a, JA: b}\n'), refused('DUPLICATE_KEY')),
  hostile(
    43,
    'a name in no English',
    { 'place/xx.yaml': 'id: xx\nname: {ja: x}\nkind: city\n' },
    refused('MISSING_FIELD'),
  ),
  hostile(44, 'a lone surrogate', named('a\ud800b'), refused('BAD_TEXT')),
  hostile(44, 'a lone surrogate at the end', named('a\udc00'), refused('BAD_TEXT')),
  ...['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u009b', '\r'].map((mark) =>
    hostile(45, `the control character ${toYaml(mark)}`, named(`a${mark}b`), refused('BAD_TEXT')),
  ),
  hostile(45, 'a line feed and a tab', named('a\n\tb'), says(literal('a\n\tb'))),
  ...['\ufffe', '\uffff', '\ue000', '\u{f0000}'].map((mark) =>
    hostile(46, `the character ${toYaml(mark)}`, named(`a${mark}b`), refused('BAD_TEXT')),
  ),
  hostile(47, 'line and paragraph separators', named('a\u2028b\u2029c'), says(literal('a\u2028b\u2029c'))),
  hostile(48, 'a letter in two characters', named('Cafe\u0301'), {
    ...warned('COMPATIBILITY_TEXT'),
    ...says(literal('Caf\u00e9')),
  }),
  hostile(48, 'names equal in another form', twins('fi', '\ufb01'), refused('ID_COLLISION')),
  ...['a\u202eb\u202c', 'a\u202db\u202c', 'a\u2067b', 'a\u202ab', 'a\u2069b'].map((text) =>
    hostile(49, `marks of direction ${toYaml(text)}`, named(text), refused('BAD_TEXT')),
  ),
  ...['a\u2067b\u2069c', 'a\u202bb\u202cc', 'a\u200eb', 'a\u200fb'].map((text) =>
    hostile(49, `marks of direction ${toYaml(text)}`, named(text), says(literal(text))),
  ),
  ...['a\u200bb', 'a\u00adb', 'a\ufeffb', 'a\u{e0041}b'].map((text) =>
    hostile(50, `the invisible ${toYaml(text)}`, named(text), {
      ...warned('INVISIBLE_TEXT'),
      ...says(literal(text)),
    }),
  ),
  ...['\u0645\u06cc\u200c\u062e', '\u0915\u094d\u200d\u0937', '\u{1f469}\u200d\u{1f467}'].map((text) =>
    hostile(50, `the joiner in ${text}`, named(text), says(literal(text))),
  ),
  hostile(51, 'a Cyrillic letter in a Latin word', named('J\u0430pan'), warned('MIXED_SCRIPT')),
  hostile(51, 'a Cyrillic word', named('\u042f\u043f\u043e\u043d\u0438\u044f'), OK),
  ...[' a', 'a ', 'a\u00a0', '\u3000a', 'a\n', '', '   ', '\u200b'].map((text) =>
    hostile(
      52,
      `blanks in ${toYaml(text)}`,
      named(text),
      text === '\u200b' ? { ...refused('BAD_TEXT'), ...warned('INVISIBLE_TEXT') } : refused('BAD_TEXT'),
    ),
  ),
  hostile(53, 'a text of 64 KiB', named('a'.repeat(65_536)), says(literal('a'.repeat(65_536)))),
  hostile(53, 'a text of 64 KiB and one byte', named('a'.repeat(65_537)), refused('TOO_LONG')),
  hostile(53, 'a text of 20 MB', named('a'.repeat(20_000_000)), refused('TOO_LARGE')),
  hostile(53, 'a list of 10,001 items', place(`sameAs: [${'a:b,'.repeat(10_001)}]\n`), refused('TOO_LONG')),
  ...[
    'a "b"',
    "a 'b'",
    'a\\',
    '"""',
    "'''",
    'a\\\nb',
    '\\u0041',
    `\${x} {{x}} %s`,
    '</script>',
    ']]>',
    '&amp;',
    '=1+1',
    '#',
  ].map((text) => hostile(54, `the text ${JSON.stringify(text)}`, named(text), says(literal(text)))),
  hostile(55, '100 combining marks', named(`Z${'\u0335'.repeat(100)}algo`), warned('BAD_VALUE')),
];

function country(code: string): Readonly<Record<string, string>> {
  return { 'place/xx.yaml': `id: xx\nname: {en: Somewhere}\nkind: country\ncountryCode: ${code}\n` };
}

function twins(...ids: string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.map((id) => [`place/${id}.yaml`, `id: fi\nname: {en: x}\nkind: city\n`]));
}
