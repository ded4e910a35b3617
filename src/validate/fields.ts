import type { z } from 'zod';
import type { Path } from '../model/field.ts';

type Definition = Readonly<Record<string, unknown>> & { readonly type: string };

/**
 * The names of the fields that a record may have at a place, in the order of the schema.
 *
 * @returns none where the place is not a map with fixed fields
 */
export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const definition = definitionOf(schemaAt(schema, path));
  return definition?.type === 'object' ? Object.keys(definition['shape'] as object) : [];
}

/** The kind of record that a field names by its id; nothing for a field that names none. */
export function kindNamedAt(schema: z.ZodType, path: Path): string | undefined {
  const at = schemaAt(schema, path) as z.ZodType | undefined;
  const kind = at?.meta()?.['references'];
  return typeof kind === 'string' ? kind : undefined;
}

/** Whether a date is due: the only field that may be a text or a number. */
export function isDateAt(schema: z.ZodType, path: Path): boolean {
  return definitionOf(schemaAt(schema, path))?.type === 'union';
}

function schemaAt(schema: z.ZodType, path: Path): unknown {
  let at: unknown = unwrap(schema);
  for (const step of path) {
    const definition = definitionOf(at);
    if (definition?.type === 'object') at = (definition['shape'] as Record<string, unknown>)[step];
    else at = definition?.['element'] ?? definition?.['valueType'];
    at = unwrap(at);
  }
  return at;
}

function definitionOf(schema: unknown): Definition | undefined {
  return (schema as { _zod?: { def?: Definition } } | undefined)?._zod?.def;
}

/** What is inside of optional, default and transformed schemas. */
function unwrap(schema: unknown): unknown {
  const definition = definitionOf(schema);
  const inner = definition?.['innerType'] ?? (definition?.type === 'pipe' ? definition['in'] : undefined);
  return inner === undefined ? schema : unwrap(inner);
}
