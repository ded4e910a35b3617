import type { Kind } from '../../model/kinds.ts';
import type { Language } from '../language.ts';
import type { View } from '../site-data.ts';
import { BodiesOverTime } from './bodies-over-time.tsx';
import { SeriesTimeline } from './series-timeline.tsx';
import { TopicsOverTime } from './topics-over-time.tsx';

/** How many of the most frequent things the picture above a list has. */
const ROWS = 24;

/** The picture above the list of all things of a kind; of most kinds there is none. */
export function ListPicture({ view, kind, language }: ListPictureProps) {
  switch (kind) {
    case 'series':
      return <SeriesTimeline view={view} language={language} />;
    case 'topic':
      return <TopicsOverTime view={view} language={language} limit={ROWS} />;
    case 'organization':
      return <BodiesOverTime view={view} language={language} limit={ROWS} />;
    default:
      return null;
  }
}

interface ListPictureProps {
  readonly view: View;
  readonly kind: Kind;
  readonly language: Language;
}
