import { evidenceWords } from './evidence-words.ts';
import { useLanguage } from './language.ts';

/** Links to the passages that back something, at the end of the page. */
export function Refs({ numbers = [] }: { readonly numbers?: readonly number[] | undefined }) {
  const words = evidenceWords(useLanguage());
  if (numbers.length === 0) return null;
  return (
    <sup class="refs">
      {numbers.map((n, i) => (
        <span key={n}>
          {i > 0 && ' '}
          <a href={`#passage-${n}`} aria-label={words.passage(n)}>
            {n}
          </a>
        </span>
      ))}
    </sup>
  );
}
