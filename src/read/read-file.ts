import { isUtf8 } from 'node:buffer';
import { closeSync, constants, lstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import type { ProblemCode } from '../problem/codes.ts';
import { formatValue } from '../problem/format-value.ts';
import type { Problem } from '../problem/problem.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { TextPlaces } from './text-places.ts';

export type RecordText =
  | { readonly text: string; readonly problem?: never }
  | { readonly problem: Problem; readonly text?: never };

const MAX_BYTES = 1_048_576;

/**
 * Reads the text of one file that a person edits: a regular file of at most 1 MiB, in UTF-8.
 *
 * The text has LF line ends and no byte order mark, however the file was saved. A link, a FIFO, a device or a
 * folder is refused without being opened, a file that is too large without being read. Synchronous, because for
 * files as small as these a promise costs several times the system call.
 *
 * @param path where the file is
 * @param shownPath how problems name it
 * @throws {PublishError} `READ_FAILED` when the system fails, other than by refusing this one file
 */
export function readRecordText(path: string, shownPath: string): RecordText {
  try {
    const stats = lstatSync(path);
    const fault = explainFileFault(stats);
    return fault === undefined ? decode(readBytes(path), shownPath) : refuse(fault, shownPath);
  } catch (error) {
    return refuse(explainRefusal(error, shownPath), shownPath);
  }
}

interface Fault {
  readonly code: ProblemCode;
  readonly must: string;
  readonly help: string;
}

const LINK: Fault = {
  code: 'SYMBOLIC_LINK',
  must: 'a symbolic link is not followed, because it may lead out of the data',
  help: 'Replace the link by a copy of the file',
};

const TOO_LARGE: Fault = {
  code: 'TOO_LARGE',
  must: 'a record has at most 1 MiB',
  help: 'Split the record, or cite the long text as a source',
};

function explainFileFault(stats: Stats): Fault | undefined {
  if (stats.isSymbolicLink()) return LINK;
  if (!stats.isFile()) {
    const must = `a record is a regular file, not ${nameFileType(stats)}`;
    return { code: 'NOT_A_FILE', must, help: 'Move it out of the data folder' };
  }
  return stats.size > MAX_BYTES ? TOO_LARGE : undefined;
}

function nameFileType(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a FIFO';
  return stats.isSocket() ? 'a socket' : 'a device';
}

/** Opens so that a link or a FIFO that took the place of the file since it was looked at does no harm. */
function readBytes(path: string): Buffer {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function explainRefusal(error: unknown, shownPath: string): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ELOOP') return LINK;
  if (['EACCES', 'EPERM', 'ENOENT', 'ENXIO'].includes(code)) {
    const must = `the system must let us read it (${code})`;
    return { code: 'UNREADABLE', must, help: `Make it readable: chmod u+r ${shownPath}` };
  }
  const message = `Cannot read ${formatValue(shownPath)}: ${code || String(error)}`;
  throw new PublishError(
    'READ_FAILED',
    EXIT.environment,
    message,
    'Run again; the disk may be failing',
    error,
  );
}

function decode(bytes: Buffer, shownPath: string): RecordText {
  if (bytes.length > MAX_BYTES) return refuse(TOO_LARGE, shownPath);
  const format = FORMATS.find(({ magic }) => bytes.subarray(0, magic.length).equals(Buffer.from(magic)));
  if (format !== undefined) return refuse(format, shownPath);
  if (!isUtf8(bytes)) return refuseEncoding(bytes, shownPath);
  const text = normalize(bytes.toString());
  const nul = text.indexOf('\0');
  return nul < 0 ? { text } : refuse(NUL, shownPath, text, nul);
}

/** Without byte order mark, with LF line ends. */
function normalize(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}

const RECODE = 'Save the file as UTF-8';

const FORMATS: readonly (Fault & { readonly magic: readonly number[] })[] = [
  { magic: [0xff, 0xfe], code: 'BAD_ENCODING', must: 'a record is UTF-8, and this is UTF-16', help: RECODE },
  { magic: [0xfe, 0xff], code: 'BAD_ENCODING', must: 'a record is UTF-8, and this is UTF-16', help: RECODE },
  {
    magic: [0x1f, 0x8b],
    code: 'BAD_ENCODING',
    must: 'a record is UTF-8, and this is compressed with gzip',
    help: 'Unpack the file with gunzip',
  },
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    code: 'BAD_ENCODING',
    must: 'a record is UTF-8, and this is a ZIP archive',
    help: 'Unpack the file with unzip',
  },
];

const NUL: Fault = {
  code: 'BAD_TEXT',
  must: 'a NUL character may not stand in a record',
  help: 'Delete the character; if there are many, save the file as UTF-8',
};

function refuseEncoding(bytes: Buffer, shownPath: string): RecordText {
  const offset = findBadByte(bytes);
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0');
  const must = `a record is UTF-8, and byte ${offset} (0x${byte}) is not`;
  const help = `${RECODE}, for example: iconv -f ISO-8859-1 -t UTF-8`;
  const before = normalize(bytes.toString('utf8', 0, offset));
  return refuse({ code: 'BAD_ENCODING', must, help }, shownPath, `${before}\uFFFD`, before.length);
}

/** Offset of the first byte that is not UTF-8, from 0; a decoder puts U+FFFD there, as three bytes of its own. */
function findBadByte(bytes: Buffer): number {
  let offset = 0;
  for (const piece of bytes.toString().split('\uFFFD')) {
    offset += Buffer.byteLength(piece);
    if (!bytes.subarray(offset, offset + 3).equals(Buffer.from('\uFFFD'))) return offset;
    offset += 3;
  }
  return offset;
}

function refuse(fault: Fault, shownPath: string, text = '', offset = 0): RecordText {
  const { code, must, help } = fault;
  const place = new TextPlaces(shownPath, text).placeOf(offset, offset + 1);
  const message = `Cannot read ${formatValue(shownPath)}: ${must}`;
  return { problem: { code, severity: 'error', place, message, help } };
}
