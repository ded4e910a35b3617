/** A row of a result: the text of each term, by variable. */
export type Row = ReadonlyMap<string, string>;

/**
 * Reads SPARQL 1.1 Query Results JSON, of which only SELECT is asked for.
 *
 * @returns `undefined` for anything else, such as a text that was cut or an error in JSON
 * @see https://www.w3.org/TR/sparql11-results-json/
 */
export function parseResults(text: string): readonly Row[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const bindings = member(member(value, 'results'), 'bindings');
  if (!Array.isArray(bindings)) return undefined;
  const rows = bindings.map(parseRow);
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

function parseRow(binding: unknown): Row | undefined {
  if (typeof binding !== 'object' || binding === null) return undefined;
  const row = new Map<string, string>();
  for (const [name, term] of Object.entries(binding)) {
    const value = member(term, 'value');
    if (typeof value !== 'string') return undefined;
    row.set(name, value);
  }
  return row;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
