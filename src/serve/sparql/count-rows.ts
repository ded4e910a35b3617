/**
 * Counts the rows of an answer by its text, without reading the values.
 *
 * Statements are not counted, nor is yes or no: 0.
 *
 * @param text as the engine writes it in that format
 */
export function countRows(text: string, format: string): number {
  if (format === 'tsv') return Math.max(0, count(text, '\n') - 1);
  if (format === 'xml') return count(text, '<result>');
  if (format === 'csv') return Math.max(0, countOutside(text, '\n') - 1);
  return format === 'json' ? countObjects(text) : 0;
}

function count(text: string, piece: string): number {
  let found = 0;
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + piece.length)) found += 1;
  return found;
}

/** How often a letter stands outside of quotation marks, which are doubled inside of them. */
function countOutside(text: string, letter: string): number {
  let found = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (!isQuoted && text[at] === letter) found += 1;
  }
  return found;
}

/** Objects in `bindings`, in the object that is called `results`, not a variable of that name. */
function countObjects(text: string): number {
  let found = 0;
  let depth = 0;
  const start = text.search(/"results"\s*:\s*\{/);
  for (let at = start === -1 ? text.length : start; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') at = endOfString(text, at);
    else if (letter === '}') depth -= 1;
    else if (letter === '{') {
      depth += 1;
      if (depth === 2) found += 1;
    }
  }
  return found;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
