import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProblemCode } from '../../src/problem/codes.ts';

const PUBLICATION = `base: https://communique.example/
name: {en: Dialogues}
description: {en: Records of official dialogues between governments}
publisher: {name: {en: The editors}, url: https://publisher.example/}
license: https://creativecommons.org/licenses/by/4.0/
topicScheme: {en: Topics}
date: 2026-01-31
`;

const PLACE = 'id: jp\nname:\n  en: Japan\nkind: country\n';

/** Bad data that a repository does not keep well: special files, files in other encodings, large files. */
export const SPECIAL_FILES: { readonly [Code in ProblemCode]?: (data: string) => void } = {
  BAD_ENCODING: (data) => {
    write(data, 'place/jp.yaml', Buffer.from(`${PLACE}description:\n  en: Pa\u00eds do sol\n`, 'latin1'));
  },
  NOT_A_FILE: (data) => {
    write(data, 'place/jp.yaml', PLACE);
    execFileSync('mkfifo', [join(data, 'place/us.yaml')]);
  },
  SYMBOLIC_LINK: (data) => {
    write(data, 'place/jp.yaml', PLACE);
    symlinkSync('/etc/passwd', join(data, 'place/us.yaml'));
  },
  TOO_LARGE: (data) => write(data, 'place/jp.yaml', PLACE + '# '.repeat(524_288)),
  TOO_LONG: (data) => {
    write(data, 'place/jp.yaml', `${PLACE}description:\n  en: ${'An archipelago. '.repeat(4_096)}.\n`);
  },
  UNREADABLE: (data) => {
    write(data, 'place/jp.yaml', PLACE);
    chmodSync(join(data, 'place/jp.yaml'), 0o000);
  },
};

/** Makes a data folder that holds a good publication.yaml. */
export function createData(data: string): void {
  write(data, 'publication.yaml', PUBLICATION);
}

function write(data: string, path: string, content: string | Uint8Array): void {
  const file = join(data, path);
  mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
  writeFileSync(file, content);
}
