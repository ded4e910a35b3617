import type { Language } from './language.ts';

/** What the home page and its markup say of the data set and its downloads. */
interface DatasetWords {
  readonly catalogue: (name: string) => string;
  /** Follows a description that is shorter than search engines take. */
  readonly more: (triples: number) => string;
  readonly download: (format: string) => string;
  readonly formats: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
}

const WORDS: Readonly<Record<Language, DatasetWords>> = {
  en: {
    catalogue: (name) => `Catalogue of ${name}`,
    more: (triples) => `Linked data about official dialogues between governments: ${triples} statements.`,
    download: (format) => `All data in ${format}`,
    formats: {
      nt: { name: 'N-Triples', description: 'Every statement of the data set, one a line' },
      nq: {
        name: 'N-Quads, a graph for each document',
        description: 'Every statement of the data set, with the document that makes it as its graph',
      },
      ttl: {
        name: 'Turtle',
        description: 'Every statement of the data set, with prefixes, document by document',
      },
      jsonld: { name: 'JSON-LD', description: 'Every thing of the data set as a JSON object' },
    },
  },
  ja: {
    catalogue: (name) => `「${name}」のカタログ`,
    more: (triples) => `政府間の公式対話に関するリンクトデータ（${triples}件の記述）。`,
    download: (format) => `全データ（${format}）`,
    formats: {
      nt: { name: 'N-Triples', description: 'データセットの全記述。一行に一つ' },
      nq: {
        name: 'N-Quads、文書ごとのグラフ',
        description: 'データセットの全記述。記述する文書をグラフとする',
      },
      ttl: { name: 'Turtle', description: 'データセットの全記述。接頭辞を用い、文書順に並べる' },
      jsonld: { name: 'JSON-LD', description: 'データセットの各事物をJSONオブジェクトとしたもの' },
    },
  },
};

/** The words about the data set, in a language. */
export function datasetWords(language: Language): DatasetWords {
  return WORDS[language];
}
