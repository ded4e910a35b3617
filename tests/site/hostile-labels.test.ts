import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { readPage, squeeze } from '../../src/verify/read-page.ts';
import { createSmallSite, renderAll, smallRecords } from './small-site.ts';

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Elements and the names of their attributes, without any text and any value; lists in any order, which is of names,
 * and without the second, shorter text of a label that is long.
 */
function shapeOf(node: Node): unknown {
  if (!('childNodes' in node)) return undefined;
  const children = node.childNodes
    .filter((child) => !isCut(child))
    .map(shapeOf)
    .filter((child) => child !== undefined);
  if (['ol', 'ul', 'select'].includes(node.nodeName)) children.sort(compareShapes);
  const names = 'attrs' in node ? node.attrs.map(({ name }) => name) : [];
  return [node.nodeName, names, children];
}

function isCut(node: Node): boolean {
  return 'attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && /\bcut$/.test(value));
}

function compareShapes(a: unknown, b: unknown): number {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

const tame = renderAll(createSmallSite(smallRecords('A tame name')));

describe.each([
  '</script><img src=x onerror=alert(1)>',
  '<!--<script>',
  '--><svg onload=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></textarea></style>',
  ']]>&lt;b&gt;&amp;',
  '\u2067right\u2069 \u2028 \u2029 left',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is the point
  '${x} {{x}} %s javascript:alert(1)',
])('a record that says %j', (label) => {
  const pages = renderAll(createSmallSite(smallRecords(label)));

  test.each([...tame.keys()])('has the same elements as any other on /%s', (folder) => {
    expect(shapeOf(parse(pages.get(folder) ?? ''))).toEqual(shapeOf(parse(tame.get(folder) ?? '')));
  });

  test('is shown as text, and named in the title', () => {
    const page = readPage(pages.get('meeting/round') ?? '');
    expect(page.text).toContain(squeeze(label));
    expect(page.title).toContain(squeeze(label));
  });
});
