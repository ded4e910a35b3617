const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;', // so that "]]>" never stands in a text
  '"': '&quot;',
  '\r': '&#xD;',
  '\n': '&#xA;', // a line a statement; and attributes would lose it
  '\t': '&#x9;',
};

/**
 * Escapes a text for an element or a quoted attribute of XML 1.0.
 *
 * Characters that XML 1.0 cannot hold (C0) are no part of any text of ours.
 */
export function escapeXml(text: string): string {
  return /[&<>"\r\n\t]/.test(text) ? text.replace(/[&<>"\r\n\t]/g, (found) => ESCAPES[found] ?? found) : text;
}
