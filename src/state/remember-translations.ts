import { compareText } from '../problem/problem.ts';
import type { PublicationState } from './publication-state.ts';

/**
 * Adds pages in other languages to what is remembered; none is ever forgotten.
 *
 * @param pages folders in `dist/`, without a slash at the end
 * @returns the state itself where it knew them all
 */
export function rememberTranslations(state: PublicationState, pages: readonly string[]): PublicationState {
  const known = new Set(state.translations);
  if (pages.every((page) => known.has(page))) return state;
  return { ...state, translations: [...new Set([...known, ...pages])].sort(compareText) };
}
