import { explainDifference } from './known.mjs';

const EXAMPLES = 5;

/** What was compared, by field. */
export class Ledger {
  #fields = new Map();
  #reasons = new Map();

  /**
   * Enters one comparison. `noted` is what the notes say; undefined, nothing to compare. `held` undefined is not held.
   * Lists are compared as sets, because the graph has no order.
   */
  compare(field, where, noted, held, isSame = isEqual) {
    if (noted === undefined || noted === null) return;
    const entry = this.#fields.get(field) ?? { compared: 0, equal: 0, different: [], missing: [], known: 0 };
    this.#fields.set(field, entry);
    entry.compared += 1;
    if (held !== undefined && isSame(noted, held)) {
      entry.equal += 1;
      return;
    }
    const line = `${where}: ${show(noted)} → ${held === undefined ? 'not held' : show(held)}`;
    const reason = explainDifference(field, where, noted, held);
    (held === undefined ? entry.missing : entry.different).push({ line, reason });
    if (reason !== undefined)
      this.#reasons.set(reason, [...(this.#reasons.get(reason) ?? []), `${field} ${line}`]);
  }

  /** Whether all that is different or missing has a reason. */
  isSettled() {
    return [...this.#fields.values()].every(({ different, missing }) => {
      return [...different, ...missing].every(({ reason }) => reason !== undefined);
    });
  }

  /** A table of the fields, what has no reason, and the reasons with examples. */
  format() {
    const rows = [...this.#fields].map(([field, { compared, equal, different, missing }]) => {
      const open = [...different, ...missing].filter(({ reason }) => reason === undefined).length;
      return formatRow(field, compared, equal, different.length, missing.length, open);
    });
    const open = [...this.#fields].flatMap(([field, { different, missing }]) => {
      const lines = [...different, ...missing].filter(({ reason }) => reason === undefined);
      return formatExamples(
        `\n${field}, without a reason: ${lines.length}`,
        lines.map(({ line }) => line),
      );
    });
    const known = [...this.#reasons].flatMap(([reason, lines]) => {
      return formatExamples(`\nKnown, ${lines.length}: ${reason}`, lines);
    });
    const head = formatRow('field', 'compared', 'equal', 'different', 'not held', 'open');
    return [head, ...rows, ...open, ...known].join('\n');
  }
}

function formatRow(field, ...columns) {
  return field.padEnd(34) + columns.map((column) => String(column).padStart(10)).join('');
}

function formatExamples(title, lines) {
  return lines.length === 0 ? [] : [title, ...lines.slice(0, EXAMPLES).map((line) => `  ${line}`)];
}

function show(value) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

/** Letter by letter; lists in any order, in which nothing stands twice. */
export function isEqual(a, b) {
  if (!Array.isArray(a) || !Array.isArray(b)) return String(a) === String(b);
  return (
    a.length === b.length &&
    new Set([...a, ...b]).size === new Set(a).size &&
    new Set(a).size === new Set(b).size
  );
}

/** As printed: apostrophes and runs of blanks may differ, and the case of the first letter. */
export function isSameText(a, b) {
  return normalize(a) === normalize(b);
}

/** Whether most words of the note stand in the text that is held: a fragment became a sentence. */
export function isSameSense(a, b) {
  const held = new Set(words(b));
  const noted = words(a);
  return noted.filter((word) => held.has(word)).length >= 0.75 * noted.length;
}

/** Spelled as schema.org does, and without the endings that a fragment loses when it becomes a sentence. */
function words(text) {
  const spelled = normalize(text).replaceAll('isation', 'ization').replaceAll('ognise', 'ognize');
  return (spelled.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.replace(/(?:ing|ed|es|s|e)$/, ''));
}

function normalize(text) {
  return String(text).replaceAll("'", '’').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
