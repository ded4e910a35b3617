import type { Language } from '../language.ts';
import type { View } from '../site-data.ts';
import { countTopics } from './count-topics.ts';
import { findMost } from './most.ts';
import { createTeller } from './teller.ts';
import { YearCounts } from './year-counts.tsx';

/** Which topics were raised when; nothing, where none was. */
export function TopicsOverTime({ view, language, limit }: TopicsOverTimeProps) {
  const teller = createTeller(view, language);
  const words = teller.words.topics;
  const { rows, items, meetings } = countTopics(view.data.index);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, limit);
  const { keys, count } = findMost(rows.map(({ id, total }) => [id, total]));
  return (
    <YearCounts
      name="topics"
      teller={teller}
      kind="topic"
      rows={shown}
      title={words.title}
      sentence={words.sentence({
        items,
        meetings,
        shown: shown.length,
        all: rows.length,
        most: keys.map((id) => teller.labelOf('topic', id).text),
        count,
      })}
      head={words.topic}
      legend={words.legend}
    />
  );
}

interface TopicsOverTimeProps {
  readonly view: View;
  readonly language: Language;
  /** Only so many of the most frequent. */
  readonly limit: number;
}
