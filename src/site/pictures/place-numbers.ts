import { distanceTo, type Point } from './distance.ts';
import { measureText } from './text-width.ts';

/** A rectangle that text or a circle takes up. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether two boxes have nothing in common. */
function isApart(a: Box, b: Box): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}

/** Size of the numbers, in pixels. */
const NUMBER_SIZE = 11;

interface Line {
  readonly meetings: number;
  readonly from: Point;
  readonly to: Point;
}

/** How far along its line a number may stand; the middle is best, then what is near it. */
const STEPS = [
  0.5,
  ...Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? 49 - i / 2 : 51 + (i - 1) / 2) / 100),
];

/**
 * Places the number of each line on it, where it covers neither a party nor another number.
 *
 * @param taken what no number may cover
 * @returns for each line the middle of its number; none for a line of one meeting, or without room
 */
export function placeNumbers(lines: readonly Line[], taken: readonly Box[]): readonly (Point | undefined)[] {
  const boxes = [...taken];
  return lines.map(({ meetings, from, to }) => {
    if (meetings < 2) return undefined;
    const width = measureText(String(meetings), NUMBER_SIZE) + 2;
    const others = lines.filter((line) => line.from !== from || line.to !== to);
    let best: Point | undefined;
    for (const step of STEPS) {
      const point = pointOn(from, to, step);
      const box = boxAround(point, width);
      if (!boxes.every((each) => isApart(each, box))) continue;
      best ??= point;
      if (!others.every((line) => isClearOf(point, line))) continue;
      best = point;
      break;
    }
    if (best !== undefined) boxes.push(boxAround(best, width));
    return best;
  });
}

/** Whether a line runs so far from a number that nobody takes it for its own. */
function isClearOf(point: Point, { from, to, meetings }: Line): boolean {
  return distanceTo(point, from, to) > Math.min(meetings, 16) / 2 + NUMBER_SIZE / 2;
}

function boxAround({ x, y }: Point, width: number): Box {
  const half = NUMBER_SIZE / 2 + 1;
  return { left: x - width / 2, right: x + width / 2, top: y - half, bottom: y + half };
}

function pointOn(from: Point, to: Point, step: number): Point {
  const between = (a: number, b: number) => Math.round((a + (b - a) * step) * 10) / 10;
  return { x: between(from.x, to.x), y: between(from.y, to.y) };
}
