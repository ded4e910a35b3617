import type { Language } from '../language.ts';
import type { View } from '../site-data.ts';
import { countBodies } from './count-bodies.ts';
import { findMost } from './most.ts';
import { createTeller } from './teller.ts';
import { YearCounts } from './year-counts.tsx';

/** Which bodies came to how many meetings; nothing, where none is known. */
export function BodiesOverTime({ view, language, limit }: BodiesOverTimeProps) {
  const teller = createTeller(view, language);
  const words = teller.words.bodies;
  const { rows, meetings } = countBodies(view.data.index);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, limit);
  const { keys, count } = findMost(rows.map(({ id, total }) => [id, total]));
  return (
    <YearCounts
      name="bodies"
      teller={teller}
      kind="organization"
      rows={shown}
      title={words.title}
      sentence={words.sentence({
        meetings,
        shown: shown.length,
        all: rows.length,
        most: keys.map((id) => teller.labelOf('organization', id).text),
        count,
      })}
      head={words.body}
      legend={words.legend}
    />
  );
}

interface BodiesOverTimeProps {
  readonly view: View;
  readonly language: Language;
  /** Only so many of the most frequent. */
  readonly limit: number;
}
