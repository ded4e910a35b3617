import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { PROBLEM_FORMATS } from '../problem/format-problems.ts';
import type { ExitCode } from '../problem/publish-error.ts';

/** Says with which code the program ends. */
export type SetExit = (code: ExitCode) => void;

/** Options that several commands have. */
export const dataOption = () => new Option('-d, --data <folder>', 'folder of the records').default('data');
export const distOption = () => new Option('-o, --dist <folder>', 'folder to publish to').default('dist');
export const baseOption = () =>
  new Option('--base <iri>', 'what all addresses start with, in place of that in data/');
export const dateOption = () =>
  new Option('--date <day>', 'the day of what changes now, YYYY-MM-DD, in place of that in data/');
export const formatOption = () =>
  new Option('--format <format>', 'how to show problems').choices(PROBLEM_FORMATS).default('text' as const);

/** @throws {InvalidArgumentError} unless it is a number of seconds, up to an hour */
export function parseSeconds(text: string): number {
  const seconds = /^\d{1,4}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  if (seconds > 0 && seconds <= 3_600) return seconds;
  throw new InvalidArgumentError('It must be a number of seconds, at most 3600.');
}

/** @throws {InvalidArgumentError} unless it is a number from 0 to 100 */
export function parsePercent(text: string): number {
  const percent = /^\d{1,3}(?:\.\d{1,6})?$/.test(text) ? Number(text) : 101;
  if (percent <= 100) return percent;
  throw new InvalidArgumentError('It must be a number from 0 to 100.');
}

/** @throws {InvalidArgumentError} unless it is the number of a port */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 65_536;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
}

/** @throws {InvalidArgumentError} unless it is a number from 1 to 64 */
export function parseCount(text: string): number {
  const count = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= 64) return count;
  throw new InvalidArgumentError('It must be a number from 1 to 64.');
}

/** @throws {InvalidArgumentError} unless it is a number of bytes, at most ten terabytes */
export function parseBytes(text: string): number {
  if (/^[1-9]\d{0,12}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a number of bytes.');
}
