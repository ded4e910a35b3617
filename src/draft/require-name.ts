import { KINDS, type Kind } from '../model/kinds.ts';
import { formatValue } from '../problem/format-value.ts';
import { findNearName } from '../problem/near-name.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { parseRecordFileName } from '../read/record-file-name.ts';

/** @throws {PublishError} `USAGE` when there is no such kind of record */
export function requireKind(text: string): Kind {
  const kind = KINDS.find((name) => name === text);
  if (kind !== undefined) return kind;
  const near = findNearName(text, KINDS);
  const message = `Cannot start a record of ${formatValue(text)}: there is no such kind`;
  const help = near === undefined ? `Kinds: ${KINDS.join(', ')}` : `Did you mean "${near}"?`;
  throw new PublishError('USAGE', EXIT.usage, message, help);
}

/** @throws {PublishError} `USAGE` when no record may have this id */
export function requireId(text: string): string {
  const { id, fault } = parseRecordFileName(`${text}.yaml`);
  if (id !== undefined) return id;
  if (fault.code === 'BAD_ID') throw refuseId(text, fault.must, fault.help);
  const near = suggestId(text);
  const help =
    near === undefined ? 'Write for example: jp-us-cyber-dialogue-2013' : `Did you mean "${near}"?`;
  throw refuseId(text, 'an id has only a-z, 0-9 and hyphens, at most 100, no hyphen first', help);
}

function refuseId(text: string, must: string, help: string): PublishError {
  return new PublishError('USAGE', EXIT.usage, `Cannot use id ${formatValue(text)}: ${must}`, help);
}

function suggestId(text: string): string | undefined {
  const id = text
    .replace(/\.ya?ml$/i, '')
    .replace(/^.*[/\\]/, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return parseRecordFileName(`${id}.yaml`).id;
}
