import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml } from '../../src/terms/xml.ts';
import { parseXml, textOf } from '../../src/verify/read-xml.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

describe('parseXml()', () => {
  test('reads elements, attributes and texts', () => {
    const root = parseXml(`${DECLARATION}<a x="1 &lt; 2"><b>&#x65E5;&#26412;</b><b/></a>\n`);
    expect(root).toMatchObject({
      name: 'a',
      children: [
        { name: 'b', text: '日本' },
        { name: 'b', text: '' },
      ],
    });
    expect([...root.attributes]).toEqual([['x', '1 < 2']]);
  });

  test.each([
    '<a/>',
    DECLARATION,
    `${DECLARATION}<a>`,
    `${DECLARATION}<a></b>`,
    `${DECLARATION}<a/><b/>`,
    `${DECLARATION}</a>`,
    `${DECLARATION}x<a/>`,
    `${DECLARATION}<a x=1/>`,
    `${DECLARATION}<a x="1" x="2"/>`,
    `${DECLARATION}<a x="<"/>`,
    `${DECLARATION}<a>& </a>`,
    `${DECLARATION}<a>&nbsp;</a>`,
    `${DECLARATION}<a>\u0007</a>`,
    `${DECLARATION}<!DOCTYPE a><a/>`,
    `${DECLARATION}<a><!-- --></a>`,
    `${DECLARATION}<a b></a>`,
  ])('refuses %j', (text) => expect(() => parseXml(text)).toThrow());
});

describe('escapeXml()', () => {
  test('keeps every text, in elements and in attributes', () => {
    const characters = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\ufffe\uffff]/g, ''));
    fc.assert(
      fc.property(fc.oneof(characters, fc.constantFrom(']]>', '"/><x y="', '&amp;', '\r\n\t')), (text) => {
        const root = parseXml(`${DECLARATION}<a x="${escapeXml(text)}"><b>${escapeXml(text)}</b></a>`);
        expect([root.attributes.get('x'), textOf(root, 'b')]).toEqual([text, text]);
      }),
    );
  });
});
