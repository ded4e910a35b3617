interface Range {
  readonly type: string;
  readonly subtype: string;
  /** From 0, not wanted, to 1. */
  readonly quality: number;
}

/**
 * The media types that suit a reader best: more than one when it likes them equally, none when it takes none.
 *
 * A type is weighed by the most specific range that names it. Parameters other than `q` are left out of account,
 * since each format of ours has one form only.
 *
 * @param accept the value of the field; empty means that any type will do
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function bestTypes(accept: string, mediaTypes: readonly string[]): string[] {
  const ranges = parseAccept(accept);
  if (ranges.length === 0) return [...mediaTypes];
  const weighed = mediaTypes.map((mediaType) => ({ mediaType, quality: weigh(mediaType, ranges) }));
  const best = Math.max(...weighed.map(({ quality }) => quality));
  return best === 0
    ? []
    : weighed.filter(({ quality }) => quality === best).map(({ mediaType }) => mediaType);
}

function parseAccept(accept: string): Range[] {
  const parts = accept.match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g) ?? [];
  return parts.flatMap((part) => {
    const [, type, subtype] = /^\s*([^\s/;]+)\/([^\s/;]+)/.exec(part) ?? [];
    if (type === undefined || subtype === undefined) return [];
    const bare = part.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
    const quality = Number(/;\s*q\s*=\s*([\d.]+)/i.exec(bare)?.[1] ?? 1);
    return [{ type: type.toLowerCase(), subtype: subtype.toLowerCase(), quality }];
  });
}

function weigh(mediaType: string, ranges: readonly Range[]): number {
  const [type, subtype] = mediaType.split('/');
  const exact = ranges.find((range) => range.type === type && range.subtype === subtype);
  const wild = ranges.find((range) => range.type === type && range.subtype === '*');
  const any = ranges.find((range) => range.type === '*');
  return (exact ?? wild ?? any)?.quality ?? 0;
}
