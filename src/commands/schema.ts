import { z } from 'zod';
import { RECORD_SCHEMAS } from '../model/kinds.ts';
import { publication } from '../model/publication.ts';
import { tombstone } from '../model/tombstone.ts';
import { formatValue } from '../problem/format-value.ts';
import { findNearName } from '../problem/near-name.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { Console } from './console.ts';

/** Every file that an editor may have open, by what it is called here. */
export const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  ...RECORD_SCHEMAS,
  publication,
  withdrawn: tombstone,
};

/**
 * Writes the JSON Schema (draft 2020-12) of a kind of record.
 *
 * @throws {PublishError} `USAGE` when there is no such kind
 */
export function schema(kind: string, { stdout }: Console): void {
  const form = Object.hasOwn(SCHEMAS, kind) ? SCHEMAS[kind] : undefined;
  if (form === undefined) throw unknownKind(kind);
  stdout.write(serializeSchema(kind, form));
}

/** The JSON Schema of one form, as it is kept in vocab/records/. */
export function serializeSchema(kind: string, form: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(form, { io: 'input' });
  return `${JSON.stringify({ $schema, title: kind, ...rest }, null, 2)}\n`;
}

function unknownKind(kind: string): PublishError {
  const near = findNearName(kind, Object.keys(SCHEMAS));
  const message = `Cannot find the schema of ${formatValue(kind)}: there is no such kind of record`;
  const help = near === undefined ? `Kinds: ${Object.keys(SCHEMAS).join(', ')}` : `Did you mean "${near}"?`;
  return new PublishError('USAGE', EXIT.usage, message, help);
}
