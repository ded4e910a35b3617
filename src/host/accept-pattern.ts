import { VARIANTS, type Variant } from './table.ts';

/**
 * How servers that know regular expressions only weigh the variants of a document.
 *
 * Each variant gets a level by the first of these lines that fits its Accept: a letter, and the first decimal of q when
 * that is below 1. The levels stand in a row, as `html=W1,ttl=N9`, and the best one is looked for, level by level.
 */
export interface LevelLine {
  readonly pattern: string;
  /** `N` for a type that is named, `W` for one that a wildcard covers; nothing when q is 0. */
  readonly level: 'N' | 'W' | undefined;
}

/** Anything before `q` that belongs to the same range: `;profile="a,b"`. */
const PARAMETERS = '(?:;[ \\t]*(?:[^q,;" \\t]|q[^=,; \\t"])(?:[^,;"]|"[^"]*")*)*';
const END = '[ \\t]*(?:;[^,]*)?(?:,|$)';
const ZERO = `;[ \\t]*q=0(?:\\.0*)?${END}`;

/**
 * The lines of one variant, the most specific first, as RFC 9110 has it: its own type, its aliases, its type with any
 * subtype, anything.
 *
 * The patterns are those that PCRE and RE2 have in common, need no backtracking, and mean the same in capitals.
 *
 * A q that is no number is left out of account, as any parameter that means nothing to us.
 *
 * @param group opens the group that holds the first decimal of q: `(`, or `(?<name>`
 */
export function listLevelLines(variant: Variant, group: string): LevelLine[] {
  const { mediaType, aliases } = variant;
  const own = [escapePattern(mediaType), ...(aliases.length > 0 ? [anyOf(aliases)] : [])];
  const wildcards = [`${mediaType.split('/')[0]}/\\*`, '\\*/\\*'];
  const quality = `(?:;[ \\t]*q=(?:1(?:\\.0*)?|0\\.${group}[0-9])[0-9]*))?${END}`;
  return [...own, ...wildcards].flatMap((name) => {
    const range = `(?:^|,)[ \\t]*${name}[ \\t]*${PARAMETERS}`;
    return [
      { pattern: range + ZERO, level: undefined },
      { pattern: range + quality, level: wildcards.includes(name) ? 'W' : 'N' } as const,
    ];
  });
}

function anyOf(names: readonly string[]): string {
  return `(?:${names.map(escapePattern).join('|')})`;
}

/** All levels, the best first; of the same q, what is named comes before what a wildcard covers. */
export function listLevels(): string[] {
  const decimals = ['', '9', '8', '7', '6', '5', '4', '3', '2', '1', '0'];
  return decimals.flatMap((decimal) => [`N${decimal}`, `W${decimal}`]);
}

/** Escapes a text that a regular expression has to take as it is. */
function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Makes a pattern for paths of `dist/` one for paths of the server.
 *
 * @param paths may begin with `^`
 * @param before a pattern for what stands before the path
 */
export function atBase(decoded: string, paths: string, before = ''): string {
  return `^${before}${escapePattern(decoded)}${paths.replace(/^\^/, '')}`;
}

/** The pattern of the path of a named file, for {@link atBase}. */
export function patternOf(path: string): string {
  return `${path.split(':version').map(escapePattern).join('[^/]+')}$`;
}

/** The variants of a folder, in the order of the table. */
export function findVariants(extensions: readonly string[]): Variant[] {
  return VARIANTS.filter(({ extension }) => extensions.includes(extension));
}
