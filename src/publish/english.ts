import type { Texts } from '../model/values.ts';
import type { LanguageTag } from '../terms/language.ts';

/** The English text of a name; validation has seen that there is one. */
export function inEnglish(names: Texts): string {
  return names['en' as LanguageTag] ?? '';
}
