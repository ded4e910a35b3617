import { formatValue } from '../problem/format-value.ts';
import type { PublicationFiles } from './publication-files.ts';
import type { ReadPage } from './read-page.ts';
import { fileOf } from './translation-findings.ts';
import type { Finding } from './verification.ts';

const REPORT = 'Publish again: communique build; if it stays, please report it';

/** What the head of a page lacks, or says wrongly: language, title, description, own address, other formats. */
export function findHeadFaults(
  page: ReadPage,
  file: string,
  base: string | undefined,
  files: PublicationFiles,
): Finding[] {
  const faults: string[] = [];
  if (!page.language) faults.push('the page must say its language');
  if (page.title === '') faults.push('the page must have a title');
  if (!page.description) faults.push('the page must have a description');
  if (page.scripts > 0) faults.push('no script may be in a page but modules of its own publication');
  const own = base === undefined ? undefined : base + file.replace(/index\.html$/, '');
  const canonical = page.links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href);
  if (own !== undefined && canonical.join(' ') !== own) {
    faults.push(`its canonical address must be ${formatValue(own)}, once`);
  }
  for (const { rel, href, hreflang } of page.links) {
    if (rel === 'alternate' && hreflang === undefined && files.lacks(fileOf(href, file, base))) {
      faults.push(`what it links to as another format must be there: ${formatValue(href)}`);
    }
  }
  return faults.map((must) => headFault(file, must));
}

function headFault(file: string, must: string): Finding {
  const message = `Cannot rely on the head of ${formatValue(file)}: ${must}`;
  return { code: 'PAGE_HEAD_WRONG', severity: 'error', file, message, help: REPORT };
}

/** Pages that nobody can tell apart in a list of results: title and description are those of another. */
export function findTwins(
  pages: ReadonlyMap<string, Pick<ReadPage, 'title' | 'description' | 'isIndexed'>>,
): Finding[] {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [file, { title, description, isIndexed }] of pages) {
    if (!isIndexed) continue;
    const key = JSON.stringify([title, description]);
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    else findings.push(twin(file, other));
  }
  return findings;
}

function twin(file: string, other: string): Finding {
  const message = `Cannot tell ${formatValue(file)} from ${formatValue(other)}: title or description must differ`;
  const help = 'Describe one of the two records in a sentence of its own';
  return { code: 'PAGE_HEAD_WRONG', severity: 'warning', file, message, help };
}
