import { isMap, isScalar } from 'yaml';
import { formatValue } from '../problem/format-value.ts';
import type { Place, Problem } from '../problem/problem.ts';
import { composeYaml } from './compose-yaml.ts';
import type { Fault } from './fault.ts';
import { locateNode, type Path, resolve, spanOf } from './locate-node.ts';
import { PlainValues } from './plain-value.ts';
import { scanYaml } from './scan-yaml.ts';
import { TextPlaces } from './text-places.ts';

/** A record as it was written, not yet held against its form. */
export interface ParsedRecord {
  /**
   * Objects, lists, texts, numbers, booleans and `null`; `undefined` when the text has no reading.
   *
   * What has an error may have a value too, so that all that is wrong can be shown at once: look at `problems`.
   */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /**
   * Where a value is; for one that is missing, the nearest thing around it.
   *
   * @param part `key` for the name of the field instead of its value
   */
  readonly locate: (path: Path, part?: 'key' | 'value') => Place;
  /** A value as it was written, without its quotes: `2013` or `012`, where YAML has a number. */
  readonly textOf: (path: Path) => string | undefined;
}

const MAX_PROBLEMS = 100;

/**
 * Reads one record from YAML 1.2 (core schema) or JSON, with a fence around what a record does not need.
 *
 * Refused: directives, tags, a second document, a field that stands twice, aliases that repeat themselves or more
 * than 100 values, more than 32 levels, numbers that lose digits, lists and scalars in place of a record. A merge
 * key (`<<`) is a field like any other. Shows at most 100 problems, of syntax one a line, since one mistake often
 * looks like many. Never throws.
 *
 * @param text with LF line ends
 * @param file how problems name the file
 */
export function parseRecord(text: string, file: string): ParsedRecord {
  const places = new TextPlaces(file, text);
  const scanned = scanYaml(text);
  const { top, faults } = composeYaml(text, scanned);
  const values = new PlainValues();
  const isReadable = scanned.isComplete && faults.length === 0;
  const shape = isReadable ? explainShape(top, text) : [];
  const value = isReadable && shape.length === 0 ? values.valueOf(top) : undefined;
  const all = [...scanned.faults, ...faults, ...values.faults, ...shape].sort((a, b) => a.start - b.start);
  return {
    value: values.isWhole ? value : undefined,
    problems: all.slice(0, MAX_PROBLEMS).map((fault) => toProblem(fault, places)),
    locate: (path, part) => {
      const { node, key, isFound } = locateNode(top, path, values.targets);
      const keySpan = spanOf(key);
      const span = part === 'key' && isFound ? (keySpan ?? spanOf(node)) : (spanOf(node) ?? keySpan);
      return places.placeOf(...(span ?? [0, 0]));
    },
    textOf: (path) => {
      const { node, isFound } = locateNode(top, path, values.targets);
      const target = resolve(node, values.targets);
      return isFound && isScalar(target) ? target.source : undefined;
    },
  };
}

/** What a record is at the top, once it is YAML. */
function explainShape(top: unknown, text: string): Fault[] {
  if (isMap(top) && top.items.length > 0) return [];
  const isEmpty = isMap(top) || isScalarOfNothing(top);
  const [start, end] = isEmpty ? [0, 0] : (spanOf(top) ?? [0, text.length]);
  return [{ start, end, ...(isEmpty ? EMPTY : NO_FIELDS) }];
}

function isScalarOfNothing(top: unknown): boolean {
  return top === null || top === undefined || (isScalar(top) && top.value === null);
}

const EMPTY = {
  code: 'EMPTY_RECORD',
  must: 'a record has at least one field',
  help: 'Write the fields, or delete the file; communique new makes a record to start from',
} as const;

const NO_FIELDS = {
  code: 'NOT_A_RECORD',
  must: 'a record consists of fields, each written as name: value',
  help: 'Start the file with its id, for example: id: japan-us-cyber-dialogue-1',
} as const;

function toProblem({ code, start, end, must, help }: Fault, places: TextPlaces): Problem {
  const place = places.placeOf(start, end);
  const shown = formatValue(code === EMPTY.code ? place.file : places.show(place) || place.file);
  return { code, severity: 'error', place, message: `Cannot read ${shown}: ${must}`, help };
}
