import type { Check } from '../verify/verification.ts';
import { type Address, isLoopback } from './address.ts';
import { mediaTypeOf, type Reply } from './reply.ts';
import { type Fault, type Located, type Probe, runTrials, type Trial, toCheck } from './trial.ts';

/** Pages of the sitemap that are asked for. */
const MAX_PAGES = 6;

/** Holds what crawlers go by: robots.txt lets them in, and the sitemap lists pages that are there. */
export async function checkCrawlers(probe: Probe): Promise<Check> {
  const listed = new Set(probe.entries.map(({ path }) => path));
  const located: Located[] = [];
  let checked = 0;
  if (listed.has('robots.txt')) {
    checked += 1;
    located.push(...(await runTrials(probe, [{ request: { path: 'robots.txt' }, judge: judgeRobots }])));
  }
  const sitemap = [...listed].find((path) => /^sitemap(?:-\d+)?\.xml$/.test(path));
  if (sitemap !== undefined) {
    const pages = await readPages(probe, listed);
    checked += 1 + pages.length;
    located.push(...judgeBase(pages, probe.client.address, sitemap));
    located.push(
      ...(await runTrials(
        probe,
        pages.map(({ path }) => tryPage(path)),
      )),
    );
  }
  const title = 'that crawlers go by are as they need them';
  return toCheck(probe, { name: 'crawlers', title, checked, unit: 'file' }, located);
}

/** A line that shuts out everybody from everything. */
function judgeRobots(reply: Reply): Fault[] {
  const lines = reply.body
    .toString()
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, '').trim().toLowerCase());
  const isShut = lines.some((line, index) => {
    return /^disallow:\s*\/$/.test(line) && /^user-agent:\s*\*$/.test(lines[index - 1] ?? '');
  });
  const isText = mediaTypeOf(reply) !== 'text/html';
  if (reply.status === 200 && !isShut && isText && lines.some((line) => line.startsWith('sitemap:')))
    return [];
  const message = 'Cannot be found: robots.txt must be there, let crawlers in and name the sitemap';
  return [{ code: 'HTTP_ROBOTS', severity: 'error', message }];
}

interface Page {
  readonly url: string;
  /** After what all addresses of the publication start with. */
  readonly path: string;
}

/** First and last pages of the sitemap or of all its parts. */
async function readPages({ client }: Probe, listed: ReadonlySet<string>): Promise<Page[]> {
  const sitemaps = [...listed].filter((path) => /^sitemap(?:-\d+)?\.xml$/.test(path)).sort();
  const replies = await client.askAll(sitemaps.map((path) => ({ path, maxBytes: 64 * 1024 * 1024 })));
  const urls = replies.flatMap((reply) => ('kind' in reply ? [] : readLocations(reply)));
  const pages = urls.filter((url) => !/sitemap(?:-\d+)?\.xml$/.test(url));
  const base = commonBase(pages);
  const chosen = [...pages.slice(0, MAX_PAGES / 2), ...pages.slice(MAX_PAGES / 2).slice(-MAX_PAGES / 2)];
  return chosen.map((url) => ({ url, path: url.slice(base.length) }));
}

function readLocations({ body }: Reply): string[] {
  return Array.from(body.toString().matchAll(/<loc>([^<]+)<\/loc>/g), (match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  );
}

/** The home page is the shortest address, and begins all others. */
function commonBase(urls: readonly string[]): string {
  return urls.reduce((base, url) => (url.length < base.length ? url : base), urls[0] ?? '');
}

function judgeBase(pages: readonly Page[], address: Address, path: string): Located[] {
  const [first] = pages;
  if (first === undefined || isLoopback(address) || pages.every(({ url }) => url.startsWith(address.href)))
    return [];
  const message = 'Cannot be found where it is: the sitemap must list addresses of this server';
  return [{ path, fault: { code: 'HTTP_SITEMAP', severity: 'error', message } }];
}

function tryPage(path: string): Trial {
  const judge = (reply: Reply): Fault[] => {
    if (reply.status === 200 && mediaTypeOf(reply) === 'text/html') return [];
    const message = `Cannot rely on the sitemap: each address in it must be a page, with the status 200 and not ${reply.status}`;
    const help = 'Copy dist/ to the server again, and let the server answer a folder with its index.html';
    return [{ code: 'HTTP_SITEMAP', severity: 'error', message, help }];
  };
  return { request: { path, headers: { Accept: 'text/html,*/*;q=0.8' } }, judge };
}
