import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { parseState } from './parse-state.ts';
import type { PublicationState } from './publication-state.ts';

/**
 * Reads a state that must be whole.
 *
 * @param shownFile how messages name the file
 * @throws {PublishError} `STATE_BROKEN`, with the line and how to mend it
 */
export function requireState(text: string, shownFile: string): PublicationState {
  const { state, fault } = parseState(text);
  if (state !== undefined) return state;
  const message = `Cannot read ${formatValue(shownFile)}, line ${fault.line}: ${fault.must}`;
  throw new PublishError('STATE_BROKEN', EXIT.data, message, fault.help);
}
