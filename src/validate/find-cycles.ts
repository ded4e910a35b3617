/** Which things each thing links to. */
export type Links = ReadonlyMap<string, readonly string[]>;

/**
 * Numbers the groups of things that lead back to themselves: two things have the same number if and only if each
 * can be reached from the other. Links to things without links of their own are passed over.
 *
 * Takes one step a link, and calls itself nowhere, so that a chain of 100,000 links is as harmless as one.
 *
 * @see https://doi.org/10.1137/0201010 R. Tarjan, Depth-first search and linear graph algorithms
 */
export function groupCycles(links: Links): ReadonlyMap<string, number> {
  const search = new Search(links);
  for (const start of links.keys()) search.from(start);
  return search.groups;
}

interface Visit {
  readonly thing: string;
  readonly order: number;
  /** The earliest visit that is known to lead here. */
  low: number;
  /** Position of the link to follow next. */
  next: number;
}

class Search {
  readonly groups = new Map<string, number>();
  readonly #links: Links;
  readonly #orders = new Map<string, number>();
  readonly #ungrouped: string[] = [];

  constructor(links: Links) {
    this.#links = links;
  }

  from(start: string): void {
    if (this.#orders.has(start)) return;
    const open = [this.#visit(start)];
    for (let visit = open.at(-1); visit !== undefined; visit = open.at(-1)) {
      const next = this.#links.get(visit.thing)?.[visit.next];
      visit.next += 1;
      if (next === undefined) {
        open.pop();
        this.#leave(visit, open.at(-1));
      } else if (this.#orders.has(next)) {
        if (!this.groups.has(next)) visit.low = Math.min(visit.low, this.#orders.get(next) ?? visit.low);
      } else if (this.#links.has(next)) {
        open.push(this.#visit(next));
      }
    }
  }

  #visit(thing: string): Visit {
    const order = this.#orders.size;
    this.#orders.set(thing, order);
    this.#ungrouped.push(thing);
    return { thing, order, low: order, next: 0 };
  }

  #leave(visit: Visit, parent: Visit | undefined): void {
    if (parent !== undefined) parent.low = Math.min(parent.low, visit.low);
    if (visit.low < visit.order) return;
    for (const thing of this.#ungrouped.splice(this.#ungrouped.lastIndexOf(visit.thing))) {
      this.groups.set(thing, visit.order);
    }
  }
}
