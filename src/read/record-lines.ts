import type { Path } from './locate-node.ts';

/** The line of a value, from 1; nothing for a field at the top that the file does not have. */
export type LineOf = (path: Path) => number | undefined;

/**
 * Writes down where the values of a record are, for long after its nodes have been dropped.
 *
 * Takes a few bytes a value, as a line `path number` for each field at the top, and for what is within one where it
 * does not stand on the line of what is around it.
 *
 * @param value as it was parsed; no name of a field in it has a `/`
 * @param lineAt the line of each value in it
 */
export function serializeLines(value: unknown, lineAt: (path: Path) => number): string {
  const lines: string[] = [];
  const visit = (item: unknown, path: Path, around: number) => {
    if (typeof item !== 'object' || item === null) return;
    for (const [key, each] of Object.entries(item)) {
      const own = [...path, key];
      const line = lineAt(own);
      if (line !== around) lines.push(`${own.join('/')} ${line}`);
      visit(each, own, line);
    }
  };
  visit(value, [], 0);
  return lines.join('\n');
}

/** The inverse of {@link serializeLines}: for a value that is missing, the line of the nearest thing around it. */
export function parseLines(text: string): LineOf {
  const lines = new Map(
    text.split('\n').map((each) => {
      const space = each.lastIndexOf(' ');
      return [each.slice(0, space), Number(each.slice(space + 1))] as const;
    }),
  );
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const line = lines.get(path.slice(0, length).join('/'));
      if (line !== undefined) return line;
    }
    return undefined;
  };
}
