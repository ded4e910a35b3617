import type { QueryFault } from '../../query/fault.ts';
import { element } from './element.ts';

/** Says what is wrong with a query, with the place under which it is, and what would help. */
export function showFault({ place, line, message, help }: QueryFault): HTMLElement {
  const parts = [element('p', {}, element('strong', {}, message))];
  if (place !== undefined) {
    const before = line.slice(0, place.column - 1);
    const marked = line.slice(place.column - 1, place.column - 1 + place.length);
    const rest = line.slice(place.column - 1 + place.length);
    const where = `Line ${place.line}, column ${place.column}: `;
    const code = element('code', {}, before, element('mark', {}, marked === '' ? ' ' : marked), rest);
    parts.push(element('p', {}, where, code));
  }
  parts.push(element('p', {}, help));
  return element('div', { class: 'fault' }, ...parts);
}

/** Says what went wrong with the asking, and what would help. */
export function showFailure(message: string, help: string): HTMLElement {
  return element(
    'div',
    { class: 'fault' },
    element('p', {}, element('strong', {}, message)),
    element('p', {}, help),
  );
}
