import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A link in the head of a page. */
interface PageLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string | undefined;
  readonly hreflang?: string | undefined;
}

/** A page as a browser takes it, of which we want to know what it shows and what its head says. */
export interface ReadPage {
  readonly language: string | undefined;
  readonly title: string;
  readonly description: string | undefined;
  readonly isIndexed: boolean;
  readonly links: readonly PageLink[];
  /** All text of the body, with single blanks. */
  readonly text: string;
  /** Values of `datetime`. */
  readonly times: ReadonlySet<string>;
  /** Values of `href` in the body. */
  readonly targets: ReadonlySet<string>;
  /** Contents of the script elements that hold JSON-LD. */
  readonly markup: readonly string[];
  /** Other script elements, but for modules in files of the publication, which run once the page can be read. */
  readonly scripts: number;
}

/** Reads a page with the parser of parse5, which follows the HTML standard and had no part in writing it. */
export function readPage(html: string): ReadPage {
  const reader = new PageReader();
  reader.read(parse(html), false);
  return reader.page();
}

class PageReader {
  #language: string | undefined;
  #title = '';
  #description: string | undefined;
  #isIndexed = true;
  #scripts = 0;
  readonly #links: PageLink[] = [];
  readonly #text: string[] = [];
  readonly #times = new Set<string>();
  readonly #targets = new Set<string>();
  readonly #markup: string[] = [];

  page(): ReadPage {
    return {
      language: this.#language,
      title: this.#title,
      description: this.#description,
      isIndexed: this.#isIndexed,
      links: this.#links,
      text: squeeze(this.#text.join('')),
      times: this.#times,
      targets: this.#targets,
      markup: this.#markup,
      scripts: this.#scripts,
    };
  }

  read(node: Node, isShown: boolean): void {
    if (node.nodeName === '#text') {
      if (isShown) this.#text.push((node as DefaultTreeAdapterTypes.TextNode).value);
      return;
    }
    if ('tagName' in node && this.#readElement(node, isShown)) return;
    if (!('childNodes' in node)) return;
    const isBlock = 'tagName' in node && !INLINE.has(node.tagName);
    if (isBlock) this.#text.push(' ');
    for (const child of node.childNodes) this.read(child, isShown || node.nodeName === 'body');
    if (isBlock) this.#text.push(' ');
  }

  /** @returns whether nothing inside it is to be read */
  #readElement(element: Element, isShown: boolean): boolean {
    const { tagName } = element;
    if (tagName === 'script') this.#readScript(element);
    else if (tagName === 'html') this.#language = attributeOf(element, 'lang');
    else if (tagName === 'title' && !isShown) this.#title = squeeze(textIn(element));
    else if (tagName === 'meta') this.#readMeta(element);
    else if (tagName === 'link') this.#readLink(element);
    const [time, target] = [attributeOf(element, 'datetime'), attributeOf(element, 'href')];
    if (time !== undefined) this.#times.add(time);
    if (isShown && target !== undefined) this.#targets.add(target);
    return tagName === 'script' || tagName === 'style' || tagName === 'template';
  }

  #readScript(element: Element): void {
    const type = attributeOf(element, 'type');
    if (type === 'application/ld+json') this.#markup.push(textIn(element));
    else if (type !== 'module' || !isOwnAddress(attributeOf(element, 'src'))) this.#scripts += 1;
  }

  #readMeta(element: Element): void {
    const content = attributeOf(element, 'content');
    const name = attributeOf(element, 'name');
    if (name === 'description') this.#description = squeeze(content ?? '');
    if (name === 'robots' && content?.includes('noindex')) this.#isIndexed = false;
  }

  #readLink(element: Element): void {
    const [rel = '', href = ''] = [attributeOf(element, 'rel'), attributeOf(element, 'href')];
    const [type, hreflang] = [attributeOf(element, 'type'), attributeOf(element, 'hreflang')];
    this.#links.push({ rel, href, type, hreflang });
  }
}

/** Elements inside a line: words on both sides of their tags are not divided by them. */
const INLINE: ReadonlySet<string> = new Set(
  [
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'em',
    'i',
    'q',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
  ].concat(['time']),
);

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

function textIn({ childNodes }: Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** Runs of blanks as one blank, none at the ends: what a reader sees of them. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A relative address that can be no other host, with something in it. */
function isOwnAddress(address: string | undefined): boolean {
  return address !== undefined && /^[\w.][^:\\]*$/.test(address);
}
