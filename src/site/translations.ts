import { type AnyRecord, KINDS, type Kind } from '../model/kinds.ts';
import { compareText } from '../problem/problem.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './language.ts';
import { listTextFields } from './list-text-fields.ts';
import type { SiteData } from './site-data.ts';

/** How far the records of a kind are in a language. */
interface KindFigures {
  readonly all: number;
  /** They have a name in it themselves. */
  readonly named: number;
  /** Their name is put together for the page. */
  readonly composed: number;
}

/** A record, and its texts that are not there in a language. */
interface Missing {
  readonly kind: Kind;
  readonly id: string;
  /** `outcomes/0/description` for that of the first outcome; in the order of code units. */
  readonly fields: readonly string[];
}

/**
 * Serializes what each other language than that of all pages lacks: `report/translations.json`, a record a line.
 *
 * A name that is put together is one of ours, and missing too: no record has it.
 *
 * @param pages how many pages there are in each language
 */
export function serializeTranslations(data: SiteData, pages: ReadonlyMap<Language, number>): string {
  const languages = LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE).map((language) => {
    return `    ${JSON.stringify(language)}: ${serializeLanguage(data.in(language), pages.get(language) ?? 0)}`;
  });
  return `{\n  "languages": {\n${languages.join(',\n')}\n  }\n}\n`;
}

function serializeLanguage(data: SiteData, pages: number): string {
  const records = KINDS.map((kind) => `        "${kind}": ${JSON.stringify(countKind(data, kind))}`);
  const [composed, missing] = [listComposed(data), listMissing(data)].map(serializeLines);
  return `{
      "pages": ${pages},
      "records": {\n${records.join(',\n')}\n      },
      "composed": ${composed},
      "missing": ${missing}
    }`;
}

function serializeLines(lines: readonly object[]): string {
  if (lines.length === 0) return '[]';
  return `[\n${lines.map((line) => `        ${JSON.stringify(line)}`).join(',\n')}\n      ]`;
}

function countKind(data: SiteData, kind: Kind): KindFigures {
  const titles = data.index.all(kind).map(({ id }) => data.titleOf(kind, id));
  const composed = titles.filter(({ isComposed }) => isComposed === true).length;
  const inLanguage = titles.filter(({ lang }) => lang === undefined).length;
  return { all: titles.length, named: inLanguage - composed, composed };
}

function listComposed(data: SiteData): readonly object[] {
  return listRecords(data).flatMap(({ kind, record: { id } }) => {
    const { text, isComposed } = data.titleOf(kind, id);
    return isComposed === true ? [{ kind, id, name: text }] : [];
  });
}

function listMissing(data: SiteData): readonly Missing[] {
  return listRecords(data).flatMap(({ kind, record }) => {
    const fields = listTextFields(record)
      .filter(({ texts }) => !(data.language in texts))
      .map(({ field }) => field)
      .sort(compareText);
    return fields.length === 0 ? [] : [{ kind, id: record.id, fields }];
  });
}

/** Kind by kind in the order of the pages, in each by id. */
function listRecords({ index }: SiteData): readonly AnyRecord[] {
  return KINDS.flatMap((kind) =>
    index
      .all(kind)
      .map((record) => ({ kind, record }) as AnyRecord)
      .sort((a, b) => compareText(a.record.id, b.record.id)),
  );
}
