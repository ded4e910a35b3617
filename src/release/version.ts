import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';

/** A version that was read; `text` is as it was written. */
export interface Version {
  readonly text: string;
  readonly numbers: readonly number[];
  /** Identifiers after the hyphen; none for a release proper. */
  readonly stage: readonly string[];
}

const MAX_LENGTH = 60;
const NUMBER = '(?:0|[1-9]\\d{0,8})';
const SEMANTIC = new RegExp(`^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-([0-9a-z-]+(?:\\.[0-9a-z-]+)*))?$`);
const CALENDAR = /^((?:19|2\d)\d\d)\.(0[1-9]|1[0-2])\.(0[1-9]|[12]\d|3[01])(?:\.([1-9]\d{0,3}))?$/;

/**
 * Reads a semantic version (`1.2.0`, `2.0.0-rc.1`) or a day (`2026.11.25`, and `2026.11.25.2` for a second one).
 *
 * It is part of addresses and the name of a folder: small letters only, no build metadata, at most 60 characters.
 *
 * @see https://semver.org/spec/v2.0.0.html#backusnaur-form-grammar-for-valid-semver-versions
 */
export function parseVersion(text: string): Version | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const calendar = CALENDAR.exec(text);
  if (calendar !== null) return parseDay(text, calendar.slice(1));
  const semantic = SEMANTIC.exec(text);
  if (semantic === null) return undefined;
  const stage = semantic[1]?.split('.') ?? [];
  const [numbers = ''] = text.split('-');
  return stage.some((part) => /^0\d+$/.test(part)) ? undefined : { text, numbers: toNumbers(numbers), stage };
}

function parseDay(text: string, [year, month, day, second]: readonly (string | undefined)[]) {
  const numbers = [year, month, day, second ?? '0'].map(Number);
  return Number(day) <= countDays(Number(year), Number(month)) ? { text, numbers, stage: [] } : undefined;
}

function countDays(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function toNumbers(text: string): number[] {
  return text.split('.').map(Number);
}

/**
 * Orders versions, older first: by their numbers, then as semver.org orders what stands behind a hyphen.
 *
 * `2026.11.25` is newer than any `1.2.0`; a missing fourth number counts as 0.
 */
export function compareVersions(a: Version, b: Version): number {
  for (let i = 0; i < 4; i += 1) {
    const difference = (a.numbers[i] ?? 0) - (b.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.stage.length === 0 || b.stage.length === 0) return b.stage.length - a.stage.length;
  return compareStages(a.stage, b.stage);
}

/** @see https://semver.org/spec/v2.0.0.html#spec-item-11 */
function compareStages(a: readonly string[], b: readonly string[]): number {
  for (const [i, own] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    if (own !== other) return compareIdentifiers(own, other);
  }
  return a.length - b.length;
}

function compareIdentifiers(a: string, b: string): number {
  const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1;
  if (isNumberA && a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : 1;
}

/**
 * Reads the version of a new release.
 *
 * @param earlier versions of the releases so far, oldest first
 * @throws {PublishError} `USAGE` when it is none, or not newer than the last; `RELEASE_EXISTS`
 */
export function requireNewVersion(text: string, earlier: readonly string[]): Version {
  const version = parseVersion(text);
  if (version === undefined) throw notAVersion(text);
  if (earlier.includes(text)) throw releaseExists(text);
  const last = parseVersion(earlier.at(-1) ?? '');
  if (last !== undefined && compareVersions(version, last) <= 0) throw notNewer(text, last.text);
  return version;
}

function notAVersion(text: string): PublishError {
  const message = `Cannot release ${formatValue(text)}: the form is 1.2.0, 2.0.0-rc.1 or a day such as 2026.11.25`;
  return new PublishError('USAGE', EXIT.usage, message, 'Write for example: communique release 1.0.0');
}

function notNewer(text: string, last: string): PublishError {
  const message = `Cannot release ${formatValue(text)}: it must be newer than the last release, ${last}`;
  return new PublishError('USAGE', EXIT.usage, message, `Choose a version after ${last}`);
}

/** Also for a version whose folder is there already. */
export function releaseExists(version: string): PublishError {
  const message = `Cannot release ${formatValue(version)}: there is such a release, and it never changes`;
  return new PublishError('RELEASE_EXISTS', EXIT.data, message, 'Choose a newer version');
}
