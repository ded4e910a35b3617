import { Lines } from '../lines.tsx';
import { CutText } from './cut-text.tsx';
import type { Label } from './teller.ts';
import { measureText } from './text-width.ts';

/** A line of a picture in which each column has a cell. */
export interface GridRow {
  readonly key: string;
  readonly label: Label;
  /** At the other end of the line of the label. */
  readonly aside: string;
  /** Above the row, in place of a frame around rows that belong together. */
  readonly heading?: string;
  readonly cells: readonly GridCell[];
}

/** A cell that shows something; others are left out. */
interface GridCell {
  /** Which column, from 0. */
  readonly column: number;
  readonly look: string;
  /** What stands in it. */
  readonly text?: string;
}

interface GridProps {
  /** What stands over the columns; short. */
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
}

/** Sizes in pixels: of the letters of a label, the height of a row and of its cells, and the line of columns. */
const [LABEL_SIZE, ROW, CELL, HEAD] = [12.5, 40, 19, 20];

/** Of the letters of a heading, which are bold: larger than they are; and of the room for one. */
const [HEADING_SIZE, HEADING] = [15.5, 26];

/** The narrowest width that texts are cut for, in pixels. */
const MIN_WIDTH = 310;

/** How high a grid is, in pixels. */
export function measureGrid(rows: readonly GridRow[]): number {
  const headings = rows.filter(({ heading }) => heading !== undefined).length;
  return HEAD + rows.length * ROW + headings * HEADING + 2;
}

/** How wide a grid has to be for as many columns to have room for two digits; nothing, where any page is wide enough. */
export function widthOfGrid(columns: readonly string[]): 'wide' | 'wider' | undefined {
  if (columns.length <= 17) return undefined;
  return columns.length <= 35 ? 'wide' : 'wider';
}

/** How wide a grid is at least, in pixels, as the styles have it. */
const ROOM = { narrow: 310, wide: 768, wider: 1536 } as const;

/** What stands over a column needs so many pixels; where there are fewer, some columns have nothing over them. */
const MIN_HEAD = 26;

/** Rows of cells, each row under its name. */
export function Grid({ columns, rows }: GridProps) {
  const width = 100 / columns.length;
  const step = Math.ceil((MIN_HEAD * columns.length) / ROOM[widthOfGrid(columns) ?? 'narrow']);
  let y = HEAD;
  return (
    <>
      <g class="heads">
        {columns.map((text, i) => {
          return (
            (i % step === 0 || text === '?') && (
              <text key={i} x={percent((i + 0.5) * width)} y="14">
                {text}
              </text>
            )
          );
        })}
      </g>
      <Lines>
        {rows.map((row) => {
          const top = y + (row.heading === undefined ? 0 : HEADING);
          y = top + ROW;
          return <Row key={row.key} row={row} top={top} width={width} />;
        })}
      </Lines>
    </>
  );
}

interface RowProps {
  readonly row: GridRow;
  readonly top: number;
  /** Of a column, in percent. */
  readonly width: number;
}

function Row({ row: { label, aside, heading, cells }, top, width }: RowProps) {
  const room = MIN_WIDTH - measureText(aside, LABEL_SIZE) - 8;
  return (
    <g transform={`translate(0 ${top})`}>
      {heading !== undefined && (
        <CutText class="heading" text={heading} size={HEADING_SIZE} room={MIN_WIDTH} y={-6} />
      )}
      <CutText class="label" text={label.text} size={LABEL_SIZE} room={room} y={12} lang={label.lang} />
      <text class="aside" x="100%" y="12">
        {aside}
      </text>
      <rect class="ground" x="0" y="16" width="100%" height={CELL} />
      {cells.map((cell) => (
        <Cell key={cell.column} cell={cell} width={width} />
      ))}
    </g>
  );
}

function Cell({ cell: { column, look, text }, width }: { readonly cell: GridCell; readonly width: number }) {
  return (
    <>
      <rect class={look} x={percent(column * width)} y="16" width={percent(width)} height={CELL} />
      {text !== undefined && (
        <text class={`on ${look}`} x={percent((column + 0.5) * width)} y="30">
          {text}
        </text>
      )}
    </>
  );
}

function percent(n: number): string {
  return `${Math.round(n * 100) / 100}%`;
}
