/** A page that a release has frozen; its two files never change. */
export interface FrozenPage {
  readonly version: string;
  /** Counted from 1 in each release. */
  readonly n: number;
  /** Day of its first and of its last member, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** How many members it has; at least one. */
  readonly members: number;
}

/** The path of a frozen page in `dist/` without the ending. */
export function frozenStem({ version, n }: Pick<FrozenPage, 'version' | 'n'>): string {
  return `feed/${version}/${n}`;
}

/** `pages.json` of a release: what later heads must know of its pages, so that they need not read them. */
export function serializeFrozenPages(pages: readonly FrozenPage[]): string {
  const lines = pages.map(({ n, from, to, members }) => `  ${JSON.stringify({ n, from, to, members })}`);
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads `pages.json` of a release.
 *
 * @returns nothing when the text is not what {@link serializeFrozenPages} writes
 */
export function parseFrozenPages(version: string, text: string): FrozenPage[] | undefined {
  try {
    const pages: unknown = JSON.parse(text);
    if (!Array.isArray(pages)) return undefined;
    const known = pages.map(({ n, from, to, members }: FrozenPage): FrozenPage => {
      return { version, n, from, to, members };
    });
    return known.every(isFrozenPage) ? known : undefined;
  } catch {
    return undefined;
  }
}

function isFrozenPage({ n, from, to, members }: FrozenPage, index: number): boolean {
  return (
    n === index + 1 &&
    DAY.test(from) &&
    DAY.test(to) &&
    from <= to &&
    Number.isSafeInteger(members) &&
    members > 0
  );
}
