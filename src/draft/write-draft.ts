import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { escapeControls, formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';

/**
 * Writes a new file, and the folder for it if need be; never replaces one.
 *
 * @throws {PublishError} `FILE_EXISTS` when there is anything of that name, `WRITE_FAILED` when the system refuses
 */
export function writeDraft(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw explain(error, path);
  }
}

function explain(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) return error;
  if (code === 'EEXIST') {
    const message = `Cannot start ${formatValue(path)}: there is such a file, and it is kept`;
    const help = 'Edit it, or choose another id';
    return new PublishError('FILE_EXISTS', EXIT.data, message, help, error);
  }
  const message = `Cannot write ${formatValue(path)}: the system must let us (${code})`;
  const help = `Make the folder writable: chmod u+w ${escapeControls(dirname(path))}`;
  return new PublishError('WRITE_FAILED', EXIT.environment, message, help, error);
}
