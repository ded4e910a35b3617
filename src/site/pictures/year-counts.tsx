import type { Kind } from '../../model/kinds.ts';
import { Grid, measureGrid, widthOfGrid } from './grid.tsx';
import { LabelLink, Picture } from './picture.tsx';
import type { Teller } from './teller.ts';
import { listColumns, type Tallied, type Year } from './year-tally.ts';

/** How often things come, year by year: the more, the darker; the number stands in each cell. */
export function YearCounts({ name, teller, kind, rows, title, sentence, head, legend }: YearCountsProps) {
  const { words } = teller;
  const years = listColumns(rows);
  const most = Math.max(...rows.flatMap(({ byYear }) => [...byYear.values()]));
  const shown = rows.map(({ id, total, byYear }) => ({
    key: id,
    label: teller.labelOf(kind, id),
    aside: String(total),
    cells: years.flatMap((year, column) => {
      const n = byYear.get(year);
      return n === undefined ? [] : [{ column, look: levelOf(n, most), text: String(n) }];
    }),
  }));
  const columns = years.map((year) => (year === 'uncertain' ? '?' : words.shortYear(year)));
  return (
    <Picture
      name={name}
      words={words}
      title={title}
      sentence={sentence}
      height={measureGrid(shown)}
      {...widthProps(columns)}
      legend={[
        { sample: 'level-3', shape: 'square', text: legend },
        ...uncertain(years, words.uncertainYear),
      ]}
      table={{
        head: [head, ...years.map((y) => (y === 'uncertain' ? words.uncertainYear : String(y))), words.sum],
        rows: rows.map(({ id, total, byYear }) => ({
          key: id,
          cells: [
            <LabelLink key="" label={teller.labelOf(kind, id)} href={teller.hrefOf(kind, id)} />,
            ...years.map((year) => byYear.get(year) ?? 0),
            total,
          ],
        })),
      }}
    >
      <Grid columns={columns} rows={shown} />
    </Picture>
  );
}

interface YearCountsProps {
  readonly name: string;
  readonly teller: Teller;
  readonly kind: Kind;
  /** At least one. */
  readonly rows: readonly Tallied[];
  readonly title: string;
  readonly sentence: string;
  /** Of the column of names. */
  readonly head: string;
  readonly legend: string;
}

/** Properties for a grid that scrolls; none for one that need not. */
export function widthProps(columns: readonly string[]): { readonly width?: 'wide' | 'wider' } {
  const width = widthOfGrid(columns);
  return width === undefined ? {} : { width };
}

function uncertain(years: readonly Year[], text: string) {
  return years.includes('uncertain')
    ? [{ sample: 'question', shape: 'square', text: `? ${text}` } as const]
    : [];
}

/** One of four levels, by quarters of the highest number. */
function levelOf(n: number, most: number): string {
  return `level-${Math.max(1, Math.ceil((n / most) * 4))}`;
}
