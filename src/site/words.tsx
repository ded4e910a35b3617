import type { EdtfDate } from '../model/edtf.ts';
import type { TextLists, Texts } from '../model/values.ts';
import { type Code, type CodeList, codeTerm } from '../terms/codes.ts';
import { formatDatePieces } from './format-date.ts';
import { chooseText, langOf, useLanguage } from './language.ts';
import type { SiteData } from './site-data.ts';

/** A text, in the language of the page if possible, kept apart from what runs the other way. */
export function Words({ texts }: { readonly texts: Texts }) {
  const page = useLanguage();
  const { text, language } = chooseText(texts, page);
  return <bdi lang={langOf(language, page)}>{text}</bdi>;
}

/** The other names of a thing: in other languages, and other spellings. */
export function OtherNames({ name, others, plain, ...props }: OtherNamesProps) {
  const page = useLanguage();
  const { shown = chooseText(name, page).text } = props;
  const names = [
    ...Object.entries(name).map(([language, text]) => ({ language, text })),
    ...Object.entries(others ?? {}).flatMap(([language, texts]) => {
      return texts.map((text) => ({ language, text }));
    }),
    ...(plain === undefined ? [] : [{ language: undefined, text: plain }]),
  ].filter(({ text }, i, all) => text !== shown && all.findIndex((each) => each.text === text) === i);
  if (names.length === 0) return null;
  return (
    <span class="names">
      {names.map(({ language, text }, i) => (
        <span key={text}>
          {i > 0 && ' · '}
          <bdi lang={langOf(language, page)}>{text}</bdi>
        </span>
      ))}
    </span>
  );
}

interface OtherNamesProps {
  /** What stands there already; left out, the name in the language of the page. */
  readonly shown?: string;
  readonly name: Texts;
  readonly others?: TextLists | undefined;
  /** Without language, such as an abbreviation. */
  readonly plain?: string | undefined;
}

/** A date in words, exactly as precise as it is known. */
export function When({ date }: { readonly date: Pick<EdtfDate, 'edtf'> }) {
  const language = useLanguage();
  return (
    <>
      {formatDatePieces(date, language).map(({ text, datetime }) => {
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
export function formatCode<List extends CodeList>(
  { codes, language }: SiteData,
  list: List,
  code: Code<List>,
): string {
  const names = codes.get(codeTerm(list, code).iri);
  return names === undefined ? code : chooseText(names, language).text;
}

/** `1st`, `2nd`, `3rd`, `11th`: for the words of pages in English. */
export function formatOrdinal(n: number): string {
  const isTeen = n % 100 >= 11 && n % 100 <= 13;
  const ending = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10];
  return `${n}${ending ?? 'th'}`;
}

/** `1 meeting`, `2 meetings`, for the words of pages in English; the plural of a word that has another one is given. */
export function formatCount(n: number, singular: string, plural = `${singular}s`): string {
  return `${n} ${n === 1 ? singular : plural}`;
}
