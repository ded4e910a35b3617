import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type HostileCase, hostile, OK, place, refused, says, toYaml, writeFile } from './hostile-case.ts';

const GOOD = 'id: xx\nname:\n  en: Somewhere\nkind: city\n';

const file = (content: string | Uint8Array) => ({ 'place/xx.yaml': content });
const names = (...all: string[]) => Object.fromEntries(all.map((name) => [`place/${name}`, GOOD]));

/** Nine levels, each of which repeats the one before nine times: 387,420,489 values. */
const ALIAS_BOMB = ['a0: &a0 [x,x,x,x,x,x,x,x,x]']
  .concat(Array.from({ length: 8 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(8)}*a${i}]`))
  .join('\n');

const INDENTED = Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');

/** Files, and the syntax in them. */
export const HOSTILE_FILES: readonly HostileCase[] = [
  hostile(1, 'an empty file', file(''), refused('EMPTY_RECORD')),
  hostile(2, 'comments only', file('# later\n'), refused('EMPTY_RECORD')),
  hostile(2, 'null', file('null\n'), refused('EMPTY_RECORD')),
  hostile(3, 'a list at the top', file('- id: xx\n'), refused('NOT_A_RECORD')),
  hostile(3, 'a text at the top', file('xx\n'), refused('NOT_A_RECORD')),
  hostile(4, 'a quotation mark cut off', file('id: xx\nname: {en: "Somewh'), refused('BAD_SYNTAX')),
  hostile(4, 'a bracket cut off', file('id: xx\nname: {en: Somewhere'), refused('BAD_SYNTAX')),
  hostile(5, 'Latin-1', file(Buffer.from(`${GOOD}# caf\u00e9\n`, 'latin1')), refused('BAD_ENCODING')),
  hostile(5, 'an overlong form', file(Buffer.from([0x69, 0x64, 0x3a, 0xc0, 0xaf])), refused('BAD_ENCODING')),
  hostile(6, 'UTF-16', file(Buffer.from(`\ufeff${GOOD}`, 'utf16le')), refused('BAD_ENCODING')),
  hostile(7, 'a byte order mark', file(`\ufeff${GOOD}`), says('"Somewhere"@en')),
  hostile(8, 'CRLF', file(GOOD.replaceAll('\n', '\r\n')), says('"Somewhere"@en')),
  hostile(8, 'CR', file(GOOD.replaceAll('\n', '\r')), says('"Somewhere"@en')),
  hostile(9, 'a NUL in a comment', file(`${GOOD}# \0\n`), refused('BAD_TEXT')),
  hostile(
    10,
    'a tab for indentation',
    file('id: xx\nname:\n\ten: Somewhere\nkind: city\n'),
    refused('BAD_SYNTAX'),
  ),
  hostile(11, 'a field twice', place('kind: country\n'), refused('DUPLICATE_KEY')),
  hostile(
    12,
    'a field twice in JSON',
    file('{"id": "xx", "name": {"en": "a", "en": "b"}, "kind": "city"}'),
    refused('DUPLICATE_KEY'),
  ),
  hostile(13, 'a second document', file(`${GOOD}---\n${GOOD}`), refused('MANY_DOCUMENTS')),
  hostile(14, '%YAML 1.1', file(`%YAML 1.1\n---\n${GOOD}`), refused('DIRECTIVE')),
  hostile(14, '%TAG', file(`%TAG ! tag:example.org,2013:\n---\n${GOOD}`), refused('DIRECTIVE')),
  hostile(15, '!!js/function', place('', '!!js/function x'), refused('BAD_TAG')),
  hostile(15, '!foo', place('', '!foo x'), refused('BAD_TAG')),
  hostile(15, '!!binary', place('', '!!binary aGk='), refused('BAD_TAG')),
  hostile(15, '!!set', place('sameAs: !!set {a}\n'), refused('BAD_TAG', 'WRONG_TYPE')),
  hostile(16, 'a merge key', place('<<: {description: {en: x}}\n'), refused('UNKNOWN_FIELD')),
  hostile(17, 'an alias bomb', file(ALIAS_BOMB), refused('ALIAS_LIMIT')),
  hostile(18, 'an alias in itself', place('sameAs: &x [*x]\n'), refused('ALIAS_LIMIT')),
  hostile(19, '20,000 brackets', file(`a: ${'['.repeat(20_000)}`), refused('TOO_DEEP')),
  hostile(19, '20,000 braces', file('{"a":'.repeat(20_000)), refused('TOO_DEEP')),
  hostile(19, '20,000 hyphens', file('- '.repeat(20_000)), refused('TOO_DEEP')),
  hostile(20, '3,000 levels of indentation', file(INDENTED.slice(0, 1_000_000)), refused('TOO_DEEP')),
  hostile(21, '200 MB', makeLargeFile, refused('TOO_LARGE')),
  hostile(22, 'gzip', file(gzipSync(GOOD)), refused('BAD_ENCODING')),
  hostile(22, 'ZIP', file(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])), refused('BAD_ENCODING')),
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'].map((key) =>
    hostile(23, `the field ${key}`, place(`${key}: {polluted: yes}\n`), refused('UNKNOWN_FIELD')),
  ),
  hostile(23, 'the language constructor', place('description: {constructor: x}\n'), refused('BAD_LANGUAGE')),
  hostile(
    23,
    'the language __proto__',
    place('description: {en: x, __proto__: x}\n'),
    refused('UNKNOWN_FIELD'),
  ),
  hostile(
    24,
    'the id constructor',
    {
      'place/constructor.yaml': GOOD.replace('xx', 'constructor'),
      ...place('containedInPlace: constructor\n'),
    },
    OK,
  ),
  hostile(25, 'a link to a file', linkTo('/etc/passwd', 'place/us.yaml'), refused('SYMBOLIC_LINK')),
  hostile(25, 'a folder that is a link to itself', linkTo('..', 'topic'), refused('SYMBOLIC_LINK')),
  hostile(
    25,
    'publication.yaml as a link',
    linkTo('/etc/passwd', 'publication.yaml'),
    refused('SYMBOLIC_LINK'),
  ),
  hostile(26, 'a FIFO', makeFifo('place/us.yaml'), refused('NOT_A_FILE')),
  hostile(26, 'a FIFO for publication.yaml', makeFifo('publication.yaml'), refused('NOT_A_FILE')),
  hostile(
    26,
    'a folder for a record',
    (data) => void mkdirSync(join(data, 'place/us.yaml'), { recursive: true }),
    refused('NOT_A_FILE'),
  ),
  hostile(28, 'a name with a line feed', names('a\nb.yaml'), refused('BAD_FILE_NAME')),
  hostile(28, 'a name like an option', names('-rf.yaml'), refused('BAD_FILE_NAME')),
  hostile(28, 'a hidden file', { ...place(), 'place/.xx.yaml': 'not: looked at' }, OK),
  hostile(28, 'a name with an emoji', names('\u{1f600}.yaml'), refused('BAD_FILE_NAME')),
  hostile(28, 'a name of 255 bytes', names(`${'a'.repeat(250)}.yaml`), refused('BAD_FILE_NAME')),
  hostile(28, 'a name that clears the screen', names('\u001b[2J.yaml'), refused('BAD_FILE_NAME')),
  hostile(28, 'a backup of an editor', { ...place(), 'place/xx.yaml~': GOOD }, refused('BAD_FILE_NAME')),
  hostile(29, 'names that differ in case', names('xx.yaml', 'XX.yaml'), refused('ID_COLLISION')),
  hostile(30, 'no data folder', (data) => rmSync(data, { recursive: true }), { stopped: 'NO_DATA' }),
  hostile(30, 'a file for a data folder', makeFileOfFolder, { stopped: 'NO_DATA' }),
  hostile(30, 'an empty data folder', {}, { stopped: 'NO_RECORDS' }),
  hostile(30, 'a kind without records', (data) => mkdirSync(join(data, 'place')), {
    stopped: 'NO_RECORDS',
  }),
];

function makeLargeFile(data: string): void {
  writeFile(data, 'place/xx.yaml', GOOD);
  truncateSync(join(data, 'place/xx.yaml'), 200_000_000); // sparse: it takes no room
}

function makeFileOfFolder(data: string): void {
  rmSync(data, { recursive: true });
  writeFile(join(data, '..'), 'data', toYaml('not a folder'));
}

function linkTo(target: string, path: string): (data: string) => void {
  return (data) => {
    writeFile(data, 'place/xx.yaml', GOOD);
    rmSync(join(data, path), { force: true });
    symlinkSync(target, join(data, path));
  };
}

function makeFifo(path: string): (data: string) => void {
  return (data) => {
    writeFile(data, 'place/xx.yaml', GOOD);
    rmSync(join(data, path), { force: true });
    execFileSync('mkfifo', [join(data, path)]);
  };
}
