import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProblemCode } from '../../src/problem/codes.ts';

/** Files by path in the data folder, or what makes them where that takes more than writing. */
export type HostileData = Readonly<Record<string, string | Uint8Array>> | ((data: string) => unknown);

/** What must come of it. */
export interface Expected {
  /** Codes of all errors, sorted, each once; nothing is published then. */
  readonly refused?: readonly ProblemCode[];
  /** Codes of all warnings, sorted, each once; it is published all the same. */
  readonly warned?: readonly ProblemCode[];
  /** Code of the error that stops the command. */
  readonly stopped?: string;
  /** Literals, such as `"Japan"@en`, that the published triples must have. */
  readonly says?: readonly string[];
}

/** Something that somebody may put into a data folder. */
export interface HostileCase {
  /** Its number in our catalogue of hostile inputs; several cases may belong to one. */
  readonly number: number;
  readonly what: string;
  readonly data: HostileData;
  readonly expected: Expected;
}

/** A row of a table of hostile inputs. */
export function hostile(number: number, what: string, data: HostileData, expected: Expected): HostileCase {
  return { number, what, data, expected };
}

export const OK: Expected = {};

export function refused(...codes: ProblemCode[]): Expected {
  return { refused: codes.sort() };
}

export function warned(...codes: ProblemCode[]): Expected {
  return { warned: codes.sort() };
}

export function says(...literals: string[]): Expected {
  return { says: literals };
}

const PUBLICATION = {
  base: 'https://communique.example/',
  name: { en: 'Dialogues' },
  description: { en: 'Records of official dialogues between governments' },
  publisher: { name: { en: 'The editors' }, url: 'https://publisher.example/' },
  license: 'https://creativecommons.org/licenses/by/4.0/',
  topicScheme: { en: 'Topics' },
  date: '2026-01-31',
};

/** The file publication.yaml, with some fields in place of the good ones. */
export function publication(fields: object = {}): string {
  return toYaml({ ...PUBLICATION, ...fields });
}

/** Writes a data folder with a good publication.yaml, and the files of a case over it. */
export function writeData(data: string, files: HostileData): void {
  writeFile(data, 'publication.yaml', publication());
  if (typeof files === 'function') files(data);
  else for (const [path, content] of Object.entries(files)) writeFile(data, path, content);
}

export function writeFile(data: string, path: string, content: string | Uint8Array): void {
  const file = join(data, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A good record of a place as lines of YAML, and lines to follow. */
export function place(lines = '', name = 'Somewhere'): Readonly<Record<string, string>> {
  return { 'place/xx.yaml': `id: xx\nname:\n  en: ${name}\nkind: city\n${lines}` };
}

/** A place with this name, whatever it holds. */
export function named(name: string): Readonly<Record<string, string>> {
  return place('', toYaml(name));
}

/** A place with this address among those of the same place elsewhere. */
export function linked(address: string): Readonly<Record<string, string>> {
  return place(`sameAs:\n  - ${toYaml(address)}\n`);
}

/** A source with this date, as it stands in the file. */
export function dated(date: string): Readonly<Record<string, string>> {
  return { 'source/s.yaml': source({}).replace(/\}\n$/, `, "date": ${date}}\n`) };
}

/** A good record of a source, with some fields in place of the good ones. */
export function source(fields: object): string {
  const good = {
    id: 's',
    url: 'https://source.example/1',
    name: { en: 'A statement' },
    kind: 'news',
    standing: 'news',
    extentRead: 'full',
    language: 'en',
  };
  return `${toYaml({ ...good, ...fields })}\n`;
}

/** JSON is YAML; all that is not plain ASCII is escaped, so that no editor changes it. */
export function toYaml(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
