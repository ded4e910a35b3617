import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/problem/escape-markdown.ts';
import { escapeControls } from '../../src/problem/format-value.ts';

describe('escapeMarkdown()', () => {
  test.each([
    ['U.S.-Ukraine Cyber Dialogue (2013)', 'U.S.-Ukraine Cyber Dialogue (2013)'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[x](https://evil.example)', '\\[x\\](https\\://evil.example)'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['**bold** _it_ ~~no~~ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\`'],
    ['a | b', 'a \\| b'],
    ['&lt; &#60;', '\\&lt; \\&\\#60;'],
    ['C:\\path', 'C:\\\\path'],
    ['www.evil.example', 'www\\.evil.example'],
    ['@somebody', '\\@somebody'],
    ['line\n# heading\r\n- item', 'line\\\\u{a}\\# heading\\\\u{d}\\\\u{a}- item'],
    ['\u202Eevil', '\\\\u{202e}evil'],
    ['日本 حوار', '日本 حوار'],
  ])('writes %j as %j', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

  test('leaves no sign of Markdown alone, and says the same once the escapes are read', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('\\`*_[]<>&|~#!$@:/w.\n\u0000 aé日')) });
    fc.assert(
      fc.property(text, (value) => {
        const escaped = escapeMarkdown(value);
        expect(escaped.replaceAll(/\\(.)/g, '$1')).toBe(escapeControls(value));
        expect(escaped.replaceAll(/\\./g, '')).not.toMatch(/[\\`*_[\]<>&|~#!$@\n]|:\/\//);
      }),
    );
  });
});
