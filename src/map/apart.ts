import type { Meeting, Place } from '../model/kinds.ts';
import type { RecordId } from '../model/values.ts';

export type Places = ReadonlyMap<RecordId, Place>;

/**
 * Says whether a meeting was certainly held in another place: neither lies in the other, as Seoul lies in Korea.
 *
 * Nothing certain is known of a place from which `containedInPlace` leads to no country.
 */
export function isHeldElsewhere(
  planned: RecordId | undefined,
  { location, venue }: Meeting,
  places: Places,
): boolean {
  if (planned === undefined) return false;
  return [location, venue].some((place) => place !== undefined && areApart(planned, place, places));
}

function areApart(a: RecordId, b: RecordId, places: Places): boolean {
  const [aroundA, aroundB] = [listAround(a, places), listAround(b, places)];
  if (aroundA === undefined || aroundB === undefined) return false;
  return !aroundA.includes(b) && !aroundB.includes(a);
}

/** A place and those around it, up to its country. */
function listAround(id: RecordId, places: Places): readonly RecordId[] | undefined {
  const around: RecordId[] = [];
  for (let at: RecordId | undefined = id; at !== undefined; at = places.get(at)?.containedInPlace) {
    if (around.includes(at)) return undefined;
    around.push(at);
    if (places.get(at)?.kind === 'country') return around;
  }
  return undefined;
}
