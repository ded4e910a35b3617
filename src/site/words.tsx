import type { EdtfDate } from '../model/edtf.ts';
import type { TextLists, Texts } from '../model/values.ts';
import { type Code, type CodeList, codeTerm } from '../terms/codes.ts';
import { formatDatePieces } from './format-date.ts';
import type { SiteData } from './site-data.ts';

/** The language of the pages. */
export const LANGUAGE = 'en';

/** Texts in the language of the page; where there is none, the first, which then says its language. */
export function chooseText(texts: Texts): { readonly text: string; readonly language: string } {
  const [language, text] = Object.entries(texts).find(([tag]) => tag === LANGUAGE) ??
    Object.entries(texts)[0] ?? [LANGUAGE, ''];
  return { text, language };
}

/** A text, in the language of the page if possible, kept apart from what runs the other way. */
export function Words({ texts }: { readonly texts: Texts }) {
  const { text, language } = chooseText(texts);
  return <bdi lang={language === LANGUAGE ? undefined : language}>{text}</bdi>;
}

/** The other names of a thing: in other languages, and other spellings. */
export function OtherNames({ name, others, plain }: OtherNamesProps) {
  const shown = chooseText(name);
  const names = [
    ...Object.entries(name).map(([language, text]) => ({ language, text })),
    ...Object.entries(others ?? {}).flatMap(([language, texts]) => {
      return texts.map((text) => ({ language, text }));
    }),
    ...(plain === undefined ? [] : [{ language: undefined, text: plain }]),
  ].filter(({ text }, i, all) => text !== shown.text && all.findIndex((each) => each.text === text) === i);
  if (names.length === 0) return null;
  return (
    <span class="names">
      {names.map(({ language, text }, i) => (
        <span key={text}>
          {i > 0 && ' · '}
          <bdi lang={language === LANGUAGE ? undefined : language}>{text}</bdi>
        </span>
      ))}
    </span>
  );
}

interface OtherNamesProps {
  readonly name: Texts;
  readonly others?: TextLists | undefined;
  /** Without language, such as an abbreviation. */
  readonly plain?: string | undefined;
}

/** A date in words, exactly as precise as it is known. */
export function When({ date }: { readonly date: Pick<EdtfDate, 'edtf'> }) {
  return (
    <>
      {formatDatePieces(date).map(({ text, datetime }) => {
        return datetime === undefined ? (
          text
        ) : (
          <time key={datetime} dateTime={datetime}>
            {text}
          </time>
        );
      })}
    </>
  );
}

/** The name of a code. */
export function formatCode<List extends CodeList>({ codes }: SiteData, list: List, code: Code<List>): string {
  const names = codes.get(codeTerm(list, code).iri);
  return names === undefined ? code : chooseText(names).text;
}

/** `1st`, `2nd`, `3rd`, `11th` */
export function formatOrdinal(n: number): string {
  const isTeen = n % 100 >= 11 && n % 100 <= 13;
  const ending = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10];
  return `${n}${ending ?? 'th'}`;
}

/** `1 meeting`, `2 meetings`; the plural of a word that has another one is given. */
export function formatCount(n: number, singular: string, plural = `${singular}s`): string {
  return `${n} ${n === 1 ? singular : plural}`;
}
