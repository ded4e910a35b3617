import type { LanguageText } from '../../describe/vocabulary-term.ts';
import { hrefOf, type VocabularyPage } from './vocabulary-page.ts';

/** The language of these pages. */
export const LANGUAGE = 'en';

/** The text in the language of the page; the first, where there is none in it. */
export function chooseText(texts: readonly LanguageText[]): string {
  return (texts.find(({ language }) => language === LANGUAGE) ?? texts[0])?.value ?? '';
}

/** The texts in all other languages. */
function listOtherTexts(texts: readonly LanguageText[]): readonly LanguageText[] {
  const chosen = texts.find(({ language }) => language === LANGUAGE) ?? texts[0];
  return texts.filter((text) => text !== chosen);
}

/** Names in other languages than that of the page, after the one in it. */
export function OtherNames({ texts }: { readonly texts: readonly LanguageText[] }) {
  return listOtherTexts(texts).map(({ language, value }) => (
    <span key={language}>
      {' '}
      <small lang={language}>{value}</small>
    </span>
  ));
}

interface Props {
  readonly texts: readonly LanguageText[];
  readonly page: VocabularyPage;
}

/** A paragraph for each language, that of the page first; each says in which language it is. */
export function Paragraphs({ texts, page }: Props) {
  return (
    <>
      <p>
        <Linked text={chooseText(texts)} page={page} />
      </p>
      {listOtherTexts(texts).map(({ language, value }) => (
        <p key={language} lang={language} class="translation">
          <Linked text={value} page={page} />
        </p>
      ))}
    </>
  );
}

/** A text in which names of terms of this vocabulary, such as `cmq:Meeting`, lead to them. */
function Linked({ text, page }: { readonly text: string; readonly page: VocabularyPage }) {
  const byName = new Map(page.vocabulary.terms.map((term) => [term.curie, term]));
  return text.split(/([a-z]+:[A-Za-z]+(?:-[a-z]+)*)/).map((piece, i) => {
    const term = byName.get(piece);
    if (term === undefined) return piece;
    return (
      <a key={i} href={hrefOf(term.iri, page)}>
        <code>{piece}</code>
      </a>
    );
  });
}
