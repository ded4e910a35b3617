import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateText } from '../../src/validate/text.ts';

describe('validateText()', () => {
  test.each([
    'first Japan-U.S. Cyber Dialogue',
    'x',
    '第1回日米サイバー対話',
    'ティエリー・ブルトン',
    '한미 사이버 정책협의회',
    'Zażółć gęślą jaźń — “quoted” … l’été',
    'Совместное заявление',
    'Ελληνική Δημοκρατία',
    'EU и Україна', // two scripts, but each word has one
    'CERT-Україна',
    'Tokyo会議とJPCERT/CC',
    'حوار سيبراني',
    'می‌خواهم', // ZWNJ, as Persian needs
    'क्‍ष', // ZWJ, as Hindi needs
    '👩‍👩‍👧',
    'שלום\u200e!',
    'a\u200fb',
    '\u2066left to right\u2069',
    '\u202bembedded \u2067isolated\u2069\u202c',
    'two\nlines\tand a tab',
    'line\u2028separator',
    'a\u00a0b',
    'x\u0301'.normalize('NFC'),
    `Z${'\u0335'.repeat(7)}`,
    '"quotes" \\ at the end \\',
    '"""',
    "'''",
    `\${x} {{x}} %s </script>`,
    '=1+1',
    'a'.repeat(65_536),
    '日'.repeat(21_845),
  ])('has nothing against %j', (text) => expect(validateText(text)).toEqual([]));

  test.each([
    ['', 0],
    [' ', 0],
    ['\n', 0],
    ['\u00a0\u3000', 0],
    ['\u200b', 0],
    [' a', 0],
    ['a ', 1],
    ['a\n', 1],
    ['\u00a0a', 0],
    ['a\u3000', 1],
    ['a\ufeff', 1],
    ['a\u0000b', 1],
    ['a\u0007b', 1],
    ['a\rb', 1],
    ['a\u001b[31mb', 1],
    ['a\u007fb', 1],
    ['a\u0085b', 1],
    ['a\u009bb', 1],
    ['a\ud800b', 1],
    ['a\udc00', 1],
    ['a\ufffeb', 1],
    ['a\uffff', 1],
    ['a\ufdd0b', 1],
    ['a\u{1ffff}b', 1],
    ['a\ue000b', 1],
    ['a\u{f0000}b', 1],
    ['a\u202eb\u202c', 1],
    ['a\u202db\u202c', 1],
    ['a\u2067b', 1],
    ['a\u2069b', 1],
    ['a\u202ab', 1],
    ['a\u202cb', 1],
    ['\u2067a\u202a\u2069\u202c', 3],
    ['\u2067a\nb\u2069', 0],
    ['\u2067a\u2069b\u2067', 4],
  ])('refuses %j', (text, index) => {
    const errors = validateText(text).filter((fault) => fault.severity === 'error');
    expect(errors[0]).toMatchObject({ code: 'BAD_TEXT', index });
  });

  test.each(['a'.repeat(65_537), '日'.repeat(21_846), '\u0301'.repeat(20_000_000)])(
    'refuses a text of more than 65,536 bytes, and looks no further (%#)',
    (text) => expect(validateText(text)).toMatchObject([{ code: 'TOO_LONG', severity: 'error' }]),
  );

  test.each([
    ['e\u0301t\u00e9', 'COMPATIBILITY_TEXT'],
    ['\u1100\u1161', 'COMPATIBILITY_TEXT'], // Hangul in single letters
    ['a\u200bb', 'INVISIBLE_TEXT'],
    ['a\u00adb', 'INVISIBLE_TEXT'],
    ['a\ufeffb', 'INVISIBLE_TEXT'],
    ['a\u2060b', 'INVISIBLE_TEXT'],
    ['a\u{e0041}b', 'INVISIBLE_TEXT'],
    ['a\u3164b', 'INVISIBLE_TEXT'],
    ['J\u0430pan', 'MIXED_SCRIPT'], // the second letter is Cyrillic
    ['Ιndia', 'MIXED_SCRIPT'], // the first letter is Greek
    [`Z${'\u0335'.repeat(8)}`, 'BAD_VALUE'],
    [`Z${'\u0335'.repeat(100)}`, 'BAD_VALUE'],
  ])('warns about %j', (text, code) => {
    expect(validateText(text)).toMatchObject([{ code, severity: 'warning' }]);
  });

  test('tells where a word of two scripts starts', () => {
    expect(validateText('In J\u0430pan')).toMatchObject([{ index: 3 }]);
  });

  test('tells each sort of fault of a text once', () => {
    expect(validateText(' \u0007a\u0007\u200b\u200bb').map((fault) => fault.code)).toEqual([
      'BAD_TEXT',
      'BAD_TEXT',
      'INVISIBLE_TEXT',
    ]);
  });

  test('accepts a text only if its UTF-8 is read back as the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const accepted = validateText(text).every((fault) => fault.severity === 'warning');
        const survives = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(text)) === text;
        expect(accepted && !survives).toBe(false);
      }),
    );
  });

  test('says that a text is not NFC if and only if NFC changes it', () => {
    const unit = fc.constantFrom(
      'a',
      'e',
      '\u0301',
      '\u00e9',
      '\u1100',
      '\u1161',
      '가',
      '\u11a8',
      'か',
      '\u3099',
      '\u212b',
      '豈',
    );
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (text) => {
        const told = validateText(text).some((fault) => fault.code === 'COMPATIBILITY_TEXT');
        expect(told).toBe(text !== text.normalize('NFC'));
      }),
    );
  });

  test('finds in a long text what it finds in a short one', () => {
    const unit = fc.constantFrom('a', '日', ' ', '\n', '\u200b', '\u0007', 'ж', '\u0301');
    const codes = (text: string) => validateText(text).map((fault) => fault.code);
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const padding = 'plain text. '.repeat(2_000); // too long for the test that spares the rules
        expect(codes(`${padding}.${text}.`)).toEqual(codes(`.${text}.`));
      }),
    );
  });
});
