import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** All fragments to which a page can be opened, as a browser finds them in its HTML. */
export function listAnchors(html: string): Set<string> {
  const anchors = new Set<string>();
  const open: DefaultTreeAdapterTypes.Node[] = [parse(html)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const id = 'attrs' in node ? node.attrs.find(({ name }) => name === 'id') : undefined;
    if (id !== undefined) anchors.add(id.value);
    if ('childNodes' in node) open.push(...node.childNodes);
  }
  return anchors;
}
