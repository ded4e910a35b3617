import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { type Iri, parseIri } from '../terms/iri.ts';

/**
 * Reads the address given with `--base`.
 *
 * @throws {PublishError} `USAGE` when it is not http(s) or does not end in a slash
 */
export function readBase(text: string | undefined): Iri | undefined {
  if (text === undefined) return undefined;
  const iri = parseIri(text);
  if (iri !== undefined && /^https?:\/\/[^?#]+\/$/.test(iri)) return iri;
  const message = `Cannot use base ${formatValue(text)}: the form is http(s)://…/ with a slash at the end`;
  throw new PublishError('USAGE', EXIT.usage, message, 'Write for example --base https://dialogues.example/');
}
