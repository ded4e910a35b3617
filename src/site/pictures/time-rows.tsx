import { Lines } from '../lines.tsx';
import { type Calendar, extentOf, listYears, type Stretch } from './calendar.ts';
import { CutText } from './cut-text.tsx';
import type { Label } from './teller.ts';
import { measureText } from './text-width.ts';

/** A line of a picture in which time goes from left to right. */
export interface TimeRow {
  readonly key: string;
  readonly label: Label;
  /** At the other end of the line of the label. */
  readonly aside?: string;
  /** Above the row, in place of a frame around rows that belong together. */
  readonly heading?: string;
  readonly marks: readonly TimeMark[];
}

/** Something at a time. */
export interface TimeMark {
  readonly key: string;
  readonly stretch: Stretch;
  /**
   * `held`: it was so; `hollow`: that is not known; `window`: planned for then; `made`: when a plan was made; `gap`:
   * so long it was late.
   */
  readonly look: 'held' | 'hollow' | 'window' | 'made' | 'gap';
  /** Everything that the mark says, in words. */
  readonly title: string;
  readonly href?: string;
}

/** The narrowest width that texts are cut for, in pixels. */
const MIN_WIDTH = 310;

/** Sizes in pixels: of the letters of a label, the height of a row, a heading, and the line of years. */
const [LABEL_SIZE, ROW, HEADING, YEARS] = [12.5, 36, 26, 22];

/** Of the letters of a heading, which are bold: larger than they are. */
const HEADING_SIZE = 15.5;

/** How far down the marks of a row are. */
const MIDDLE = 22;

/** How high rows are with the line of years, in pixels. */
export function measureRows(rows: readonly TimeRow[]): number {
  const headings = rows.filter(({ heading }) => heading !== undefined).length;
  return YEARS + rows.length * ROW + headings * HEADING + 4;
}

/** Rows of marks over the same years. */
export function TimeRows({ rows, calendar }: TimeRowsProps) {
  const height = measureRows(rows);
  let y = YEARS;
  return (
    <>
      <Years calendar={calendar} height={height} />
      <Lines>
        {rows.map((row) => {
          const top = y + (row.heading === undefined ? 0 : HEADING);
          y = top + ROW;
          return <Row key={row.key} row={row} top={top} calendar={calendar} />;
        })}
      </Lines>
    </>
  );
}

interface TimeRowsProps {
  readonly rows: readonly TimeRow[];
  readonly calendar: Calendar;
}

function Years({ calendar, height }: { readonly calendar: Calendar; readonly height: number }) {
  return (
    <g class="years">
      <Lines>
        {listYears(calendar).map(({ year, at }) => (
          <g key={year}>
            <line x1={`${at}%`} x2={`${at}%`} y1="18" y2={height} />
            <text class={at < 4 ? 'first' : undefined} x={`${at}%`} dx={at < 4 ? -6 : undefined} y="13">
              {year}
            </text>
          </g>
        ))}
      </Lines>
    </g>
  );
}

interface RowProps {
  readonly row: TimeRow;
  readonly top: number;
  readonly calendar: Calendar;
}

function Row({ row: { label, aside, heading, marks }, top, calendar }: RowProps) {
  const room = MIN_WIDTH - (aside === undefined ? 0 : measureText(aside, LABEL_SIZE) + 8);
  return (
    <g transform={`translate(0 ${top})`}>
      {heading !== undefined && (
        <CutText class="heading" text={heading} size={HEADING_SIZE} room={MIN_WIDTH} y={-6} />
      )}
      <line class="track" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      <CutText class="label" text={label.text} size={LABEL_SIZE} room={room} y={12} lang={label.lang} />
      {aside !== undefined && (
        <text class="aside" x="100%" y="12">
          {aside}
        </text>
      )}
      <Lines>
        {marks.map((mark) => (
          <Mark key={mark.key} mark={mark} calendar={calendar} />
        ))}
      </Lines>
    </g>
  );
}

interface MarkProps {
  readonly mark: TimeMark;
  readonly calendar: Calendar;
}

function Mark({ mark, calendar }: MarkProps) {
  const { href, title } = mark;
  const shape = <Shape mark={mark} calendar={calendar} />;
  if (href === undefined) {
    return (
      <g>
        <title>{title}</title>
        {shape}
      </g>
    );
  }
  return (
    <a href={href} tabIndex={-1}>
      <title>{title}</title>
      {shape}
    </a>
  );
}

/** Of what is known to the day a dot, unless it lasted so long that one sees it; of everything else a bar. */
function Shape({ mark: { look, stretch }, calendar }: MarkProps) {
  const { from, to } = extentOf(stretch, calendar);
  const middle = `${round((from + to) / 2)}%`;
  if (look === 'made') return <line class="made" x1={middle} x2={middle} y1={MIDDLE - 7} y2={MIDDLE + 7} />;
  if (look === 'gap') return <line class="gap" x1={`${from}%`} x2={`${to}%`} y1={MIDDLE} y2={MIDDLE} />;
  const isShort = look !== 'window' && to - from < 3;
  if (isShort && stretch.certainty === 'days') return <circle class={look} cx={middle} cy={MIDDLE} r="5" />;
  const height = look === 'window' ? 14 : 10;
  return (
    <>
      {isShort && stretch.certainty === 'doubtful' ? (
        <circle class={`${look} doubtful`} cx={middle} cy={MIDDLE} r="7" />
      ) : (
        <rect
          class={`${look} ${stretch.certainty}`}
          x={`${from}%`}
          y={MIDDLE - height / 2}
          width={`${round(to - from)}%`}
          height={height}
        />
      )}
      {stretch.certainty === 'doubtful' && (
        <text class="doubt" x={middle} y={MIDDLE + 4}>
          ?
        </text>
      )}
    </>
  );
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
