import type { Language } from './language.ts';

/** What stands before and after something that is marked up. */
type Around = readonly [before: string, after: string];

/** What the home page says beside the data and its downloads. */
interface HomeWords {
  readonly newest: string;
  readonly data: string;
  readonly name: string;
  readonly identifier: string;
  readonly publisher: string;
  readonly contact: string;
  readonly keywords: string;
  readonly license: string;
  readonly free: string;
  readonly version: string;
  readonly issued: string;
  readonly modified: string;
  readonly held: string;
  /** Between the first and the last day. */
  readonly to: string;
  readonly countries: string;
  readonly languages: string;
  readonly size: string;
  readonly counts: (triples: number, documents: number) => string;
  /** Heads of the table of downloads. */
  readonly download: string;
  readonly mediaType: string;
  readonly bytes: string;
  readonly ask: Around;
  readonly questions: string;
  readonly feed: Around;
  readonly atom: Around;
  readonly releases: Around;
  /** Before the publisher. */
  readonly cite: string;
  /** Between the publisher and the name. */
  readonly citedYear: (year: string) => string;
  readonly citedVersion: (version: string) => string;
  readonly catalogueIn: (format: string) => string;
  readonly changesAsAtom: string;
  /** How many pages of records there are in the language, and of how many things; nothing on pages in English. */
  readonly translated?: (pages: number, all: number) => string;
  readonly missing: string;
}

const WORDS: Readonly<Record<Language, HomeWords>> = {
  en: {
    newest: 'Newest meetings',
    data: 'The data',
    name: 'Name',
    identifier: 'Identifier',
    publisher: 'Publisher',
    contact: 'Questions to',
    keywords: 'Keywords',
    license: 'Licence',
    free: ', free of charge',
    version: 'Version',
    issued: 'First published',
    modified: 'Last changed',
    held: 'Meetings held',
    to: ' to ',
    countries: 'Countries',
    languages: 'Languages',
    size: 'Size',
    counts: (triples, documents) => `${triples} statements in ${documents} documents`,
    download: 'Download',
    mediaType: 'Media type',
    bytes: 'Size',
    ask: ['Ask the data', ' in SPARQL: your browser answers, without a server'],
    questions: 'Questions and their answers',
    feed: ['The feed of changes', ' for harvesters (LDES), and '],
    atom: ['for people', ' (Atom)'],
    releases: ['Releases', ': copies of all data that never change, to be cited'],
    cite: 'To cite it: ',
    citedYear: (year) => ` (${year}). `,
    citedVersion: (version) => `, version ${version}. `,
    catalogueIn: (format) => `catalogue in ${format}`,
    changesAsAtom: 'changes as an Atom feed',
    missing: 'What is not translated',
  },
  ja: {
    newest: '最近の会合',
    data: 'データ',
    name: '名称',
    identifier: '識別子',
    publisher: '公表者',
    contact: '問合せ先',
    keywords: 'キーワード',
    license: 'ライセンス',
    free: '（無償）',
    version: '版',
    issued: '初回公表日',
    modified: '最終更新日',
    held: '会合の開催期間',
    to: '～',
    countries: '国',
    languages: '言語',
    size: '規模',
    counts: (triples, documents) => `${documents}件の文書、${triples}件の記述`,
    download: 'ダウンロード',
    mediaType: 'メディアタイプ',
    bytes: 'サイズ',
    ask: ['データに問い合わせる', '（SPARQL）：サーバーを介さず、ブラウザーが答える'],
    questions: '問いと答え',
    feed: ['更新フィード', '（収集プログラム用、LDES）、'],
    atom: ['更新情報', '（閲覧者用、Atom）'],
    releases: ['リリース', '：引用のための、変更されない全データの複製'],
    cite: '引用の例：',
    citedYear: (year) => `（${year}年）『`,
    citedVersion: (version) => `』版${version}。`,
    catalogueIn: (format) => `カタログ（${format}）`,
    changesAsAtom: '更新情報（Atomフィード）',
    translated: (pages, all) =>
      `日本語のページは${all}件のうち${pages}件について設けている。日本語の文がない記述は、情報源または編集者の原文のまま示す。`,
    missing: '未翻訳の一覧',
  },
};

/** The words of the home page, in a language. */
export function homeWords(language: Language): HomeWords {
  return WORDS[language];
}
