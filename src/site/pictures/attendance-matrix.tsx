import type { Series } from '../../model/kinds.ts';
import type { Language } from '../language.ts';
import type { View } from '../site-data.ts';
import { yearOf } from './calendar.ts';
import { Grid, measureGrid } from './grid.tsx';
import { type Attendance, countPresent, listAttendance } from './list-attendance.ts';
import { listRounds } from './list-rounds.ts';
import { findMost } from './most.ts';
import { LabelLink, Picture } from './picture.tsx';
import { createTeller, type Teller } from './teller.ts';
import { widthProps } from './year-counts.tsx';

/** Which bodies came to which held round of a series; nothing for fewer than two rounds, or where none is known. */
export function AttendanceMatrix({ view, language, series }: AttendanceMatrixProps) {
  const teller = createTeller(view, language);
  const words = teller.words.attendance;
  const rounds = listRounds(view.data.index, series).filter(({ status }) => status === 'held');
  const rows = listAttendance(rounds);
  if (rounds.length < 2 || rows.length === 0) return null;
  const { keys, count } = findMost(rows.map((row) => [row.id, countPresent(row)]));
  const columns = rounds.map(({ date }) => {
    const year = yearOf(date);
    return year === undefined ? '?' : teller.words.shortYear(year);
  });
  const shown = rows.map((row, i) => ({
    key: row.id,
    ...(row.party !== rows[i - 1]?.party && headingOf(teller, row.party)),
    label: teller.labelOf('organization', row.id),
    aside: String(countPresent(row)),
    cells: row.cells.map((look, column) => ({ column, look, ...SIGNS[look] })),
  }));
  return (
    <Picture
      name="attendance"
      words={teller.words}
      title={words.title}
      sentence={words.sentence({
        rounds: rounds.length,
        bodies: rows.length,
        most: keys.map((id) => teller.labelOf('organization', id).text),
        count,
      })}
      height={measureGrid(shown)}
      {...widthProps(columns)}
      legend={ORDER.map((look) => ({ sample: look, shape: 'square', text: words[look] }))}
      table={{
        head: [words.body, ...rounds.map(({ date }) => teller.formatDate(date)), teller.words.sum],
        rows: rows.map((row) => ({
          key: row.id,
          cells: [
            <LabelLink
              key=""
              label={teller.labelOf('organization', row.id)}
              href={teller.hrefOf('organization', row.id)}
            />,
            ...row.cells.map((look) => words[look]),
            countPresent(row),
          ],
        })),
      }}
    >
      <Grid columns={columns} rows={shown} />
    </Picture>
  );
}

/** Of the bodies of a party. */
function headingOf({ shortLabelOf }: Teller, party: string | undefined) {
  return party === undefined ? {} : { heading: shortLabelOf(party).text };
}

interface AttendanceMatrixProps {
  readonly view: View;
  readonly language: Language;
  readonly series: Series;
}

const ORDER: readonly Attendance[] = ['named', 'represented', 'unlisted', 'unknown'];

/** What stands in a cell, for those who do not see its colour. */
const SIGNS: Readonly<Record<Attendance, { readonly text?: string }>> = {
  named: { text: '●' },
  represented: { text: '○' },
  unlisted: { text: '–' },
  unknown: {},
};
