import { formatValue } from '../problem/format-value.ts';
import type { ReadPage } from './read-page.ts';
import type { Finding } from './verification.ts';

/** What the head of a page says of the same page in other languages. */
export type PageHead = Pick<ReadPage, 'language' | 'isIndexed' | 'links'>;

const ANY = 'x-default';
const REPORT = 'Publish again: communique build; if it stays, please report it';

/**
 * Pages whose translations search engines would not believe: each must name itself and one for any other language,
 * lead to pages of the languages that it says, and be named by those in turn.
 *
 * @param heads of all pages, by their path
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function findTranslationFaults(
  heads: ReadonlyMap<string, PageHead>,
  base: string | undefined,
): Finding[] {
  const findings: Finding[] = [];
  for (const [file, head] of heads) {
    const own = listTranslations(head, file, base);
    if (own.length === 0) continue;
    const faults = [...findOwnFaults(own, head, file)];
    for (const translation of own) faults.push(...findFaultsThere(translation, head, file, heads, base));
    findings.push(...[...new Set(faults)].map((must) => fault(file, must)));
  }
  return findings;
}

/** A link to the same page in a language, with the file that it leads to. */
interface Translation {
  readonly language: string;
  readonly href: string;
  readonly file: string;
}

function listTranslations(
  { links }: PageHead,
  file: string,
  base: string | undefined,
): readonly Translation[] {
  return links.flatMap(({ rel, href, hreflang: language }) => {
    if (rel !== 'alternate' || language === undefined) return [];
    return [{ language, href, file: fileOf(href, file, base) }];
  });
}

function* findOwnFaults(own: readonly Translation[], head: PageHead, file: string): Generator<string> {
  if (!head.isIndexed) yield 'a page that is not for search engines must name no translations';
  const languages = own.map(({ language }) => language);
  if (new Set(languages).size < languages.length) yield 'it must name one page for each language';
  if (!languages.includes(ANY)) yield `among its translations must be one for any other language, ${ANY}`;
  const itself = own.find(({ language }) => language === head.language);
  if (itself?.file !== file) yield 'among its translations must be the page itself, with its own language';
}

function* findFaultsThere(
  { language, href, file: there }: Translation,
  head: PageHead,
  file: string,
  heads: ReadonlyMap<string, PageHead>,
  base: string | undefined,
): Generator<string> {
  const other = heads.get(there);
  if (other === undefined) {
    yield `its translation must be there: ${formatValue(href)}`;
    return;
  }
  if (language !== ANY && other.language !== language) {
    yield `what it names as its translation must be in ${formatValue(language)}: ${formatValue(there)}`;
  }
  const back = listTranslations(other, there, base);
  if (!back.some((each) => each.file === file && each.language === head.language)) {
    yield `its translation must name it in turn: ${formatValue(there)}`;
  }
}

/** The file of `dist/` to which a link in the head of a page leads. */
export function fileOf(href: string, file: string, base: string | undefined): string {
  const path = base !== undefined && href.startsWith(base) ? href.slice(base.length) : pathOf(href, file);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** From the top; the whole address, where it is of another host. */
function pathOf(href: string, file: string): string {
  const { host, pathname } = new URL(href, new URL(file, 'http://page.invalid/'));
  return host === 'page.invalid' ? pathname.slice(1) : href;
}

function fault(file: string, must: string): Finding {
  const message = `Cannot rely on the head of ${formatValue(file)}: ${must}`;
  return { code: 'PAGE_HEAD_WRONG', severity: 'error', file, message, help: REPORT };
}
