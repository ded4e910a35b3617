/** Ids that YAML 1.2, or the YAML 1.1 of other tools, takes for a number, a truth value or nothing. */
const NOT_TEXT = /^(?:\d|(?:null|true|false|yes|no|on|off|y|n)$)/;

/** An id or a number as YAML; in quotes where it would be read as something else. */
export function formatScalar(value: string | number): string {
  return typeof value === 'string' && NOT_TEXT.test(value) ? `'${value}'` : String(value);
}
