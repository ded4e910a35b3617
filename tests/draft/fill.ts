import { type Form, formOf } from '../../src/draft/form.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { parseRecord } from '../../src/read/read-yaml.ts';

/** Takes the `# ` off every field that is commented out, whatever it is in. */
export function takeAll(skeleton: string): string {
  const field = /^((?: {2}|- )*)# (?=(?:- )?\w+:|-(?: #|$)| +)/;
  const taken = skeleton
    .split('\n')
    .map((line) => line.replace(field, '$1'))
    .join('\n');
  return taken === skeleton ? skeleton : takeAll(taken);
}

/** The record with a value of the right form wherever it has none, in JSON. */
export function fill(yaml: string, kind: Kind): string {
  let count = 0;
  const next = () => `x-${++count}`;
  return JSON.stringify(fillValue(parseRecord(yaml, 'draft.yaml').value, formOf(kind), next));
}

/** What the forms say beside what a skeleton needs to know. */
interface WholeForm extends Form {
  readonly pattern?: string;
  readonly format?: string;
  readonly anyOf?: readonly Form[];
}

function fillValue(value: unknown, form: Form, nextId: () => string): unknown {
  if (Array.isArray(value)) return value.map((item) => fillValue(item, form.items ?? {}, nextId));
  if (value === null || value === undefined) return createValue(form, nextId);
  if (typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([name, field]) => {
    return [name, fillValue(field, form.properties?.[name] ?? (form.additionalProperties || {}), nextId)];
  });
  return Object.fromEntries(fields) as unknown;
}

function createValue(form: WholeForm, nextId: () => string): unknown {
  if (form.enum !== undefined) return form.enum[0];
  if (form.anyOf !== undefined) return '2013-05';
  if (form.type === 'integer') return 1;
  if (form.format === 'iri') return 'https://example.org/';
  if (form.pattern === '^[A-Z]{2}$') return 'JP';
  return form.pattern === undefined ? 'en' : nextId();
}
