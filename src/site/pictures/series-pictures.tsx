import type { Series } from '../../model/kinds.ts';
import type { Language } from '../language.ts';
import type { View } from '../site-data.ts';
import { AttendanceMatrix } from './attendance-matrix.tsx';
import { RoundsThroughTime } from './rounds-through-time.tsx';

/** The rounds of a series in time, and who came to them. */
export function SeriesPictures(props: SeriesPicturesProps) {
  return (
    <>
      <RoundsThroughTime {...props} />
      <AttendanceMatrix {...props} />
    </>
  );
}

interface SeriesPicturesProps {
  readonly view: View;
  readonly language: Language;
  readonly series: Series;
}
