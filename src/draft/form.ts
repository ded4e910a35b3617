import { z } from 'zod';
import { type Kind, RECORD_SCHEMAS } from '../model/kinds.ts';

/** What a skeleton needs to know of a JSON Schema; ours have no other parts. */
export interface Form {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: string | number | boolean;
  readonly default?: string | number | boolean;
  /** Of a group of fields. */
  readonly properties?: Readonly<Record<string, Form>>;
  readonly required?: readonly string[];
  /** Of a map from languages to texts, or to lists of them. */
  readonly additionalProperties?: Form | false;
  /** Of a list. */
  readonly items?: Form;
  readonly minItems?: number;
}

/** The form of the YAML file of a kind, as an editor begins it: without what keeps old addresses alive. */
export function formOf(kind: Kind): Form {
  const form = z.toJSONSchema(RECORD_SCHEMAS[kind], { io: 'input' }) as Form;
  const { formerIds: _, withdrawnParts: __, ...properties } = form.properties ?? {};
  return { ...form, properties };
}
