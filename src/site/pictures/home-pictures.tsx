import { Block } from '../facts.tsx';
import type { Language } from '../language.ts';
import type { View } from '../site-data.ts';
import { PartyGraph } from './party-graph.tsx';
import { SeriesTimeline } from './series-timeline.tsx';
import { TopicsOverTime } from './topics-over-time.tsx';
import { PICTURE_WORDS } from './words.ts';

/** How many of the most frequent topics the home page has. */
const TOPICS = 12;

/** What all of the publication looks like: the dialogues in time, who meets whom, and about what. */
export function HomePictures({ view, language }: { readonly view: View; readonly language: Language }) {
  if (view.data.index.all('meeting').length === 0) return null;
  const { timeline, graph, topics } = PICTURE_WORDS[language];
  return (
    <>
      <Block id="timeline" title={timeline.title}>
        <SeriesTimeline view={view} language={language} />
      </Block>
      <Block id="graph" title={graph.title}>
        <PartyGraph view={view} language={language} />
      </Block>
      <Block id="topics-over-time" title={topics.title}>
        <TopicsOverTime view={view} language={language} limit={TOPICS} />
      </Block>
    </>
  );
}
