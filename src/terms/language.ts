declare const languageTagBrand: unique symbol;

/** A well-formed language tag of BCP 47 in lower case, as N-Triples and JSON-LD take it: `en`, `zh-hant-tw`. */
export type LanguageTag = string & { readonly [languageTagBrand]: true };

/**
 * `langtag` of RFC 5646 section 2.1 in lower case, but with a language of two or three letters only: those of four
 * to eight are reserved, and no language has one.
 */
const LANGTAG =
  /^[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?((?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)((?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*)(?:-x(?:-[a-z0-9]{1,8})+)?$/;

const MAX_LENGTH = 100;

/**
 * Reads a language tag; only its form is checked, not whether the registry has its parts.
 *
 * Refuses the irregular tags that BCP 47 keeps for old data (`i-klingon`, `en-GB-oed`), tags that are private
 * altogether (`x-mine`), a variant or an extension that stands twice, and tags of more than 100 characters.
 *
 * @returns the tag in lower case, or `undefined`
 * @see https://www.rfc-editor.org/rfc/rfc5646#section-2.1
 */
export function parseLanguageTag(text: string): LanguageTag | undefined {
  if (/^[a-z]{2}$/.test(text)) return text as LanguageTag; // nearly all of them
  if (text.length > MAX_LENGTH || !/^[A-Za-z0-9-]+$/.test(text)) return undefined;
  const tag = text.toLowerCase();
  const [match, variants, extensions] = LANGTAG.exec(tag) ?? [];
  if (match === undefined) return undefined;
  const singletons = extensions?.match(/(?<=-)[a-z0-9](?=-)/g) ?? [];
  return hasTwins(variants?.split('-').slice(1) ?? []) || hasTwins(singletons)
    ? undefined
    : (tag as LanguageTag);
}

function hasTwins(parts: readonly string[]): boolean {
  return new Set(parts).size < parts.length;
}
