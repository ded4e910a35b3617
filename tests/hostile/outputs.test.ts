import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { RdfXmlSink } from '../../src/sinks/rdf-xml.ts';
import { TurtleSink } from '../../src/sinks/turtle.ts';
import { CODES } from '../../src/terms/codes.ts';
import type { Term } from '../../src/terms/namespace.ts';
import * as vocabularies from '../../src/terms/vocabularies.ts';
import { createFakeConsole } from '../support/fake-console.ts';
import { graphByOxigraph, graphOf } from '../support/graph.ts';
import { BASE, DOCUMENT, type Resource, tellDocument } from '../support/told-document.ts';
import { type HostileData, named, place, writeData } from './hostile-case.ts';

const { schema } = vocabularies;

describe('RDF/XML', () => {
  test('81: holds "]]>" only escaped', async () => {
    const text = 'a ]]> b <![CDATA[ c';
    const xml = serialize(RdfXmlSink, [{ of: schema.name, text, language: 'en' }]);
    expect([xml.includes(']]>'), await graphOf(xml, 'rdf')]).toEqual([
      false,
      [`<${DOCUMENT}#it> <http://schema.org/name> ${JSON.stringify(text)}@en`],
    ]);
  });

  // a property that XML cannot name can never be written, because there is none
  test.each(Object.entries(vocabularies))('82: can name each term of %s', (_, terms) => {
    const unnamable = Object.values<Term>(terms).filter(
      ({ local }) => !/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(local),
    );
    expect(unnamable).toEqual([]);
  });

  test('82: can name each code', () => {
    const names = Object.entries(CODES).flatMap(([list, codes]) => codes.map((code) => `${list}-${code}`));
    expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)+$/.test(name))).toEqual([]);
  });
});

describe('Turtle', () => {
  test.each([
    'a.',
    'a/b',
    "a'b",
    'a~b',
    'a%20b',
    'a-',
    '-a',
    '1',
    'a..b',
    'a:b',
    'é',
    '',
    'a(b)',
    'a;b',
    'a,b',
  ])('84: the part "%s" of a document is read alike by two parsers', async (part) => {
    const link = `${DOCUMENT}#${part}`;
    const turtle = serialize(TurtleSink, [{ of: schema.about, link }]);
    const expected = [`<${DOCUMENT}#it> <http://schema.org/about> <${link}>`];
    expect([await graphOf(turtle, 'ttl'), graphByOxigraph(turtle, 'ttl')]).toEqual([expected, expected]);
  });
});

function serialize(Sink: typeof RdfXmlSink | typeof TurtleSink, statements: Resource['statements']): string {
  let text = '';
  const write = (piece: string) => {
    text += piece;
  };
  const sink = Sink === TurtleSink ? new TurtleSink(BASE, write) : new RdfXmlSink(write);
  tellDocument(sink, [{ subject: `${DOCUMENT}#it`, types: [], statements }]);
  return text;
}

const ESCAPE = '\u001b[31m\u001b]0;owned\u0007\u009b2J';

describe('the terminal', () => {
  test.each<[string, HostileData]>([
    ['a value', named(`a${ESCAPE}b`)],
    ['a bare value', { 'place/xx.yaml': `id: xx\nname: {en: a}\nkind: ci${ESCAPE}ty\n` }],
    ['a field', place(`${ESCAPE}: x\n`)],
    ['a language', place(`description: {"${ESCAPE}": x}\n`)],
    ['a line of broken YAML', { 'place/xx.yaml': `id: xx\n${ESCAPE}\n` }],
    ['a reference', place(`containedInPlace: ${ESCAPE}\n`)],
    ['the name of a file', { ...place(), [`place/${ESCAPE}.yaml`]: 'id: x\n' }],
    ['the name of a folder', { ...place(), [`${ESCAPE}/x.yaml`]: 'id: x\n' }],
  ])('85: is sent no control character of %s', async (_, data) => {
    const shown = await Promise.all(['text', 'json', 'github'].map((format) => check(data, format)));
    expect(shown.map(findControl)).toEqual([undefined, undefined, undefined]);
  });

  test.each([
    ['explain', ESCAPE],
    ['schema', ESCAPE],
    ['map', ESCAPE],
    [ESCAPE],
    ['check', '--data', ESCAPE],
    ['check', `--${ESCAPE}`],
    ['build', '--base', ESCAPE],
    ['build', '--data', 'DATA', '--dist', `/dev/null/${ESCAPE}`],
  ])('85: is sent no control character of the command line %#', async (...args) => {
    const console = createFakeConsole();
    const data = createData(place());
    const exit = await runCommand(
      args.map((arg) => arg.replace('DATA', data)).concat(args[0] === 'explain' ? ['--data', data] : []),
      console,
    );
    expect([exit === 2 || exit === 3, findControl(console.both())]).toEqual([true, undefined]);
  });
});

async function check(data: HostileData, format: string): Promise<string> {
  const console = createFakeConsole();
  await runCommand(['check', '--data', createData(data), '--format', format], console);
  return console.both();
}

/** The first control character but for line feeds, with a few characters around it. */
function findControl(text: string): string | undefined {
  return /.{0,20}[^\P{Cc}\n].{0,20}/u.exec(text)?.[0];
}

function createData(files: HostileData): string {
  const folder = mkdtempSync(join(tmpdir(), 'communique-hostile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'data'));
  writeData(join(folder, 'data'), files);
  return join(folder, 'data');
}
