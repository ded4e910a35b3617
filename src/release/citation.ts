import type { Publication } from '../model/publication.ts';
import type { Iri } from '../terms/iri.ts';

/** What a citation names. */
export interface CitedRelease {
  readonly base: Iri;
  readonly publication: Pick<Publication, 'name' | 'description' | 'publisher' | 'license'>;
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/**
 * The citation in one line, as DataCite recommends: creator, year, title, version, type, publisher, address.
 *
 * @see https://support.datacite.org/docs/data-citation
 */
export function formatCitation({ base, publication, version, date }: CitedRelease): string {
  const publisher = inEnglish(publication.publisher.name);
  const title = inEnglish(publication.name);
  const address = addressOf(base, version);
  return `${publisher} (${date.slice(0, 4)}): ${title}. Version ${version}. Data set. ${publisher}. ${address}\n`;
}

/**
 * The citation for programs, in the Citation File Format 1.2.0.
 *
 * @see https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md
 */
export function serializeCitation({ base, publication, version, date }: CitedRelease): string {
  const { publisher, license } = publication;
  const spdx = findSpdx(license);
  const lines = [
    'cff-version: 1.2.0',
    'message: Please cite the data as below.',
    'type: dataset',
    `title: ${quoteYaml(inEnglish(publication.name))}`,
    `abstract: ${quoteYaml(inEnglish(publication.description))}`,
    'authors:',
    `  - name: ${quoteYaml(inEnglish(publisher.name))}`,
    `    website: ${quoteYaml(publisher.url)}`,
    `version: ${quoteYaml(version)}`,
    `date-released: ${quoteYaml(date)}`,
    spdx === undefined ? `license-url: ${quoteYaml(license)}` : `license: ${spdx}`,
    `url: ${quoteYaml(base)}`,
    'identifiers:',
    '  - type: url',
    `    value: ${quoteYaml(addressOf(base, version))}`,
    '    description: This release, which never changes',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function addressOf(base: Iri, version: string): string {
  return `${base}v/${version}/`;
}

/** In English where there is English, and on one line; names always have it, descriptions may not. */
function inEnglish(texts: Readonly<Record<string, string>>): string {
  return (texts['en'] ?? Object.values(texts)[0] ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The identifier of SPDX, which the format wants; only for licences whose address names it without a doubt. */
function findSpdx(license: string): string | undefined {
  const [, name, version] =
    /^https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)\/$/.exec(license) ?? [];
  if (name === undefined || version === undefined) return undefined;
  if (name === 'zero') return `CC0-${version}`;
  const isKnown = /^by(?:-nc)?(?:-nd|-sa)?$/.test(name) && /^(?:[1-4]\.0|2\.5)$/.test(version);
  return isKnown ? `CC-${name.toUpperCase()}-${version}` : undefined;
}

/**
 * A text as a double-quoted scalar of YAML 1.2, on one line.
 *
 * JSON escapes are escapes of YAML too; what JSON leaves as it is and YAML calls not printable, or a reader cannot
 * see, is escaped as well.
 */
function quoteYaml(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007F-\u009F\p{Cf}\u2028\u2029\uFFFE\uFFFF]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
  });
}

function hex(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, '0');
}
