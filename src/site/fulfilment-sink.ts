import type { At, Origin, Sink } from '../sinks/sink.ts';
import type { Iri } from '../terms/iri.ts';
import type { Term } from '../terms/namespace.ts';
import { cmq } from '../terms/vocabularies.ts';

/** What came of one follow-up, as the ledger tells it. */
export interface Fulfilments {
  /** Codes, such as `fulfilment-kept`. */
  readonly codes: readonly Iri[];
  /** How many days after the last planned day. */
  readonly daysLate: number | undefined;
}

/** Keeps of the ledger what came of each follow-up, by its address. */
export class FulfilmentSink implements Sink {
  readonly #found = new Map<Iri, Fulfilments>();
  #subject: Iri | undefined;

  get found(): ReadonlyMap<Iri, Fulfilments> {
    return this.#found;
  }

  openDocument(): void {}

  resource(subject: Iri): void {
    this.#subject = subject;
  }

  link(): void {}

  term(predicate: Term, object: Term): void {
    if (predicate !== cmq.fulfilment) return;
    this.#change(({ codes, daysLate }) => ({ codes: [...codes, object.iri], daysLate }));
  }

  text(): void {}

  plain(): void {}

  typed(predicate: Term, value: string): void {
    if (predicate === cmq.daysLate) this.#change(({ codes }) => ({ codes, daysLate: Number(value) }));
  }

  inverse(_predicate: Term, _subject: Iri, _from: Origin, ..._at: At): void {}

  also(): void {}

  closeDocument(): void {}

  #change(to: (known: Fulfilments) => Fulfilments): void {
    if (this.#subject === undefined) return;
    const known = this.#found.get(this.#subject) ?? { codes: [], daysLate: undefined };
    this.#found.set(this.#subject, to(known));
  }
}
