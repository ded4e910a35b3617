import type { Language } from './language.ts';

/** Words on the page of an organization. */
interface OrganizationWords {
  readonly country: string;
  readonly existed: string;
  readonly website: string;
  readonly parents: string;
  readonly linkedTo: string;
  readonly replaces: string;
  readonly members: string;
  readonly replacedBy: string;
  readonly memberOf: string;
  readonly linkedFrom: string;
  readonly partyTo: string;
  readonly attended: string;
  readonly parts: string;
  readonly published: string;
}

const WORDS: Readonly<Record<Language, OrganizationWords>> = {
  en: {
    country: 'Country',
    existed: 'Existed',
    website: 'Website',
    parents: 'Part of',
    linkedTo: 'Affiliated to',
    replaces: 'Took over from',
    members: 'Members',
    replacedBy: 'Its work went to',
    memberOf: 'Member of',
    linkedFrom: 'Affiliated bodies',
    partyTo: 'Party to',
    attended: 'Meetings attended',
    parts: 'Its parts',
    published: 'Sources that it published',
  },
  ja: {
    country: '国',
    existed: '存続期間',
    website: 'ウェブサイト',
    parents: '上位の機関',
    linkedTo: '関係先の機関',
    replaces: '前身の機関',
    members: '構成員',
    replacedBy: '後継の機関',
    memberOf: '加盟先',
    linkedFrom: '関係機関',
    partyTo: '当事者である対話と会合',
    attended: '出席した会合',
    parts: '下部の機関',
    published: '公表した情報源',
  },
};

/** The words of organizations in the language of the page. */
export function organizationWords(language: Language): OrganizationWords {
  return WORDS[language];
}
