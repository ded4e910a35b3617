import { KINDS, type Kind } from '../model/kinds.ts';
import type { Sink } from '../sinks/sink.ts';
import { codeTerm } from '../terms/codes.ts';
import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';
import { as, cmq, dcterms, oa, rdf, schema } from '../terms/vocabularies.ts';
import { type Backing, rateDocument, type ToldResource } from './backing.ts';
import type { Quality } from './quality.ts';

/** Kinds whose documents can name passages. */
const WITH_PASSAGES: readonly Kind[] = ['series', 'meeting', 'organization', 'person'];

const STATED = codeTerm('basis', 'stated').iri;
const KEPT = codeTerm('claim', 'kept').iri;
const OTHER = codeTerm('claim', 'other').iri;

/**
 * Counts how well what is told is backed, while it is told; holds what it must know of one document at most.
 *
 * Which statements count, and what backs them, is said in docs/mapping.md under “How well it is backed”.
 */
export class QualitySink implements Sink {
  readonly #base: Iri;
  readonly #official: ReadonlySet<Iri>;
  readonly #names = new Map<string, number>();
  readonly #backing: Backing = { statements: 0, withEvidence: 0, withOfficialEvidence: 0 };
  readonly #counts = { records: 0, openLists: 0, conflicts: 0 };
  #it = '';
  #isRated = false;
  #told: ToldResource[] = [];
  #current = describe('' as Iri, []);

  /**
   * @param base what addresses of ours start with
   * @param official addresses of the sources whose standing is official
   */
  constructor(base: Iri, official: ReadonlySet<Iri>) {
    this.#base = base;
    this.#official = official;
  }

  /** The figures of all documents that were closed so far. */
  get quality(): Quality {
    return { ...this.#backing, ...this.#counts, names: new Map(this.#names) };
  }

  openDocument(document: Iri): void {
    const [name, id = ''] = document.slice(this.#base.length).split('/');
    const kind = id === '' ? undefined : KINDS.find((known) => known === name);
    if (kind !== undefined) this.#counts.records += 1;
    this.#it = kind === undefined ? '' : `${document}#it`;
    this.#isRated = kind !== undefined && WITH_PASSAGES.includes(kind);
    this.#told = [];
  }

  resource(subject: Iri, types: readonly Term[]): void {
    this.#current = describe(subject, types);
    const isTombstone = types.includes(as.Tombstone);
    if (subject === this.#it && (isTombstone || types.length === 0)) this.#passOver();
    if (this.#isRated && !isTombstone) this.#told.push(this.#current);
  }

  link(predicate: Term, object: Iri): void {
    const current = this.#current;
    if (predicate === cmq.evidence) current.evidence.push(object);
    else current.statements += 1;
    if (predicate === schema.isPartOf) current.source = object;
    if (predicate === rdf.subject) current.about = object;
    if (predicate === rdf.object) current.object = object;
  }

  term(predicate: Term, { iri }: Term): void {
    const current = this.#current;
    if (predicate === cmq.basis) {
      current.isConcluded = iri !== STATED;
      return;
    }
    current.statements += 1;
    if (predicate === rdf.predicate) current.predicate = iri;
    if (predicate === rdf.object) current.object = iri;
    if (predicate !== dcterms.type) return;
    if (iri === KEPT) this.#counts.conflicts += 1;
    if (iri === OTHER) current.isAsserted = false;
  }

  text(predicate: Term, value: string, language: LanguageTag): void {
    this.#current.statements += 1;
    if (predicate === rdf.object) this.#current.object = `${language} ${value}`;
    if (predicate !== schema.name || this.#current.subject !== this.#it) return;
    this.#names.set(language, (this.#names.get(language) ?? 0) + 1);
  }

  plain(predicate: Term, value: string): void {
    this.typed(predicate, value);
  }

  typed(predicate: Term, value: string): void {
    this.#current.statements += 1;
    if (predicate === rdf.object) this.#current.object = value;
    if (predicate === cmq.completeList && value === 'false') this.#counts.openLists += 1;
  }

  inverse(): void {
    this.#current.statements += 1;
  }

  also(): void {}

  closeDocument(): void {
    if (this.#isRated) rateDocument(this.#told, this.#it, this.#official, this.#backing);
    this.#told = [];
  }

  /** An address that leads to no record any more counts for nothing. */
  #passOver(): void {
    this.#counts.records -= 1;
    this.#it = '';
    this.#isRated = false;
  }
}

function describe(subject: Iri, types: readonly Term[]): ToldResource {
  return {
    subject,
    role: types.includes(rdf.Statement) ? 'remark' : types.includes(oa.SpecificResource) ? 'passage' : 'part',
    statements: types.length,
    evidence: [],
    isConcluded: false,
    isAsserted: true,
    source: undefined,
    about: undefined,
    predicate: undefined,
    object: undefined,
  };
}
