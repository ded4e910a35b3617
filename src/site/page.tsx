import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Iri } from '../terms/iri.ts';
import { formatLicense } from './format-license.ts';
import { shortenName } from './format-name.ts';
import { serializeJsonLd } from './json-ld-script.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, PageLanguage } from './language.ts';
import { Lines } from './lines.tsx';
import { pageWords } from './page-words.ts';
import { POLICY } from './policy.ts';
import { SearchBox } from './search/search-form.tsx';
import { SECTIONS, type Section, sectionName } from './sections.ts';
import { When } from './words.tsx';

/** The same document in another format. */
export interface Alternate {
  /** Relative to the page, or absolute. */
  readonly href: string;
  readonly type: string;
  /** Name of the format, for people; the media type, where there is none. */
  readonly title?: string;
}

/** The same page in a language. */
export interface Translation {
  readonly language: string;
  /** From this page. */
  readonly href: string;
  /** Search engines take whole addresses only. */
  readonly address: Iri;
}

/** What a page is made of; texts are plain, and escaped here. */
export interface PageProps {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly canonical: Iri;
  /** From the page to the top of `dist/`: `../../`, or nothing at the top. */
  readonly root: string;
  /** From the page to the first page in its language; where left out, {@link root}. */
  readonly home?: string;
  readonly siteName: string;
  readonly alternates: readonly Alternate[];
  /** The vocabulary or whatever else explains the data. */
  readonly describedBy?: string;
  readonly license?: string;
  /** The same page in other languages, itself among them, and `x-default`; only where there are any. */
  readonly translations?: readonly Translation[];
  /** From the top to this page, which is the last and has no address. */
  readonly breadcrumb: readonly { readonly name: string; readonly href?: string }[];
  /** Which part of the navigation the page belongs to. */
  readonly section?: Section;
  /** The day on which what the page tells changed last, `YYYY-MM-DD`. */
  readonly modified?: string;
  /** The page is not for search engines: it tells only what became of another. */
  readonly noindex?: boolean;
  /** Names below `assets/` of the programs that the page loads; it can be read without them. */
  readonly scripts?: readonly string[];
  /** Names below `assets/` of stylesheets beside the common one. */
  readonly styles?: readonly string[];
  /** What the page may load and run; where left out, {@link POLICY}. */
  readonly policy?: string;
  /** For search engines; at most one. */
  readonly jsonLd?: object;
  readonly children: ComponentChildren;
}

/**
 * Renders a whole document: head, header with navigation, main, footer.
 *
 * Nothing in it asks another host, and nothing runs but the files that are named: its policy forbids the rest.
 *
 * @returns the document with LF line ends and a final newline
 */
export function renderPage(props: PageProps): string {
  return `<!DOCTYPE html>\n${renderToString(<Page {...props} />)}\n`;
}

function Page(props: PageProps) {
  const { language, children, jsonLd } = props;
  return (
    <PageLanguage.Provider value={language}>
      <html lang={language}>
        <Head {...props} />
        <body>
          <Lines>
            <a class="skip" href="#content">
              {pageWords(language).skip}
            </a>
            <Header {...props} />
            <Breadcrumb {...props} />
            <main id="content" tabIndex={-1}>
              {children}
            </main>
            <Footer {...props} />
            {jsonLd !== undefined && (
              // What is set here was escaped for this place, and for no other.
              <script
                type="application/ld+json"
                dangerouslySetInnerHTML={{ __html: serializeJsonLd(jsonLd) }}
              />
            )}
          </Lines>
        </body>
      </html>
    </PageLanguage.Provider>
  );
}

function Head(props: PageProps) {
  const { title, siteName, root, alternates, translations = [], scripts = [], styles = [] } = props;
  return (
    <head>
      <Lines>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={props.policy ?? POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{formatTitle(title, siteName)}</title>
        <meta name="description" content={props.description} />
        {props.noindex && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <link rel="canonical" href={props.canonical} />
        {alternates.map(({ href, type, title }) => (
          <link rel="alternate" key={href} type={type} href={href} title={title} />
        ))}
        {translations.map(({ language, address }) => (
          <link rel="alternate" key={language} hreflang={language} href={address} />
        ))}
        {props.describedBy !== undefined && <link rel="describedby" href={props.describedBy} />}
        {props.license !== undefined && <link rel="license" href={props.license} />}
        <link rel="icon" href={`${root}assets/icon.svg`} type="image/svg+xml" />
        {['style.css', ...styles].map((name) => (
          <link key={name} rel="stylesheet" href={`${root}assets/${name}`} />
        ))}
        {scripts.map((name) => (
          <script key={name} type="module" src={`${root}assets/${name}`} />
        ))}
      </Lines>
    </head>
  );
}

/** In characters; what search engines and tabs show of a title. */
const MAX_TITLE = 70;

/** The name of the site follows the title where there is room. */
function formatTitle(title: string, siteName: string): string {
  const both = `${title} – ${shortenName(siteName)}`;
  return title === siteName || both.length > MAX_TITLE ? title : both;
}

function Header({ siteName, root, home = root, section, translations = [], language }: PageProps) {
  return (
    <header class="top">
      <a class="site" href={home || './'}>
        {shortenName(siteName)}
      </a>
      <nav aria-label={pageWords(language).navigation}>
        <ul>
          <Lines>
            {SECTIONS.map(({ id, path, isTranslated = true }) => (
              <li key={id}>
                <a
                  href={`${isTranslated ? home : root}${path}` || './'}
                  aria-current={id === section ? 'true' : undefined}
                >
                  {sectionName(id, language)}
                </a>
              </li>
            ))}
          </Lines>
        </ul>
      </nav>
      <OtherLanguages translations={translations} language={language} />
      {section !== 'search' && <SearchBox root={home} language={language} />}
    </header>
  );
}

/** What each language calls itself. */
const OWN_NAMES: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語' };

/** The same page in the other languages. */
function OtherLanguages({ translations = [], language }: Pick<PageProps, 'translations' | 'language'>) {
  const others = LANGUAGES.flatMap((other) => {
    const page = other === language ? undefined : translations.find((each) => each.language === other);
    return page === undefined ? [] : [{ other, href: page.href }];
  });
  return (
    <>
      {others.map(({ other, href }) => (
        <a key={other} class="language" href={href} hreflang={other} lang={other}>
          {OWN_NAMES[other]}
        </a>
      ))}
    </>
  );
}

function Breadcrumb({ breadcrumb, language }: PageProps) {
  if (breadcrumb.length < 2) return null;
  return (
    <nav class="trail" aria-label={pageWords(language).trail}>
      <ol>
        {breadcrumb.map(({ name, href }) => (
          <li key={name}>
            {href === undefined ? <span aria-current="page">{name}</span> : <a href={href}>{name}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Footer({
  license,
  alternates,
  describedBy,
  home,
  siteName,
  modified,
  language,
  ...props
}: PageProps) {
  const words = pageWords(language);
  const [before, after] = words.partOf;
  return (
    <footer class="bottom">
      {alternates.length > 0 && (
        <p>
          {words.asData}
          {alternates.map(({ href, type, title }, i) => (
            <span key={href}>
              {i > 0 && ', '}
              <a href={href} type={type}>
                {title ?? type}
              </a>
            </span>
          ))}
        </p>
      )}
      <p>
        {license !== undefined && (
          <>
            {words.license}
            <a href={license} rel="license">
              {formatLicense(license)}
            </a>
            {' · '}
          </>
        )}
        {before}
        <a href={`${home ?? props.root}#data`}>{siteName}</a>
        {after}
        {describedBy !== undefined && (
          <>
            {' · '}
            <a href={describedBy} hreflang={language === DEFAULT_LANGUAGE ? undefined : DEFAULT_LANGUAGE}>
              {words.terms}
            </a>
          </>
        )}
        {modified !== undefined && (
          <>
            {` · ${words.modified}`}
            <When date={{ edtf: modified }} />
          </>
        )}
      </p>
    </footer>
  );
}
