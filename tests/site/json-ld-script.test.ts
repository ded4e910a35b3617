import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { serializeJsonLd } from '../../src/site/json-ld-script.ts';
import { HARD_TEXTS } from '../support/told-document.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    ...HARD_TEXTS,
    '</script><img src=x onerror=alert(1)>',
    '<!--<script>',
    ']]>',
    '&lt;',
    '\u2028',
  ),
);

test('serializeJsonLd() gives the same values back to who reads the script', () => {
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const html = `<script type="application/ld+json">${serializeJsonLd({ texts })}</script><p></p>`;
      const [script, after] = parseFragment(html).childNodes;
      const content = script && 'childNodes' in script ? script.childNodes[0] : undefined;
      expect(after?.nodeName).toBe('p');
      expect(JSON.parse(content && 'value' in content ? content.value : '')).toEqual({ texts });
    }),
  );
});

test('serializeJsonLd() leaves no character raw that HTML or old JavaScript could read otherwise', () => {
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      expect(serializeJsonLd(texts)).not.toMatch(/[<>&\u2028\u2029]/);
    }),
  );
});
