import { compareText } from '../problem/problem.ts';

/** How well a publication is backed, in figures. */
export interface Quality {
  /** Statements of which it can be asked who says so; see docs/mapping.md. */
  readonly statements: number;
  /** Those for which a passage is named. */
  readonly withEvidence: number;
  /** Those for which a passage of an official source is named. */
  readonly withOfficialEvidence: number;
  /** Records of all kinds. */
  readonly records: number;
  /** How many records have a name in each language, by tag in small letters. */
  readonly names: ReadonlyMap<string, number>;
  /** Lists that are known to lack somebody. */
  readonly openLists: number;
  /** Statements about which sources disagree; both accounts are told. */
  readonly conflicts: number;
}

const DECIMALS = 4;

/**
 * A share as published: four decimals, rounded down, so that only all is `1.0000`.
 *
 * @returns `undefined` of nothing
 */
export function formatShare(part: number, all: number): string | undefined {
  if (all === 0) return undefined;
  const scale = 10 ** DECIMALS;
  return (Math.floor((part * scale) / all) / scale).toFixed(DECIMALS);
}

/** `report/quality.json`: keys in the order of code units, so that equal figures are equal bytes. */
export function serializeQuality(quality: Quality): string {
  const { statements, withEvidence, withOfficialEvidence, records, openLists, conflicts } = quality;
  const share = (part: number, all: number) => formatShare(part, all) ?? 'null';
  const tags = [...quality.names].sort(([a], [b]) => compareText(a, b));
  const names = tags.map(([tag, count]) => {
    return `    ${JSON.stringify(tag)}: { "records": ${count}, "share": ${share(count, records)} }`;
  });
  return `{
  "conflicts": ${conflicts},
  "names": {${names.length === 0 ? '' : `\n${names.join(',\n')}\n  `}},
  "openLists": ${openLists},
  "records": ${records},
  "statements": {
    "all": ${statements},
    "withEvidence": { "share": ${share(withEvidence, statements)}, "statements": ${withEvidence} },
    "withOfficialEvidence": { "share": ${share(withOfficialEvidence, statements)}, "statements": ${withOfficialEvidence} }
  }
}
`;
}
