import type { Language } from './language.ts';

/** What a person does for a meeting otherwise than by a role at it. */
type Deed = 'tookStep' | 'decided' | 'organized';

/** Words on the page of a person. */
interface PersonWords {
  readonly givenName: string;
  readonly familyName: string;
  readonly backedBy: string;
  readonly passages: string;
  readonly roles: string;
  readonly deeds: Readonly<Record<Deed, string>> & { readonly title: string };
}

const WORDS: Readonly<Record<Language, PersonWords>> = {
  en: {
    givenName: 'Given name',
    familyName: 'Family name',
    backedBy: 'Backed by',
    passages: 'passages',
    roles: 'Roles at meetings',
    deeds: {
      title: 'Before, beside and after meetings',
      tookStep: 'took a step that led to it',
      decided: 'decided what was to follow',
      organized: 'organized an event beside it',
    },
  },
  ja: {
    givenName: '名',
    familyName: '姓',
    backedBy: '裏付け',
    passages: '典拠箇所',
    roles: '会合での役割',
    deeds: {
      title: '会合の前後と会合に際しての活動',
      tookStep: '会合に至る経緯に関与',
      decided: 'フォローアップを決定',
      organized: '関連行事を主催',
    },
  },
};

/** The words of persons in the language of the page. */
export function personWords(language: Language): PersonWords {
  return WORDS[language];
}
