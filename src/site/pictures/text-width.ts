const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u;
const NARROW = /[\s.,:;'’!|()[\]iIjlftr-]/u;
const BROAD = /[MWmw@%—…]|\p{Lu}/u;

/**
 * How wide a text is at most in fonts of systems, in pixels; an estimate on the safe side, by classes of letters.
 *
 * @param size of the font, in pixels
 */
export function measureText(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return Math.ceil(width * size);
}

function widthOf(letter: string): number {
  if (WIDE.test(letter) || (letter.codePointAt(0) ?? 0) > 0xffff) return 1;
  if (NARROW.test(letter)) return 0.4;
  return BROAD.test(letter) ? 0.8 : 0.6;
}

/** A letter with the marks that belong to it. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gsu;

/** As much of a text as fits, with `…` where something is left out; never a letter without its marks. */
export function shortenText(text: string, size: number, maxWidth: number): string {
  if (measureText(text, size) <= maxWidth) return text;
  let kept = '';
  let width = widthOf('…') * size + 1;
  for (const letter of text.match(LETTER) ?? []) {
    width += [...letter.matchAll(/./gsu)].reduce((sum, [each]) => sum + widthOf(each) * size, 0);
    if (width > maxWidth && kept !== '') break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
