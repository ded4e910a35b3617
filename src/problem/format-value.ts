const MAX_LENGTH = 80;

/**
 * A value as a message shows it: quoted, on one line, cut at 80 characters, without a character that could
 * move the cursor or change a colour.
 */
export function formatValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const cut = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
  return `"${escapeControls(cut)}"`;
}

/** Writes characters that a terminal would obey, or that cannot be seen, as `\u{…}`; other text as it is. */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
