/** An element of a file in XML. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** What stands in it beside other elements. */
  readonly text: string;
}

interface Open extends XmlElement {
  readonly attributes: Map<string, string>;
  readonly children: Open[];
  text: string;
}

const PROLOG = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/;
const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /[^<]+/y;
const BAD_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7});)/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them
const BAD_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * Reads XML as our sitemaps and our Atom feed have it: UTF-8, elements, attributes in double quotes, and references
 * to characters. Comments, CDATA, processing instructions and DTDs are refused: what we write has none.
 *
 * @returns the root
 * @throws {Error} when the text is not well-formed
 */
export function parseXml(text: string): XmlElement {
  const prolog = PROLOG.exec(text);
  if (prolog === null) throw new Error('the XML declaration must come first');
  if (BAD_CHARACTER.test(text)) throw new Error('a character is not allowed in XML');
  const top: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  let at = prolog[0].length;
  while (at < text.length) {
    const pattern = text.startsWith('<', at) ? TAG : TEXT;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) throw new Error(`there is no tag at character ${at + 1}`);
    at = pattern.lastIndex;
    if (pattern === TEXT) addText(open, found[0]);
    else addTag(open, found);
  }
  const [root, ...others] = top.children;
  if (root === undefined || others.length > 0 || open.length > 1 || top.text.trim() !== '') {
    throw new Error('one element must hold all others, and have an end');
  }
  return root;
}

function addText(open: readonly Open[], raw: string): void {
  const current = open.at(-1);
  if (current !== undefined) current.text += unescapeXml(raw);
}

function addTag(open: Open[], [, end, name = '', attributes = '', empty]: RegExpExecArray): void {
  if (end === '/') {
    const closed = open.length > 1 ? open.pop() : undefined;
    if (closed?.name !== name) throw new Error(`</${name}> ends what did not begin`);
    return;
  }
  const element: Open = { name, attributes: parseAttributes(attributes), children: [], text: '' };
  open.at(-1)?.children.push(element);
  if (empty !== '/') open.push(element);
}

function parseAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`${name} stands twice in one tag`);
    attributes.set(name, unescapeXml(value));
  }
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  if (BAD_REFERENCE.test(text)) throw new Error('an & must begin a reference');
  return text.replaceAll(/&(#x|#)?(\w+);/g, (_, number: string | undefined, name: string) => {
    if (number === undefined) return NAMED[name] ?? '';
    return String.fromCodePoint(Number.parseInt(name, number === '#' ? 10 : 16));
  });
}

/** The children of one name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the only child of a name; `undefined` when there is none or more than one. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const [child, ...others] = childrenOf(element, name);
  return others.length > 0 ? undefined : child?.text;
}
