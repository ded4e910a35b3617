import type { IriOf } from '../map/iri-of.ts';
import type { AnyRecord } from '../model/kinds.ts';
import type { Publication } from '../model/publication.ts';
import type { Tombstone } from '../model/tombstone.ts';
import type { Texts } from '../model/values.ts';
import type { Sink } from '../sinks/sink.ts';
import type { Iri } from '../terms/iri.ts';
import { FulfilmentSink, type Fulfilments } from './fulfilment-sink.ts';
import { SearchSink, type Told, textOf } from './search-sink.ts';
import { ThingIndex } from './thing-index.ts';
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
  /** The day on which a document changed last, `YYYY-MM-DD`; asked when its page is rendered. */
  readonly dayOf: (folder: string) => string;
}

/** How a thing is mentioned on the page of another. */
export interface Identity {
  /** Of schema.org, without prefix. */
  readonly types: readonly string[];
  /** As the graph has it, in English where there is one. */
  readonly name: string;
}

/** Answers what pages ask of each other’s things; grows with the number of records, not of pages. */
export class SiteData {
  readonly publication: Publication;
  readonly iriOf: IriOf;
  readonly index: ThingIndex;
  readonly codes: ReadonlyMap<Iri, Texts>;
  readonly dayOf: (folder: string) => string;
  readonly tombstones: ReadonlyMap<string, Tombstone>;
  /** What came of each follow-up, by its address. */
  readonly fulfilments: ReadonlyMap<Iri, Fulfilments>;
  readonly #documents: SiteOptions['documents'];
  readonly #identities = new Map<Iri, Identity | undefined>();

  constructor({ publication, iriOf, records, documents, codes, tombstones = [], dayOf }: SiteOptions) {
    this.publication = publication;
    this.iriOf = iriOf;
    this.index = new ThingIndex(records);
    this.codes = codes;
    this.dayOf = dayOf;
    this.tombstones = new Map(tombstones.map((each) => [`${each.kind}/${each.id}`, each]));
    this.#documents = documents;
    const ledger = new FulfilmentSink();
    documents.get('report/follow-ups')?.(ledger);
    this.fulfilments = ledger.found;
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
