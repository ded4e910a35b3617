import type { Variant } from '../host/table.ts';

/** How much a client likes each media range that it names, in small letters: q from 0 to 1. */
export type Preferences = ReadonlyMap<string, number>;

/**
 * Reads a field `Accept`; what cannot be read in it is left out.
 *
 * Parameters other than `q` are left out of account, since each format of ours has one form only; so is a q that is no
 * number from 0 to 1. Of a range that stands twice the first counts. Takes time in proportion to the length.
 *
 * @param field lines that were joined with commas; empty for none
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function parseAccept(field: string): Preferences {
  const preferences = new Map<string, number>();
  for (const part of withoutQuoted(field).split(',')) {
    const [range = '', ...parameters] = part.split(';');
    const name = range.trim().toLowerCase();
    if (/^[^\s/]+\/[^\s/]+$/.test(name) && !preferences.has(name)) {
      preferences.set(name, readQuality(parameters));
    }
  }
  return preferences;
}

/** Texts in quotes may hold commas and semicolons, and mean nothing to us; one that is not closed goes to the end. */
function withoutQuoted(field: string): string {
  if (!field.includes('"')) return field;
  let kept = '';
  let isQuoted = false;
  for (let at = 0; at < field.length; at += 1) {
    const character = field[at];
    if (isQuoted && character === '\\') at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted) kept += character;
  }
  return kept;
}

function readQuality(parameters: readonly string[]): number {
  for (const parameter of parameters) {
    const [, text] = /^\s*q\s*=\s*(0(?:\.\d*)?|1(?:\.0*)?)\s*$/i.exec(parameter) ?? [];
    if (text !== undefined) return Number(text);
  }
  return 1;
}

/**
 * The variant that a client likes best; nothing when it takes none.
 *
 * Of those with the same q, one that is named wins over one that only a wildcard covers, then the first.
 *
 * @param variants the best first, as in the table of all hosts
 */
export function chooseVariant<Chosen extends Pick<Variant, 'mediaType' | 'aliases'>>(
  preferences: Preferences,
  variants: readonly Chosen[],
): Chosen | undefined {
  if (preferences.size === 0) return variants[0];
  let best: Chosen | undefined;
  let highest = 0;
  for (const variant of variants) {
    const weight = weigh(preferences, variant);
    if (weight <= highest) continue;
    best = variant;
    highest = weight;
  }
  return best;
}

/** Less than any difference between two values of q, which have three decimals. */
const NAMED = 0.000_1;

/** The q of the most specific range that covers it; a little more where it is named. 0 when it is not taken. */
function weigh(
  preferences: Preferences,
  { mediaType, aliases }: Pick<Variant, 'mediaType' | 'aliases'>,
): number {
  const named = [mediaType, ...aliases].find((name) => preferences.has(name));
  if (named !== undefined) {
    const quality = preferences.get(named) ?? 0;
    return quality === 0 ? 0 : quality + NAMED;
  }
  const ofType = preferences.get(`${mediaType.slice(0, mediaType.indexOf('/'))}/*`);
  return ofType ?? preferences.get('*/*') ?? 0;
}
