import type { Meeting, Place } from '../model/kinds.ts';
import { chooseText, type Language } from './language.ts';
import { meetingWords } from './meeting-words.ts';
import type { View } from './site-data.ts';
import { ThingLinks } from './thing-link.tsx';

/** Where a meeting was: the building, the city, the country, and what the address of the city says beyond its name. */
export function Where({ view, meeting: { location, venue, attendanceMode } }: WhereProps) {
  const { index, language } = view.data;
  const words = meetingWords(language);
  if (location === undefined && venue === undefined) {
    return attendanceMode === 'online' ? words.online : words.notKnown;
  }
  const known = [venue, location].filter((place) => place !== undefined);
  const places = [...known, ...listCountries(view, known)];
  const rest = location === undefined ? [] : listRest(index.get('place', location), language);
  return (
    <>
      <ThingLinks view={view} kind="place" ids={places} />
      {rest.length > 0 && <small>{words.restOfAddress(rest)}</small>}
    </>
  );
}

interface WhereProps {
  readonly view: View;
  readonly meeting: Meeting;
}

/** The country around the last of the places, unless it is named already. */
function listCountries({ data: { index } }: View, places: readonly string[]): readonly string[] {
  const around: string[] = [];
  for (let at = places.at(-1); at !== undefined && !around.includes(at); ) {
    around.push(at);
    const place: Place | undefined = index.get('place', at);
    if (place?.kind === 'country') return places.includes(at) ? [] : [at];
    at = place?.containedInPlace;
  }
  return [];
}

/** The parts of an address that the name of the place does not have; the country stands there by its name. */
function listRest(place: Place | undefined, language: Language): readonly string[] {
  if (place?.address === undefined) return [];
  const { streetAddress, postalCode, addressLocality, addressRegion } = place.address;
  const name = chooseText(place.name, language).text;
  const texts = [streetAddress, addressLocality, addressRegion].flatMap((text) => text ?? []);
  return [
    ...texts.map((text) => chooseText(text, language).text),
    ...(postalCode === undefined ? [] : [postalCode]),
  ].filter((part) => !name.includes(part));
}
