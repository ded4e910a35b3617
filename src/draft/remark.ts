const MAX_WIDTH = 110;

/**
 * A line with a remark behind it; a long one goes on below itself, on lines that hold nothing else.
 *
 * @param column where the line will start, from 0; no line ends behind column 110
 */
export function formatRemark(line: string, remark: string | undefined, column: number): string[] {
  if (remark === undefined) return [line];
  const room = MAX_WIDTH - column - line.length - 3;
  const [first = '', ...rest] = wrap(remark, room);
  return [`${line} # ${first}`, ...rest.map((words) => `${' '.repeat(line.length)} # ${words}`)];
}

/** Words in lines of at most so many letters; a longer word has a line of its own. */
function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
