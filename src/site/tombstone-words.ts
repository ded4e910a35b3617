import type { ComponentChildren } from 'preact';
import type { Kind } from '../model/kinds.ts';
import type { Language } from './language.ts';

/** What is said where a record was, in one language. */
interface TombstoneWords {
  readonly moved: (id: string) => string;
  readonly withdrawn: (name: string) => string;
  readonly description: (kind: Kind, id: string) => string;
  readonly otherAddress: (link: ComponentChildren) => ComponentChildren[];
  readonly noMore: string;
  readonly reason: string;
  readonly date: string;
  readonly instead: string;
}

const WORDS: Readonly<Record<Language, TombstoneWords>> = {
  en: {
    moved: (id) => `Moved: ${id}`,
    withdrawn: (name) => `Withdrawn: ${name}`,
    description: (kind, id) => `What became of ${kind}/${id}.`,
    otherAddress: (link) => ['It goes by another address now: ', link, '.'],
    noMore: 'This record was published here, and is no more.',
    reason: 'Why',
    date: 'Withdrawn',
    instead: 'See instead',
  },
  ja: {
    moved: (id) => `移動：${id}`,
    withdrawn: (name) => `取下げ：${name}`,
    description: (kind, id) => `${kind}/${id}のその後。`,
    otherAddress: (link) => ['現在のアドレス：', link],
    noMore: 'この記録はここで公開されていたが、取り下げられた。',
    reason: '理由',
    date: '取下げ日',
    instead: '代わりに参照すべき記録',
  },
};

/** What is said where a record was. */
export function tombstoneWords(language: Language): TombstoneWords {
  return WORDS[language];
}
