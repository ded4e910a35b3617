import type { Language } from '../language.ts';
import type { View } from '../site-data.ts';
import { calendarOf, stretchOf } from './calendar.ts';
import { listSeriesRounds } from './list-rounds.ts';
import { LabelLink, Picture } from './picture.tsx';
import { createTeller } from './teller.ts';
import { measureRows, TimeRows } from './time-rows.tsx';
import { markRound, ROUND_SIGNS } from './time-signs.ts';

/** All series, with their rounds in time; nothing, where no round has a date. */
export function SeriesTimeline({ view, language }: SeriesTimelineProps) {
  const teller = createTeller(view, language);
  const { words } = teller;
  const all = listSeriesRounds(view.data.index);
  const rounds = all.flatMap((each) => each.rounds);
  const stretches = rounds.flatMap(({ date }) => stretchOf(date) ?? []);
  const calendar = calendarOf(stretches);
  if (calendar === undefined) return null;
  const rows = all.map(({ series, rounds }) => ({
    key: series.id,
    label: teller.labelOf('series', series.id),
    marks: rounds.flatMap((round) => markRound(teller, round)),
  }));
  return (
    <Picture
      name="timeline"
      words={words}
      title={words.timeline.title}
      sentence={words.timeline.sentence({
        rounds: rounds.length,
        series: all.length,
        exact: stretches.filter(({ certainty }) => certainty === 'days').length,
        undated: rounds.length - stretches.length,
        notHeld: rounds.filter(({ status }) => status !== 'held').length,
      })}
      height={measureRows(rows)}
      hasLinks
      legend={ROUND_SIGNS.map((sign) => ({ ...sign, text: words[sign.word] }))}
      table={{
        head: [words.timeline.round, words.timeline.series, words.timeline.date, words.timeline.status],
        rows: all.flatMap(({ series, rounds }) =>
          rounds.map(({ id, date, status }) => ({
            key: id,
            cells: [
              <LabelLink key="" label={teller.labelOf('meeting', id)} href={teller.hrefOf('meeting', id)} />,
              teller.labelOf('series', series.id).text,
              teller.formatDate(date),
              teller.formatCode('status', status),
            ],
          })),
        ),
      }}
    >
      <TimeRows rows={rows} calendar={calendar} />
    </Picture>
  );
}

interface SeriesTimelineProps {
  readonly view: View;
  readonly language: Language;
}
