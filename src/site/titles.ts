import type { AnyRecord, Kind, Records } from '../model/kinds.ts';
import { chooseText, type Language, textIn } from './language.ts';
import { placeWords } from './place-words.ts';
import type { ThingIndex } from './thing-index.ts';

/** What a thing is called on pages in one language. */
export interface Title {
  readonly text: string;
  /** Where it is not the language of the page. */
  readonly lang?: string;
  /** The name is put together here, out of the name of the series and the number of the round. */
  readonly isComposed?: boolean;
}

/** Titles in one language, of which no other thing of the kind has the same. */
export class Titles {
  readonly #language: Language;
  readonly #index: ThingIndex;
  readonly #titles = new Map<string, Title>();

  constructor(index: ThingIndex, language: Language) {
    this.#language = language;
    this.#index = index;
    const all = [...index.records()].map((each) => ({ each, title: this.#name(each) }));
    const qualified = tellApart(all, ({ each }) => this.#qualifierOf(each), language);
    const told = tellApartById(qualified, language);
    for (const { each, title } of told) this.#titles.set(keyOf(each.kind, each.record.id), title);
  }

  /** The name; where several of a kind have it, with what tells them apart. */
  of(kind: Kind, id: string): Title {
    return this.#titles.get(keyOf(kind, id)) ?? { text: id };
  }

  #name(each: AnyRecord): Title {
    const own = textIn(each.record.name, this.#language);
    if (own !== undefined) return { text: own };
    const composed = this.#compose(each);
    if (composed !== undefined) return { text: composed, isComposed: true };
    const { text, language } = chooseText(each.record.name, this.#language);
    return { text, ...(language !== this.#language && { lang: language }) };
  }

  /** A round of a series that has a name is named after it; in English each meeting has a name of its own. */
  #compose({ kind, record }: AnyRecord): string | undefined {
    if (kind !== 'meeting' || record.sessionNumber === undefined) return undefined;
    const series = textIn(this.#index.get('series', record.series)?.name, this.#language);
    return series === undefined ? undefined : ROUND_OF[this.#language]?.(series, record.sessionNumber);
  }

  /** What sets a thing apart from others of its name: what it is part of. */
  #qualifierOf({ kind, record }: AnyRecord): string {
    if (kind === 'organization') return this.#stateOf(record);
    if (kind === 'place') {
      const around = this.#nameOrId('place', record.containedInPlace ?? record.id);
      const isTold = record.containedInPlace !== undefined && around !== this.#textOf(record);
      return isTold ? around : placeWords(this.#language).kinds[record.kind];
    }
    if (kind === 'source') return record.date?.edtf ?? record.id;
    return record.id;
  }

  #stateOf(organization: Records['organization'], depth = 0): string {
    if (organization.country !== undefined) return this.#nameOrId('place', organization.country);
    const parent = organization.parents?.[0]?.organization;
    const above = parent === undefined ? undefined : this.#index.get('organization', parent);
    if (above === undefined || depth > 9) return depth === 0 ? organization.id : this.#textOf(organization);
    return this.#stateOf(above, depth + 1);
  }

  #nameOrId(kind: Kind, id: string): string {
    const found = this.#index.find(kind, id);
    return found === undefined ? id : this.#textOf(found.record);
  }

  #textOf({ name }: AnyRecord['record']): string {
    return chooseText(name, this.#language).text;
  }
}

const ROUND_OF: { readonly [L in Language]?: (series: string, n: number) => string } = {
  ja: (series, n) => `第${n}回${series}`,
};

interface Titled {
  readonly each: AnyRecord;
  readonly title: Title;
}

/**
 * Adds ids until no two things of a kind share a title.
 *
 * It ends: titles that end in different ids differ, so that each round adds an id to one that had none.
 */
function tellApartById(all: readonly Titled[], language: Language): readonly Titled[] {
  const told = tellApart(all, ({ each }) => each.record.id, language);
  return told === all ? all : tellApartById(told, language);
}

/**
 * Adds to each title that another of its kind has too what sets the thing apart.
 *
 * @returns the list itself, where each has a title of its own
 */
function tellApart(
  all: readonly Titled[],
  qualify: (titled: Titled) => string,
  language: Language,
): readonly Titled[] {
  const counts = new Map<string, number>();
  const keyOfTitle = ({ each, title }: Titled) => `${each.kind} ${title.text}`;
  for (const titled of all) counts.set(keyOfTitle(titled), (counts.get(keyOfTitle(titled)) ?? 0) + 1);
  if (counts.size === all.length) return all;
  return all.map((titled) => {
    if ((counts.get(keyOfTitle(titled)) ?? 0) < 2) return titled;
    const { title } = titled;
    const isWide = language === 'ja' && title.lang === undefined;
    const qualifier = qualify(titled);
    return {
      ...titled,
      title: { ...title, text: isWide ? `${title.text}（${qualifier}）` : `${title.text} (${qualifier})` },
    };
  });
}

function keyOf(kind: Kind, id: string): string {
  return `${kind}/${id}`;
}
