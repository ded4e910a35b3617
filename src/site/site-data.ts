import type { IriOf } from '../map/iri-of.ts';
import type { Path } from '../model/field.ts';
import { type AnyRecord, KINDS, type Kind } from '../model/kinds.ts';
import type { Publication } from '../model/publication.ts';
import type { Tombstone } from '../model/tombstone.ts';
import type { Texts } from '../model/values.ts';
import type { Sink } from '../sinks/sink.ts';
import type { Iri } from '../terms/iri.ts';
import { FulfilmentSink, type Fulfilments } from './fulfilment-sink.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, placePage } from './language.ts';
import { SearchSink, type Told, textOf } from './search-sink.ts';
import { ThingIndex } from './thing-index.ts';
import { type Title, Titles } from './titles.ts';
import type { WhyIndex } from './why/why-index.ts';

/** What all pages of a publication are made from. */
export interface SiteOptions {
  readonly publication: Publication;
  readonly iriOf: IriOf;
  /** All of the publication, resolved, by kind and id. */
  readonly records: readonly AnyRecord[];
  /** What each document is told by, by its folder: the same mapping as for the files. */
  readonly documents: ReadonlyMap<string, (sink: Sink) => void>;
  /** Names of the codes, by their address. */
  readonly codes: ReadonlyMap<Iri, Texts>;
  readonly tombstones?: readonly Tombstone[];
  /** The kept ones, of which each has a page below `v/`. */
  readonly releases?: readonly object[];
  /** The day on which a document changed last, `YYYY-MM-DD`; asked when its page is rendered. */
  readonly dayOf: (folder: string) => string;
  /** Opens what knows on which line of its file a record says what; left out, where nobody knows. */
  readonly linesOf?: LinesOf;
  /** Folders of the pages in other languages that were published before. */
  readonly translations?: ReadonlySet<string>;
}

/** Of one record, the line of each of its values, from 1; nothing for what its file does not say. */
export type LinesOf = (kind: Kind, id: string) => (path: Path) => number | undefined;

/** How a thing is mentioned on the page of another. */
export interface Identity {
  /** Of schema.org, without prefix. */
  readonly types: readonly string[];
  /** As the graph has it, in English where there is one. */
  readonly name: string;
}

/** Answers what pages ask of each other’s things; grows with the number of records, not of pages. */
export class SiteData {
  readonly language: Language;
  readonly publication: Publication;
  readonly iriOf: IriOf;
  readonly index: ThingIndex;
  readonly codes: ReadonlyMap<Iri, Texts>;
  readonly dayOf: (folder: string) => string;
  readonly linesOf: LinesOf | undefined;
  readonly tombstones: ReadonlyMap<string, Tombstone>;
  /** Whether there is a page `v/` that lists them. */
  readonly hasReleases: boolean;
  /** What came of each follow-up, by its address. */
  readonly fulfilments: ReadonlyMap<Iri, Fulfilments>;
  readonly #options: SiteOptions;
  readonly #documents: SiteOptions['documents'];
  readonly #identities = new Map<Iri, Identity | undefined>();
  readonly #titles: Titles;
  readonly #inLanguages: Map<Language, SiteData>;

  /** @param known what there is already of the same publication, in another language */
  constructor(options: SiteOptions, language: Language = DEFAULT_LANGUAGE, known?: SiteData) {
    const { publication, iriOf, records, documents, codes, tombstones = [], dayOf, linesOf } = options;
    this.#options = options;
    this.language = language;
    this.publication = publication;
    this.iriOf = iriOf;
    this.index = known?.index ?? new ThingIndex(records);
    this.#titles = new Titles(this.index, language);
    this.#inLanguages = known === undefined ? new Map() : known.#inLanguages;
    this.#inLanguages.set(language, this);
    this.codes = codes;
    this.dayOf = dayOf;
    this.linesOf = linesOf;
    this.tombstones = new Map(tombstones.map((each) => [`${each.kind}/${each.id}`, each]));
    this.hasReleases = (options.releases ?? []).length > 0;
    this.#documents = documents;
    const ledger = new FulfilmentSink();
    documents.get('report/follow-ups')?.(ledger);
    this.fulfilments = ledger.found;
  }

  /** The same publication, for pages in another language. */
  in(language: Language): SiteData {
    return this.#inLanguages.get(language) ?? new SiteData(this.#options, language, this);
  }

  /** What a thing is called on the pages, in their language where it has a name in it. */
  titleOf(kind: Kind, id: string): Title {
    return this.#titles.of(kind, id);
  }

  /**
   * Whether a record has a page in the language: in English each, else those that have a name in it, or once had, since
   * no address goes that was published.
   */
  hasPage(kind: Kind, id: string): boolean {
    if (this.language === DEFAULT_LANGUAGE || this.titleOf(kind, id).lang === undefined) return true;
    return this.#options.translations?.has(placePage(`${kind}/${id}`, this.language)) === true;
  }

  /** What a document tells in the words of schema.org; nothing, where there is no such document. */
  told(folder: string): Told {
    const sink = new SearchSink();
    this.tell(folder, sink);
    return sink.told;
  }

  /** Tells a sink a document; nothing, where there is no such document. */
  tell(folder: string, sink: Sink): void {
    this.#documents.get(folder)?.(sink);
  }

  /** What a thing of ours is and is called, as its own document tells it. */
  identify(thing: Iri): Identity | undefined {
    if (!this.#identities.has(thing)) this.#identities.set(thing, this.#lookUp(thing));
    return this.#identities.get(thing);
  }

  /** `meeting/jp-us-cyber-dialogue-2013` for the address of a thing or part in that document. */
  folderOf(thing: Iri): string {
    return thing.slice(this.iriOf.base.length).replace(/\/?(?:#.*)?$/s, '');
  }

  #lookUp(thing: Iri): Identity | undefined {
    if (!thing.startsWith(this.iriOf.base)) return undefined;
    const node = this.told(this.folderOf(thing)).get(thing);
    const name = textOf(node, 'name', 'en');
    return node === undefined || name === undefined ? undefined : { types: node.types, name };
  }
}

/** What one page is made from. */
export interface View {
  readonly data: SiteData;
  /** From the page to the top of `dist/`, as `../../`. */
  readonly root: string;
  /** From the page to the first page in its language: {@link root}, or `../../ja/`. */
  readonly home: string;
  /** Of the document, which has a page for each language. */
  readonly folder: string;
  /** What its document tells. */
  readonly told: Told;
  /** What each statement of its record rests on; of pages of records alone. */
  readonly why?: WhyIndex;
}

/** The address of a part of the document that a page is about. */
export function partOf({ data, folder }: View, word: string, n: number): Iri {
  return data.iriOf.part(`${data.iriOf.base}${folder}/` as Iri, word, n);
}

/** Where a link to the page of a thing leads: to that in the language of the page, where there is one. */
export function linkTo(
  view: View,
  kind: Kind,
  id: string,
): { readonly href: string; readonly hreflang?: string } {
  const path = `${kind}/${id}/`;
  if (view.data.hasPage(kind, id)) return { href: `${view.home}${path}` };
  return { href: `${view.root}${path}`, hreflang: DEFAULT_LANGUAGE };
}

/** From a page to the folder of its document, where the other formats are: nothing, where the page is in it. */
export function toDocument({ data, folder, root }: View): string {
  return data.language === DEFAULT_LANGUAGE ? '' : `${root}${folder === '' ? '' : `${folder}/`}`;
}

/** The languages in which a document has a page: a tombstone in all, since its thing may have had one in any. */
export function listLanguages(data: SiteData, folder: string): readonly Language[] {
  const [kind, id] = folder.split('/') as [Kind, string | undefined];
  if (id === undefined || !KINDS.includes(kind)) return LANGUAGES;
  return LANGUAGES.filter((language) => data.in(language).hasPage(kind, id));
}
