/** A place in a picture, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a point is from the nearest point of a line between two others. */
export function distanceTo({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const step = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - dx * step, y - from.y - dy * step);
}
